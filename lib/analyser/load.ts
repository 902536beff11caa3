import { decodeIntegers, eachWord } from './codec.js';
import { decodeFold } from './fold.js';
import { LooseKeys } from './loose.js';
import type { CompiledPattern, CompiledRulebook, Roles, Rulebook } from './tables.js';
import { hashStep, WordTable } from './word-table.js';
import { LONGEST_WORD } from './words.js';

function prefixSums(counts: Int32Array): Int32Array {
  const start = new Int32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) start[i + 1] = start[i]! + counts[i]!;
  return start;
}

/** Unpacks a compiled rulebook; some tens of milliseconds, once. */
export function loadRulebook(compiled: CompiledRulebook): Rulebook {
  const unlessOf = new Map<number, number[]>();
  compiled.targets.forEach((target, index) => {
    if (target.group === 'unless') unlessOf.set(target.of, [...(unlessOf.get(target.of) ?? []), index]);
  });
  const lists = new ClassLists(compiled);
  const formLists = Int32Array.from(decodeIntegers(compiled.formLists));
  const { forms, loose } = loadForms(compiled, formLists, lists);
  const columns = lists.columns(compiled.roles);
  const positions = loadPositions(compiled);
  return {
    compiled,
    fold: decodeFold(decodeIntegers(compiled.fold)),
    forms,
    formLists,
    loose,
    ...columns,
    stems: compiled.stems.map((text, index) => ({ text, list: compiled.stemLists[index]! })),
    ...positions,
    ...loadBeginnings(positions, columns),
    patterns: loadPatterns(compiled),
    unlessOf,
  };
}

/** All forms as they are spelled, and the keys of those that a loose spelling is for; forms of one key share a list of all their classes. */
function loadForms(compiled: CompiledRulebook, formLists: Int32Array, lists: ClassLists) {
  const forms = new WordTable(formLists.length);
  const loose = compiled.looseSpellings.map((spelling) => {
    const own = formLists.reduce((sum, list) => (lists.isOf(list, spelling.language) ? sum + 1 : sum), 0);
    return { keys: new LooseKeys(spelling), table: new WordTable(own), lists: new Int32Array(own) };
  });
  // Hash of the first letters, by how many: neighbours share most of theirs.
  const hashes = new Int32Array(LONGEST_WORD + 1);
  eachWord(compiled.forms, (letters, length, shared) => {
    const size = Math.min(length, LONGEST_WORD);
    for (let i = Math.min(shared, size); i < size; i++) hashes[i + 1] = hashStep(hashes[i]!, letters[i]!);
    const form = forms.add(letters, 0, size, hashes[size]!);
    const list = formLists[form]!;
    for (const { keys, table, lists: listOfKey } of loose) {
      if (!lists.isOf(list, keys.language)) continue;
      keys.make(letters, 0, size);
      const known = table.find(keys.key, 0, keys.size, keys.hash);
      const key = known >= 0 ? known : table.add(keys.key, 0, keys.size, keys.hash);
      listOfKey[key] = lists.union(listOfKey[key]!, list);
    }
  });
  return { forms, loose };
}

/** The class lists, to which unions are added while the rulebook is loaded. */
class ClassLists {
  private readonly lists: number[][] = [];
  private readonly languages: number[];
  private readonly unions = new Map<number, number>();

  constructor(compiled: CompiledRulebook) {
    const packed = decodeIntegers(compiled.lists);
    for (let i = 0; i < packed.length; ) {
      const length = packed[i++]!;
      this.lists.push(packed.slice(i, i + length));
      i += length;
    }
    this.languages = decodeIntegers(compiled.listLanguages);
  }

  /** Whether one of the words of a list is of a language. */
  isOf(list: number, language: number): boolean {
    return (this.languages[list]! & (1 << language)) !== 0;
  }

  union(a: number, b: number): number {
    if (a === b || a === 0) return b;
    const key = a * 0x100000 + b;
    const known = this.unions.get(key);
    if (known !== undefined) return known;
    const both = [...new Set([...this.lists[a]!, ...this.lists[b]!])].sort((x, y) => x - y);
    this.languages.push(this.languages[a]! | this.languages[b]!);
    const id = this.lists.push(both) - 1;
    this.unions.set(key, id);
    return id;
  }

