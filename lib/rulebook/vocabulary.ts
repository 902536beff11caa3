import { computeFold, foldWord } from '../analyser/fold.js';
import { LooseKeys, type LooseSpelling } from '../analyser/loose.js';
import { LANGUAGES, type Language } from '../analyser/report.js';
import type { TypedToken } from '../analyser/tables.js';
import { LONGEST_WORD } from '../analyser/words.js';
import type { Resolver } from './automaton.js';
import { englishWords } from './inflect/english/words.js';
import { type Inflector, NotALemma } from './inflect/inflection.js';
import type { RuleFiles } from './load.js';
import { type Element, type Pattern, parsePattern } from './pattern.js';

/** A word of a pattern that cannot be used; `at` is its offset in the pattern. */
export class WordError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
    this.name = 'WordError';
  }
}

/** The language whose dictionary is asked which words are no loose spellings. */
const FOREIGN: Language = 'en';

interface Atom {
  language: number;
  /** Forms as written. */
  forms: readonly string[];
  stem?: string;
  typed?: TypedToken;
}

type Single = Exclude<Element, { kind: 'group' | 'gap' | 'lexicon' }>;

/**
 * The words of all patterns: every form of every word, and which word classes it belongs to. A class is what one position of a
 * pattern accepts, so that at run time a word is one look-up and a short list of numbers.
 */
export class Vocabulary {
  private readonly fold = computeFold();
  private readonly atoms: Atom[] = [];
  private readonly atomByKey = new Map<string, number>();
  private readonly classAtoms: number[][] = [[]];
  private readonly classByKey = new Map<string, number>();
  readonly looseSpellings: LooseSpelling[];
  private readonly lexicons = new Map<string, Element[][]>();

  constructor(
    private readonly files: RuleFiles,
    private readonly inflectors: Record<Language, Inflector>,
  ) {
    this.looseSpellings = files.looseSpelling.value.map(({ language, ...spelling }) => ({
      language: LANGUAGES.indexOf(language),
      ...spelling,
    }));
  }

  resolver(language: Language): Resolver {
    return {
      atom: (element) => this.atom(element, language),
      lexicon: (element) => this.lexicon(element.name, language, element.at, []),
    };
  }

  /** The atoms of a pattern that may only be one word or a choice of single words. @throws WordError */
  singleWords(pattern: Pattern, language: Language, text: string): Set<number> {
    const atoms = new Set<number>();
    const visit = (elements: readonly Element[]): void => {
      const only = elements[0];
      if (pattern.kind === 'set' || elements.length !== 1 || !only || only.kind === 'gap') {
        throw new WordError(`"${text}" must be one word here`, 0);
      }
      if (only.kind === 'group') only.alternatives.forEach(visit);
      else if (only.kind === 'lexicon') this.lexicon(only.name, language, only.at, []).forEach(visit);
      else atoms.add(this.atom(only, language));
    };
    if (pattern.kind === 'set') throw new WordError(`"${text}" must be one word here`, 0);
    visit(pattern.elements);
    return atoms;
  }

  /** A class of its own, even where another holds the same words. */
  ownClass(atoms: Iterable<number>): number {
    return this.classAtoms.push([...new Set(atoms)]) - 1;
  }

  /** The class of these atoms, one for all positions that accept the same. */
  sharedClass(atoms: ReadonlySet<number>): number {
    const sorted = [...atoms].sort((a, b) => a - b);
    const key = sorted.join(',');
    const known = this.classByKey.get(key);
    if (known !== undefined) return known;
    const id = this.ownClass(sorted);
    this.classByKey.set(key, id);
    return id;
  }

  private lexicon(name: string, language: Language, at: number, within: readonly string[]): Element[][] {
    const key = `${language} ${name}`;
    const known = this.lexicons.get(key);
    if (known) return known;
    if (within.includes(name))
      throw new WordError(`the lexicons ${[...within, name].join(' → @')} name each other in a circle`, at);
    const file = this.files.lexicon(name);
    const entries = file.value[language];
    if (!entries?.length) throw new WordError(`the lexicon @${name} has no words under "${language}"`, at);
    const sequences = entries.map((entry, index) => {
      try {
        const pattern = parsePattern(entry);
        if (pattern.kind === 'set') throw new WordError('a set cannot stand in a lexicon', 0);
        this.check(pattern.elements, language, [...within, name]);
        return pattern.elements;
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        throw new WordError(`@${name}: ${file.where([language, index])}: ${error.message}`, at);
      }
    });
    this.lexicons.set(key, sequences);
    return sequences;
  }

  /** Looks every word up, so that a mistake in a lexicon is told where it stands. */
  private check(elements: readonly Element[], language: Language, within: readonly string[]): void {
    for (const element of elements) {
      if (element.kind === 'group') for (const part of element.alternatives) this.check(part, language, within);
      else if (element.kind === 'lexicon') this.lexicon(element.name, language, element.at, within);
      else if (element.kind !== 'gap') this.atom(element, language);
    }
  }

  private atom(element: Single, language: Language): number {
    const key =
      element.kind === 'typed'
        ? `typed ${JSON.stringify(element.typed)}`
        : `${language} ${element.kind} ${element.word} ${element.kind === 'word' ? (element.partOfSpeech ?? '') : ''}`;
    const known = this.atomByKey.get(key);
    if (known !== undefined) return known;
    const id = this.atoms.push(this.makeAtom(element, language)) - 1;
    this.atomByKey.set(key, id);
    return id;
  }

