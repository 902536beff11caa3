import { encodeIntegers, encodeNumbered, type Numbered } from '../analyser/codec.js';
import { LANGUAGES } from '../analyser/report.js';
import type { CompiledRulebook } from '../analyser/tables.js';

/** A node of the automaton of all endings: whether an ending may stop here, and the letters it may go on with. */
export interface EndingNode {
  final: boolean;
  edges: { letter: string; node: number }[];
}

export interface Paradigms {
  /** For each word what its forms begin with, and the number of the paradigm that says how they go on. */
  stems: Numbered[];
  /** What some forms of a word have before its stem: jā, vis, по; the first is empty. */
  prefixes: string[];
  /** For each paradigm its prefixes and the nodes their endings begin at. */
  paradigms: { prefix: number; node: number }[][];
  /** A node's edges lead to nodes before it. */
  nodes: EndingNode[];
}

/** Letters of two forms that must agree for the one to be the other with a prefix. */
const TELLING = 2;
/** A prefix that fewer words have is left in their endings. */
const FEWEST = 4;
const LONGEST_PREFIX = 4;

/**
 * Word forms as beginnings and shared sets of endings: a word of a hundred forms ships in a few letters.
 */
export function packForms(
  words: readonly (readonly string[])[],
  languages: readonly number[],
): Pick<CompiledRulebook, 'words' | 'alphabets' | 'wordPrefixes' | 'paradigms' | 'endings' | 'endingLetters'> {
  const { stems, prefixes, paradigms, nodes } = findParadigms(words);
  const alphabets = LANGUAGES.map((_, language) =>
    findAlphabet(stems.filter((_stem, word) => languages[word] === language).map(({ text }) => text)),
  );
  const letters = [...new Set(nodes.flatMap(({ edges }) => edges.map(({ letter }) => letter)))];
  return {
    words: encodeNumbered(
      stems.map(({ text, number }, word) => ({ text: write(text, alphabets[languages[word]!]!), number })),
    ),
    alphabets,
    wordPrefixes: prefixes,
    paradigms: encodeIntegers(
      paradigms.flatMap((own) => [own.length, ...own.flatMap(({ prefix, node }) => [prefix, node])]),
    ),
    endings: encodeIntegers(
      nodes.flatMap(({ final, edges }) => [
        edges.length * 2 + (final ? 1 : 0),
        ...edges.flatMap(({ letter, node }) => [letters.indexOf(letter), node]),
      ]),
    ),
    endingLetters: letters.join(''),
  };
}

/** Characters that need no escape and no more than a byte; capitals are the numbers behind words. */
const PLAIN = [..."abcdefghijklmnopqrstuvwxyz!#$%&'()*+,-./:;<=>?@[]^_`{|}~0123456789"];

/** Which plain characters that these texts do not hold are written for their other letters. */
function findAlphabet(texts: readonly string[]): CompiledRulebook['alphabets'][number] {
  const used = new Set(texts.flatMap((text) => [...text]));
  const free = PLAIN.filter((letter) => !used.has(letter));
  const letters = [...used].filter((letter) => !PLAIN.includes(letter)).slice(0, free.length);
  return { letters: letters.join(''), written: free.slice(0, letters.length).join('') };
}

function write(text: string, { letters, written }: CompiledRulebook['alphabets'][number]): string {
  return [...text].map((letter) => written[letters.indexOf(letter)] ?? letter).join('');
}

/** Splits the forms of each word; words of one paradigm share it, and paradigms the nodes of endings they have in common. */
export function findParadigms(words: readonly (readonly string[])[]): Paradigms {
  const prefixes = ['', ...commonPrefixes(words)];
  const nodes = new EndingNodes();
  const paradigms: Paradigms['paradigms'] = [];
  const paradigmByKey = new Map<string, number>();
  const used: number[] = [];
  const stems = words.map((forms) => {
    const beginning = usualBeginning(forms);
    const parts = forms.map((form) => splitPrefix(form, beginning, prefixes));
    const stem = sharedBeginning(parts.map(({ rest }) => rest));
    const own = prefixes.flatMap((_, prefix) => {
      const endings = parts.filter((part) => part.prefix === prefix).map(({ rest }) => rest.slice(stem.length));
      return endings.length === 0 ? [] : [{ prefix, node: nodes.add(endings) }];
    });
    const key = own.map(({ prefix, node }) => `${prefix}:${node}`).join(' ');
    const paradigm = paradigmByKey.get(key) ?? paradigms.push(own) - 1;
    paradigmByKey.set(key, paradigm);
    used[paradigm] = (used[paradigm] ?? 0) + 1;
    return { text: stem, number: paradigm };
  });
  const order = paradigms.map((_, id) => id).sort((a, b) => used[b]! - used[a]! || a - b);
  const renumbered = new Map(order.map((id, index) => [id, index]));
  return {
    stems: stems.map(({ text, number }) => ({ text, number: renumbered.get(number)! })),
    prefixes,
    paradigms: order.map((id) => paradigms[id]!),
    nodes: nodes.list,
  };
}

/** The longest beginning of a form that all forms of its word share with it. */
function sharedBeginning(forms: readonly string[]): string {
  let shared = forms[0] ?? '';
  for (const form of forms) while (!form.startsWith(shared)) shared = shared.slice(0, -1);
  return shared;
}

/** The letters most forms of a word begin with. */
function usualBeginning(forms: readonly string[]): string {
  const times = new Map<string, number>();
  for (const form of forms) times.set(form.slice(0, TELLING), (times.get(form.slice(0, TELLING)) ?? 0) + 1);
  return [...times].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])[0];
}

/** What stands before the usual beginning in the forms of enough words. */
function commonPrefixes(words: readonly (readonly string[])[]): string[] {
  const times = new Map<string, number>();
  for (const forms of words) {
    const beginning = usualBeginning(forms);
    const found = new Set<string>();
    for (const form of forms) {
      const at = form.indexOf(beginning);
      if (beginning.length === TELLING && at > 0 && at <= LONGEST_PREFIX) found.add(form.slice(0, at));
    }
    for (const prefix of found) times.set(prefix, (times.get(prefix) ?? 0) + 1);
  }
  return [...times].filter(([, count]) => count >= FEWEST).map(([prefix]) => prefix);
}

function splitPrefix(form: string, beginning: string, prefixes: readonly string[]) {
  if (beginning.length < TELLING || form.startsWith(beginning)) return { prefix: 0, rest: form };
  const prefix = prefixes.findIndex((before) => before !== '' && form.startsWith(before + beginning));
  return prefix < 0 ? { prefix: 0, rest: form } : { prefix, rest: form.slice(prefixes[prefix]!.length) };
}

/** Sets of endings as one automaton without two equal nodes. */
class EndingNodes {
  readonly list: EndingNode[] = [];
  private readonly byKey = new Map<string, number>();

  /** The node that a set of endings begins at. */
  add(endings: readonly string[]): number {
    const byLetter = new Map<string, string[]>();
    for (const ending of endings) {
      if (ending === '') continue;
      const known = byLetter.get(ending[0]!);
      if (known) known.push(ending.slice(1));
      else byLetter.set(ending[0]!, [ending.slice(1)]);
    }
    const final = endings.includes('');
    const edges = [...byLetter]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([letter, rests]) => ({ letter, node: this.add(rests) }));
    const key = `${final}${edges.map(({ letter, node }) => `${letter}${node}`).join('')}`;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    this.byKey.set(key, this.list.length);
    return this.list.push({ final, edges }) - 1;
  }
}
