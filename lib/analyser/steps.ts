/** Counts the work done, in a unit that does not depend on the machine. */
export interface Steps {
  count: number;
}
