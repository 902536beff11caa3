import { type ClassLists, classesByWord } from './class-lists.js';
import { eachNumbered, IntegerReader } from './codec.js';
import { LooseKeys } from './loose.js';
import type { CompiledRulebook, Rulebook } from './tables.js';
import { hashStep, WordTable } from './word-table.js';
import { LONGEST_WORD } from './words.js';

/** Makes all forms of all words, with the class list of each; forms that several words share have the classes of all. */
export function loadForms(compiled: CompiledRulebook, lists: ClassLists) {
  const endings = new Endings(compiled);
  const languages = wordLanguages(compiled.wordLanguages);
  const classes = classesByWord(compiled.classes, languages.length);
  const listOfWord = new Int32Array(languages.length);
  for (let word = 0; word < languages.length; word++) {
    listOfWord[word] = lists.list(classes.of, classes.start[word]!, classes.start[word + 1]!, 1 << languages[word]!);
  }
  const beginnings = readBeginnings(compiled.words, languages.length);
  const forms = new WordTable(endings.count(beginnings.paradigms) + compiled.pictures.length, LONGEST_FORM);
  const formLists = new Int32Array(forms.capacity);
  endings.addForms(compiled.words, beginnings, languages, forms, (form, word) => {
    const known = formLists[form]!;
    formLists[form] = known === 0 ? listOfWord[word]! : lists.union(known, listOfWord[word]!);
  });
  for (const { text, words } of compiled.pictures) {
    let hash = 0;
    for (let i = 0; i < text.length; i++) {
      forms.characters[forms.end + i] = text.charCodeAt(i);
      hash = hashStep(hash, text.charCodeAt(i));
    }
    const form = forms.findOrAdd(text.length, hash);
    for (const of of words) formLists[form] = lists.union(formLists[form]!, listOfWord[of]!);
  }
  forms.setValues(formLists);
  return { forms, formLists, listOfWord, classes: classes.classes };
}

/** The keys under which the forms of each language with a loose spelling are found; forms of one key share a list of all their classes. */
export function loadLoose(
  compiled: CompiledRulebook,
  { forms, formLists }: Pick<Rulebook, 'forms' | 'formLists'>,
  lists: ClassLists,
): Rulebook['loose'] {
  const spellings = compiled.looseSpellings.map((spelling) => new LooseKeys(spelling));
  return spellings.map((keys) => {
    const isOwn = new Uint8Array(lists.count);
    for (let list = 0; list < isOwn.length; list++) isOwn[list] = lists.isOf(list, keys.language) ? 1 : 0;
    let own = 0;
    for (let form = 0; form < forms.count; form++) own += isOwn[formLists[form]!]!;
    const table = new WordTable(own, keys.key.length);
    const listOfKey = new Int32Array(own);
    for (let form = 0; form < forms.count; form++) {
      const list = formLists[form]!;
      if (isOwn[list] === 0) continue;
      keys.make(forms.characters, forms.start[form]!, forms.start[form + 1]!);
      const { characters, end } = table;
      for (let i = 0; i < keys.size; i++) characters[end + i] = keys.key[i]!;
      const key = table.findOrAdd(keys.size, keys.hash);
      const known = listOfKey[key]!;
      listOfKey[key] = known === 0 ? list : lists.union(known, list);
    }
    table.setValues(listOfKey);
    return { keys, table };
  });
}

/** The language of each word. */
function wordLanguages(packed: string): number[] {
  const languages: number[] = [];
  for (const reader = new IntegerReader(packed); !reader.ended; ) {
    const language = reader.next();
    for (let left = reader.next(); left > 0; left--) languages.push(language);
  }
  return languages;
}

/** What the forms of each word begin with, as a stretch of the encoded words, and the word's paradigm. */
interface Beginnings {
  starts: Int32Array;
  ends: Int32Array;
  paradigms: Int32Array;
}

function readBeginnings(words: string, count: number): Beginnings {
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  const paradigms = new Int32Array(count);
  let word = 0;
  eachNumbered(words, (start, end, paradigm) => {
    starts[word] = start;
    ends[word] = end;
    paradigms[word++] = paradigm;
  });
  return { starts, ends, paradigms };
}

type VisitForm = (form: number, word: number) => void;

/** Room for a form: no word of the rulebook is longer than LONGEST_WORD, but a table may be spoilt. */
const LONGEST_FORM = 2 * LONGEST_WORD;

/** How the forms of words end: an automaton that many paradigms share. */
class Endings {
  private readonly final: number[] = [];
  private readonly edgeStart = [0];
  private readonly letters: number[] = [];
  private readonly targets: number[] = [];
  /** Number of endings from each node, and of forms of each paradigm. */
  private readonly endings: number[] = [];
  private readonly forms: number[] = [];
  private readonly paradigmStart = [0];
  private readonly paradigmPrefix: number[] = [];
  private readonly paradigmNode: number[] = [];
  private readonly prefixes: number[][];
  /** For each language the letters that plain characters are written for. */
  private readonly alphabets: Uint16Array[];
  /** What a form begins with before its ending, and the ending that is being listed. */
  private readonly base = new Uint16Array(LONGEST_FORM);
  private readonly ending = new Uint16Array(LONGEST_FORM);
  private readonly listed: (Uint16Array | undefined)[] = [];