  private makeAtom(element: Single, language: Language): Atom {
    const index = LANGUAGES.indexOf(language);
    switch (element.kind) {
      case 'typed':
        return { language: index, forms: [], typed: element.typed };
      case 'stem':
        return { language: index, forms: [], stem: foldWord(element.word, this.fold) };
      case 'exact':
        return { language: index, forms: [element.word] };
      case 'word':
        try {
          const { forms } = this.inflectors[language].inflect(element.word, element.partOfSpeech);
          return { language: index, forms };
        } catch (error) {
          if (error instanceof NotALemma) throw new WordError(error.message, element.at);
          throw error;
        }
    }
  }

  /** What only shows when all words are known. */
  problems(): string[] {
    return this.classAtoms.length > 0xffff ? ['the rulebook has more than 65 535 word classes'] : [];
  }

  /** The finished tables. */
  tables() {
    const classesOfAtom: number[][] = this.atoms.map(() => []);
    this.classAtoms.forEach((atoms, id) => {
      for (const atom of atoms) classesOfAtom[atom]!.push(id);
    });
    const lists: number[][] = [[]];
    const listLanguages: number[] = [0];
    const listByKey = new Map<string, number>([['', 0]]);
    const listOf = (atoms: Iterable<number> | undefined): number => {
      if (!atoms) return 0;
      const list = [...new Set([...atoms].flatMap((atom) => classesOfAtom[atom]!))].sort((a, b) => a - b);
      let languages = 0;
      for (const atom of atoms) languages |= 1 << this.atoms[atom]!.language;
      const key = `${languages}:${list.join(',')}`;
      const known = list.length === 0 ? 0 : listByKey.get(key);
      if (known !== undefined) return known;
      listByKey.set(key, lists.length);
      listLanguages.push(languages);
      return lists.push(list) - 1;
    };

    const exact = new Map<string, Set<number>>();
    this.atoms.forEach((atom, id) => {
      for (const form of atom.forms) add(exact, foldWord(form, this.fold), id);
    });
    const listOfForm = new Map([...exact].map(([text, atoms]) => [text, listOf(atoms)]));
    const foreign = this.foreignWords(listOfForm, listLanguages);
    if (foreign.length > 0) {
      listLanguages.push(1 << LANGUAGES.indexOf(FOREIGN));
      const list = lists.push([]) - 1;
      for (const word of foreign) listOfForm.set(word, list);
    }
    const forms = [...listOfForm].map(([text, list]) => ({ text, list })).sort((a, b) => (a.text < b.text ? -1 : 1));
    const stems: { text: string; list: number }[] = [];
    const typed: { typed: TypedToken; list: number }[] = [];
    this.atoms.forEach((atom, id) => {
      if (atom.typed) typed.push({ typed: atom.typed, list: listOf([id]) });
      if (atom.stem) stems.push({ text: atom.stem, list: listOf([id]) });
    });
    return { ...byUse({ forms, lists, listLanguages, stems, typed }), classes: this.classAtoms.length };
  }

  /**
   * Words of the dictionary of another language that would otherwise be read as a loose spelling of a form: they become known as
   * what they are. (Words of the rulebook itself are known anyway.)
   */
  private foreignWords(listOfForm: ReadonlyMap<string, number>, listLanguages: readonly number[]): string[] {
    const found = new Set<string>();
    const letters = new Uint16Array(LONGEST_WORD);
    const spell = (word: string): number => {
      for (let i = 0; i < word.length; i++) letters[i] = word.charCodeAt(i);
      return word.length;
    };
    for (const spelling of this.looseSpellings) {
      const keys = new LooseKeys(spelling);
      const own = new Set<string>();
      for (const [form, list] of listOfForm) {
        if ((listLanguages[list]! & (1 << spelling.language)) === 0 || form.length > LONGEST_WORD) continue;
        keys.make(letters, 0, spell(form));
        own.add(keys.text());
      }
      for (const word of englishWords().forms) {
        if (word.length > LONGEST_WORD || listOfForm.has(word)) continue;
        keys.make(letters, 0, spell(word));
        if (own.has(keys.text())) found.add(word);
      }
    }
    return [...found];
  }
}

function add(map: Map<string, Set<number>>, key: string, id: number): void {
  const known = map.get(key);
  if (known) known.add(id);
  else map.set(key, new Set([id]));
}

interface Tables {
  forms: { text: string; list: number }[];
  lists: number[][];
  listLanguages: number[];
  stems: { text: string; list: number }[];
  typed: { typed: TypedToken; list: number }[];
}

/** The tables with the lists of most forms first: small numbers ship in few characters. List 0 stays the empty one. */
function byUse({ forms, lists, listLanguages, stems, typed }: Tables): Tables {
  const uses = new Array<number>(lists.length).fill(0);
  for (const { list } of forms) uses[list] = uses[list]! + 1;
  const order = lists.map((_, list) => list).sort((a, b) => (a === 0 ? -1 : b === 0 ? 1 : uses[b]! - uses[a]!));
  const renumbered = new Map(order.map((list, index) => [list, index]));
  const renumber = <T extends { list: number }>(entries: T[]) =>
    entries.map((entry) => ({ ...entry, list: renumbered.get(entry.list)! }));
  return {
    forms: renumber(forms),
    lists: order.map((list) => lists[list]!),
    listLanguages: order.map((list) => listLanguages[list]!),
    stems: renumber(stems),
    typed: renumber(typed),
  };
}