  columns(roles: Roles) {
    const bits = (classes: readonly number[]) =>
      Uint8Array.from(this.lists, (own) =>
        classes.reduce((mask, id, index) => (own.includes(id) ? mask | (1 << index) : mask), 0),
      );
    const listStart = prefixSums(Int32Array.from(this.lists, (own) => own.length));
    return {
      listStart,
      listClasses: Int32Array.from(this.lists.flat()),
      listLanguages: Uint8Array.from(this.languages),
      listDenies: bits(roles.negatorBefore),
      listDeniesBack: bits(roles.negatorAfter),
      listAgrees: bits(roles.negatorAgreeing),
      listUndoes: bits(roles.negationUndone),
      listBeginsClause: bits([roles.clauseWord]),
    };
  }
}

function loadPatterns(compiled: CompiledRulebook): CompiledPattern[] {
  const packed = decodeIntegers(compiled.patterns);
  return Array.from({ length: packed.length / 4 }, (_, pattern) => {
    const [target = 0, language = 0, members = 1, within = 0] = packed.slice(pattern * 4, pattern * 4 + 4);
    return { target, language, members, within };
  });
}

function loadPositions(compiled: CompiledRulebook) {
  const packed = decodeIntegers(compiled.positions);
  const positionClass: number[] = [];
  const positionPattern: number[] = [];
  const positionMember: number[] = [];
  const flags: number[] = [];
  const followStart: number[] = [];
  const followPosition: number[] = [];
  const followGap: number[] = [];
  for (let i = 0; i < packed.length; ) {
    positionClass.push(packed[i++]!);
    positionPattern.push(packed[i++]!);
    positionMember.push(packed[i++]!);
    flags.push(packed[i++]!);
    followStart.push(followPosition.length);
    for (let left = packed[i++]!; left > 0; left--) {
      followPosition.push(packed[i++]!);
      followGap.push(packed[i++]!);
    }
  }
  followStart.push(followPosition.length);
  const all = new Int32Array(compiled.classes);
  for (const id of positionClass) all[id] = all[id]! + 1;
  return {
    positionClass: Int32Array.from(positionClass),
    positionPattern: Int32Array.from(positionPattern),
    positionMember: Int32Array.from(positionMember),
    positionLast: Uint8Array.from(flags, (flag) => flag >> 1),
    followStart: Int32Array.from(followStart),
    followPosition: Int32Array.from(followPosition),
    followGap: Int32Array.from(followGap),
    followClass: Int32Array.from(followPosition, (position) => positionClass[position]!),
    positionFirst: Uint8Array.from(flags, (flag) => flag & 1),
    waitStart: prefixSums(all),
  };
}

/**
 * What a word of each list sets going: the positions it may begin, and the classes that something may wait for. Sorted by list, so
 * that a word costs one walk over neighbours.
 */
function loadBeginnings(
  { positionClass, positionFirst, followClass }: ReturnType<typeof loadPositions>,
  { listStart, listClasses }: ReturnType<ClassLists['columns']>,
) {
  const beginning = new Map<number, number[]>();
  positionFirst.forEach((isFirst, position) => {
    if (isFirst === 1)
      beginning.set(positionClass[position]!, [...(beginning.get(positionClass[position]!) ?? []), position]);
  });
  const awaited = new Set(followClass);
  const firstStart = new Int32Array(listStart.length);
  const awaitedStart = new Int32Array(listStart.length);
  const firstPositions: number[] = [];
  const awaitedClasses: number[] = [];
  for (let list = 0; list + 1 < listStart.length; list++) {
    for (let i = listStart[list]!; i < listStart[list + 1]!; i++) {
      const id = listClasses[i]!;
      if (awaited.has(id)) awaitedClasses.push(id);
      for (const position of beginning.get(id) ?? []) firstPositions.push(position);
    }
    firstStart[list + 1] = firstPositions.length;
    awaitedStart[list + 1] = awaitedClasses.length;
  }
  return {
    firstStart,
    firstPositions: Int32Array.from(firstPositions),
    awaitedStart,
    awaitedClasses: Int32Array.from(awaitedClasses),
  };
}