  constructor({ endings, endingLetters, paradigms, wordPrefixes, alphabets }: CompiledRulebook) {
    this.alphabets = alphabets.map(({ letters, written }) => {
      const alphabet = Uint16Array.from({ length: 0x80 }, (_, unit) => unit);
      for (let i = 0; i < written.length; i++) alphabet[written.charCodeAt(i)] = letters.charCodeAt(i);
      return alphabet;
    });
    for (const reader = new IntegerReader(endings); !reader.ended; ) {
      const head = reader.next();
      let count = head & 1;
      this.final.push(head & 1);
      for (let left = head >> 1; left > 0; left--) {
        this.letters.push(endingLetters.charCodeAt(reader.next()));
        const target = reader.next();
        this.targets.push(target);
        count += this.endings[target]!;
      }
      this.edgeStart.push(this.targets.length);
      this.endings.push(count);
    }
    for (const reader = new IntegerReader(paradigms); !reader.ended; ) {
      let count = 0;
      for (let left = reader.next(); left > 0; left--) {
        this.paradigmPrefix.push(reader.next());
        const node = reader.next();
        this.paradigmNode.push(node);
        count += this.endings[node]!;
      }
      this.paradigmStart.push(this.paradigmNode.length);
      this.forms.push(count);
    }
    this.prefixes = wordPrefixes.map((prefix) => Array.from(prefix, (letter) => letter.charCodeAt(0)));
  }

  /** How many forms words of these paradigms have, those of several words counted for each. */
  count(paradigms: Int32Array): number {
    let count = 0;
    for (let word = 0; word < paradigms.length; word++) count += this.forms[paradigms[word]!]!;
    return count;
  }

  /** Adds each form of each word to `forms` and calls `visit` with its number and the word's. */
  addForms(
    words: string,
    { starts, ends, paradigms }: Beginnings,
    languages: readonly number[],
    forms: WordTable,
    visit: VisitForm,
  ): void {
    const { base } = this;
    for (let word = 0; word < paradigms.length; word++) {
      const alphabet = this.alphabets[languages[word]!]!;
      const last = this.paradigmStart[paradigms[word]! + 1]!;
      for (let i = this.paradigmStart[paradigms[word]!]!; i < last; i++) {
        const prefix = this.prefixes[this.paradigmPrefix[i]!]!;
        let size = 0;
        let hash = 0;
        for (let k = 0; k < prefix.length; k++) {
          base[size++] = prefix[k]!;
          hash = hashStep(hash, prefix[k]!);
        }
        for (let k = starts[word]!; k < ends[word]!; k++) {
          const unit = words.charCodeAt(k);
          const letter = unit < alphabet.length ? alphabet[unit]! : unit;
          base[size++] = letter;
          hash = hashStep(hash, letter);
        }
        this.addEndings(this.endingsOf(this.paradigmNode[i]!), size, hash, forms, word, visit);
      }
    }
  }

  /** Adds the forms that begin with the first `size` letters of `base`, whose hash is given. */
  private addEndings(
    endings: Uint16Array,
    size: number,
    hash: number,
    forms: WordTable,
    word: number,
    visit: VisitForm,
  ): void {
    const { base } = this;
    for (let i = 0; i < endings.length; ) {
      const { characters, end } = forms;
      const length = endings[i++]!;
      let to = end;
      for (let k = 0; k < size; k++) characters[to++] = base[k]!;
      let whole = hash;
      for (const stop = i + length; i < stop; i++) {
        const letter = endings[i]!;
        characters[to++] = letter;
        whole = hashStep(whole, letter);
      }
      visit(forms.findOrAdd(to - end, whole), word);
    }
  }

  /** The endings from a node, each after its length; many words ask for the same ones. */
  private endingsOf(node: number): Uint16Array {
    const known = this.listed[node];
    if (known) return known;
    const found: number[] = [];
    this.list(node, 0, found);
    const listed = Uint16Array.from(found);
    this.listed[node] = listed;
    return listed;
  }

  private list(node: number, size: number, found: number[]): void {
    const { ending } = this;
    if (this.final[node] === 1) {
      found.push(size);
      for (let i = 0; i < size; i++) found.push(ending[i]!);
    }
    const end = this.edgeStart[node + 1]!;
    for (let edge = this.edgeStart[node]!; edge < end; edge++) {
      ending[size] = this.letters[edge]!;
      this.list(this.targets[edge]!, size + 1, found);
    }
  }
}
