const SOFT_ENDINGS: readonly (readonly [hard: string, soft: string])[] = [
  ['ll', 'ļļ'],
  ['ln', 'ļņ'],
  ['nn', 'ņņ'],
  ['sl', 'šļ'],
  ['zl', 'žļ'],
  ['sn', 'šņ'],
  ['zn', 'žņ'],
  ['dz', 'dž'],
  ['b', 'bj'],
  ['p', 'pj'],
  ['m', 'mj'],
  ['v', 'vj'],
  ['c', 'č'],
  ['t', 'š'],
  ['s', 'š'],
  ['d', 'ž'],
  ['z', 'ž'],
  ['l', 'ļ'],
  ['n', 'ņ'],
];

/** The consonant alternation of the second, fifth and sixth declension: brāl → brāļ, zvaigzn → zvaigžņ; st stays (kast). */
export function soften(stem: string): string {
  if (stem.endsWith('st')) return stem;
  const pair = SOFT_ENDINGS.find(([hard]) => stem.endsWith(hard));
  return pair ? stem.slice(0, -pair[0].length) + pair[1] : stem;
}

/** k and g before a front vowel in the verb: nāk → nāc, zog → zodz. */
export function softenVelar(stem: string): string {
  if (stem.endsWith('k')) return `${stem.slice(0, -1)}c`;
  return stem.endsWith('g') ? `${stem.slice(0, -1)}dz` : stem;
}

/** A stem with each of the endings. */
export function withEndings(stem: string, endings: string): string[] {
  return endings.split(' ').map((ending) => stem + ending);
}
