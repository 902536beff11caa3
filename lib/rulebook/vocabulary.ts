import { computeFold, foldWord } from '../analyser/fold.js';
import { LANGUAGES, type Language } from '../analyser/report.js';
import type { TypedToken } from '../analyser/tables.js';
import type { Resolver } from './automaton.js';
import { createCollisionFilter } from './inflect/collisions.js';
import { type Inflector, NotALemma } from './inflect/inflection.js';
import { spellings } from './inflect/spellings.js';
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

interface Atom {
  language: number;
  /** Exact spellings as written: folding comes last, because Latin letters for ё differ from those for е. */
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
  private readonly lexicons = new Map<string, Element[][]>();

  constructor(
    private readonly files: RuleFiles,
    private readonly inflectors: Record<Language, Inflector>,
  ) {}

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

    const { exact, loose } = this.spell();
    const forms = [...new Set([...exact.keys(), ...loose.keys()])]
      .sort((a, b) => (a < b ? -1 : 1))
      .map((text) => ({ text, exact: listOf(exact.get(text)), loose: listOf(loose.get(text)) }));
    const stems: { text: string; list: number }[] = [];
    const typed: { typed: TypedToken; list: number }[] = [];
    this.atoms.forEach((atom, id) => {
      if (atom.typed) typed.push({ typed: atom.typed, list: listOf([id]) });
      if (atom.stem) {
        const texts = [atom.stem, ...spellings(atom.stem, LANGUAGES[atom.language]!).map((spelling) => spelling.text)];
        for (const text of new Set(texts)) stems.push({ text, list: listOf([id]) });
      }
    });
    return { forms, lists, listLanguages, stems, typed, classes: this.classAtoms.length };
  }

  /** Every form as written, and in its further spellings. */
  private spell(): { exact: Map<string, Set<number>>; loose: Map<string, Set<number>> } {
    const exact = new Map<string, Set<number>>();
    const byLanguage: Record<Language, Set<string>> = { lv: new Set(), ru: new Set(), en: new Set() };
    this.atoms.forEach((atom, id) => {
      for (const form of atom.forms) {
        const folded = foldWord(form, this.fold);
        add(exact, folded, id);
        byLanguage[LANGUAGES[atom.language]!].add(folded);
      }
    });
    const collides = createCollisionFilter(byLanguage);
    const loose = new Map<string, Set<number>>();
    this.atoms.forEach((atom, id) => {
      const language = LANGUAGES[atom.language]!;
      for (const form of atom.forms) {
        for (const spelling of spellings(form, language)) {
          if (!collides(spelling, language)) add(loose, foldWord(spelling.text, this.fold), id);
        }
      }
    });
    return { exact, loose };
  }
}

function add(map: Map<string, Set<number>>, key: string, id: number): void {
  const known = map.get(key);
  if (known) known.add(id);
  else map.set(key, new Set([id]));
}
