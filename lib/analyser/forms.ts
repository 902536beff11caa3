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
  const listOfWord = Int32Array.from(languages, (language, word) =>
    lists.list(classes.of, classes.start[word]!, classes.start[word + 1]!, 1 << language),
  );
  const forms = new WordTable(endings.count(compiled.words) + compiled.pictures.length);
  const formLists = new Int32Array(forms.capacity);
  let word = 0;
  endings.eachForm(
    compiled.words,
    languages,
    (letters, size, hash) => {
      const form = forms.findOrAdd(letters, 0, size, hash);
      formLists[form] = lists.union(formLists[form]!, listOfWord[word]!);
    },
    () => word++,
  );
  for (const { text, words } of compiled.pictures) {
    const letters = unitsOf(text);
    const form = forms.findOrAdd(letters, 0, letters.length, letters.reduce(hashStep, 0));
    for (const of of words) formLists[form] = lists.union(formLists[form]!, listOfWord[of]!);
  }
  return { forms, formLists, listOfWord, classes: classes.classes };
}

/** The keys under which the forms of each language with a loose spelling are found; forms of one key share a list of all their classes. */
export function loadLoose(
  compiled: CompiledRulebook,
  { forms, formLists }: Pick<Rulebook, 'forms' | 'formLists'>,
  lists: ClassLists,
): Rulebook['loose'] {
  return compiled.looseSpellings.map((spelling) => {
    const keys = new LooseKeys(spelling);
    let own = 0;
    for (let form = 0; form < forms.count; form++) if (lists.isOf(formLists[form]!, spelling.language)) own++;
    const table = new WordTable(own);
    const listOfKey = new Int32Array(own);
    for (let form = 0; form < forms.count; form++) {
      const list = formLists[form]!;
      if (!lists.isOf(list, spelling.language)) continue;
      keys.make(forms.characters, forms.start[form]!, forms.start[form + 1]!);
      const key = table.findOrAdd(keys.key, 0, keys.size, keys.hash);
      listOfKey[key] = lists.union(listOfKey[key]!, list);
    }
    return { keys, table, lists: listOfKey };
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

type VisitForm = (letters: Uint16Array, size: number, hash: number) => void;

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
  /** The form that is being made. */
  private readonly form = new Uint16Array(2 * LONGEST_WORD);

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

  /** How many forms the words have, those of several words counted for each. */
  count(words: string): number {
    let count = 0;
    eachNumbered(words, (_start, _end, paradigm) => {
      count += this.forms[paradigm]!;
    });
    return count;
  }

  /** Calls `visit` with each form of each word, in one buffer that is written on, and `done` after each word. */
  eachForm(words: string, languages: readonly number[], visit: VisitForm, done: () => void): void {
    const { form } = this;
    let word = 0;
    eachNumbered(words, (start, end, paradigm) => {
      const alphabet = this.alphabets[languages[word++]!]!;
      for (let i = this.paradigmStart[paradigm]!; i < this.paradigmStart[paradigm + 1]!; i++) {
        let size = 0;
        let hash = 0;
        for (const letter of this.prefixes[this.paradigmPrefix[i]!]!) {
          form[size++] = letter;
          hash = hashStep(hash, letter);
        }
        for (let k = start; k < end; k++) {
          const unit = words.charCodeAt(k);
          const letter = unit < alphabet.length ? alphabet[unit]! : unit;
          form[size++] = letter;
          hash = hashStep(hash, letter);
        }
        this.endingsFrom(this.paradigmNode[i]!, size, hash, visit);
      }
      done();
    });
  }

  private endingsFrom(node: number, size: number, hash: number, visit: VisitForm): void {
    if (this.final[node] === 1) visit(this.form, size, hash);
    const end = this.edgeStart[node + 1]!;
    for (let edge = this.edgeStart[node]!; edge < end; edge++) {
      const letter = this.letters[edge]!;
      this.form[size] = letter;
      this.endingsFrom(this.targets[edge]!, size + 1, hashStep(hash, letter), visit);
    }
  }
}

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}
