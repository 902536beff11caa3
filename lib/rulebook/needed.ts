import type { Position, Requirement } from './automaton.js';

/**
 * Marks for each sequence the position with the least common words among those that every passage goes through after its beginning:
 * where the sentence holds none of them nothing needs to begin. A word is taken to be the commoner the more positions ask for it.
 */
export function markNeeded(sequences: readonly Requirement[], positions: readonly Position[]): void {
  const asked = new Map<number, number>();
  for (const { atoms } of positions) for (const atom of atoms) asked.set(atom, (asked.get(atom) ?? 0) + 1);
  const common = ({ atoms }: Position) => [...atoms].reduce((sum, atom) => sum + asked.get(atom)!, 0);
  for (const requirement of sequences) {
    const later = alwaysPassed(requirement)
      .map((id) => positions[id]!)
      .filter(({ first }) => !first);
    const [rarest] = later.sort((a, b) => common(a) - common(b));
    if (rarest) rarest.needed = true;
  }
}

function alwaysPassed(requirement: Requirement): number[] {
  if ('position' in requirement) return [requirement.position];
  if ('all' in requirement) return requirement.all.flatMap(alwaysPassed);
  return requirement.oneOf.length === 1 ? alwaysPassed(requirement.oneOf[0]!) : [];
}
