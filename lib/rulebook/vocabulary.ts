import { encodeIntegers } from '../analyser/codec.js';
import { computeFold, foldWord } from '../analyser/fold.js';
import { LooseKeys, type LooseSpelling } from '../analyser/loose.js';
import { LANGUAGES, type Language } from '../analyser/report.js';
import type { CompiledRulebook, TypedToken } from '../analyser/tables.js';
import { LONGEST_WORD } from '../analyser/words.js';
import type { Resolver } from './automaton.js';
import { englishWords } from './inflect/english/words.js';
import { type Inflector, NotALemma } from './inflect/inflection.js';
import type { RuleFiles } from './load.js';
import { orderOfUse, packClasses } from './pack.js';
import { packForms } from './paradigms.js';
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

  /** The finished tables, with words in the order in which classes name them; one that no class names is left out. */
  tables() {
    const order = orderOfUse(this.classAtoms);
    const word = new Map(order.map((atom, index) => [atom, index]));
    const atoms = order.map((atom) => this.atoms[atom]!);
    const words = atoms.map(({ forms }) => [...new Set(forms.map((form) => foldWord(form, this.fold)))]);
    const foreign = this.foreignWords(words, atoms);
    const languages = [...atoms.map(({ language }) => language), ...foreign.map(() => LANGUAGES.indexOf(FOREIGN))];
    return {
      ...packForms(
        [...words, ...foreign.map((form) => [form])].map((forms) => forms.filter(isShort)),
        languages,
      ),
      wordLanguages: encodeIntegers(runs(languages)),
      classes: packClasses(this.classAtoms.map((own) => own.map((atom) => word.get(atom)!))),
      pictures: this.pictures(word),
      stems: atoms.flatMap(({ stem }, index) => (stem === undefined ? [] : [{ text: stem, word: index }])),
      typed: atoms.flatMap(({ typed }, index) => (typed === undefined ? [] : [{ typed, word: index }])),
    };
  }

  /** Pictures, and the words they stand for where a pattern has these. */
  private pictures(wordOf: ReadonlyMap<number, number>): CompiledRulebook['pictures'] {
    const found = new Map<string, Set<number>>();
    for (const { pictures, ...words } of this.files.emoji.value) {
      const atoms = LANGUAGES.flatMap((language) => words[language].flatMap((word) => this.atomsOf(word, language)));
      const own = atoms.flatMap((atom) => wordOf.get(atom) ?? []);
      for (const text of pictures) found.set(text, new Set([...(found.get(text) ?? []), ...own]));
    }
    return [...found].map(([text, words]) => ({ text, words: [...words] }));
  }

  /** The atoms that patterns have of a word: the word itself, and single forms of it. */
  private atomsOf(word: string, language: Language): number[] {
    const forms = new Set([word]);
    try {
      for (const form of this.inflectors[language].inflect(word).forms) forms.add(form);
    } catch (error) {
      if (!(error instanceof NotALemma)) throw error;
    }
    return [...this.atomByKey].flatMap(([key, atom]) => {
      const [of, kind, spelled = ''] = key.split(' ');
      const isMeant = (kind === 'word' && spelled === word) || (kind === 'exact' && forms.has(spelled));
      return of === language && isMeant ? [atom] : [];
    });
  }

  /**
   * Words of the dictionary of another language that would otherwise be read as a loose spelling of a form: they become known as
   * what they are. (Words of the rulebook itself are known anyway.)
   */
  private foreignWords(words: readonly (readonly string[])[], atoms: readonly Atom[]): string[] {
    const known = new Set(this.atoms.flatMap((atom) => atom.forms.map((form) => foldWord(form, this.fold))));
    const found = new Set<string>();
    const letters = new Uint16Array(LONGEST_WORD);
    const spell = (word: string): number => {
      for (let i = 0; i < word.length; i++) letters[i] = word.charCodeAt(i);
      return word.length;
    };
    for (const spelling of this.looseSpellings) {
      const keys = new LooseKeys(spelling);
      const own = new Set<string>();
      words.forEach((forms, index) => {
        if (atoms[index]!.language !== spelling.language) return;
        for (const form of forms.filter(isShort)) {
          keys.make(letters, 0, spell(form));
          own.add(keys.text());
        }
      });
      for (const word of englishWords().forms) {
        if (!isShort(word) || known.has(word)) continue;
        keys.make(letters, 0, spell(word));
        if (own.has(keys.text())) found.add(word);
      }
    }
    return [...found];
  }
}

function isShort(word: string): boolean {
  return word.length <= LONGEST_WORD;
}

/** Numbers as pairs of a number and how often it comes in a row. */
function runs(numbers: readonly number[]): number[] {
  const pairs: number[] = [];
  numbers.forEach((number, index) => {
    if (number === numbers[index - 1]) pairs[pairs.length - 1]!++;
    else pairs.push(number, 1);
  });
  return pairs;
}
