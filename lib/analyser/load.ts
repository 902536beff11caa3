import { ClassLists } from './class-lists.js';
import { decodeIntegers } from './codec.js';
import { decodeFold } from './fold.js';
import { loadForms, loadLoose } from './forms.js';
import { loadBeginnings, loadPatterns, loadPositions } from './positions.js';
import type { CompiledRulebook, Rulebook } from './tables.js';

/** Unpacks a compiled rulebook; some tens of milliseconds, once. */
export function loadRulebook(compiled: CompiledRulebook): Rulebook {
  const lists = new ClassLists();
  const { forms, formLists, listOfWord, classes } = loadForms(compiled, lists);
  const loose = loadLoose(compiled, { forms, formLists }, lists);
  const columns = lists.columns(compiled.roles, classes);
  const positions = loadPositions(compiled, classes);
  const patterns = loadPatterns(compiled.patterns, positions.positionClass.length);
  return {
    compiled,
    fold: decodeFold(decodeIntegers(compiled.fold)),
    forms,
    formLists,
    classes,
    typedLists: Int32Array.from(compiled.typedWords, (word) => listOfWord[word]!),
    loose,
    ...columns,
    stems: compiled.stems.map((text, index) => ({ text, list: listOfWord[compiled.stemWords[index]!]! })),
    ...positions,
    ...patterns,
    ...loadBeginnings(positions, patterns, columns),
    unlessOf: unlessByTarget(compiled.targets),
  };
}

function unlessByTarget(targets: CompiledRulebook['targets']): Map<number, number[]> {
  const unlessOf = new Map<number, number[]>();
  targets.forEach((target, index) => {
    if (target.group === 'unless') unlessOf.set(target.of, [...(unlessOf.get(target.of) ?? []), index]);
  });
  return unlessOf;
}
