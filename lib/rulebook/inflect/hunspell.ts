import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Affix {
  strip: string;
  add: string;
  /** Anchored at the end of the word for a suffix, at its start for a prefix. */
  condition: RegExp;
}

/** A Hunspell dictionary with single-letter flags and no twofold affixes, as the npm packages `dictionary-*` hold them. */
export interface HunspellDictionary {
  /** Raw lines of the word list, `word` or `word/FLAGS`, in file order. */
  lines: readonly string[];
  suffixes: ReadonlyMap<string, readonly Affix[]>;
  prefixes: ReadonlyMap<string, readonly Affix[]>;
}

/** Reads an installed `dictionary-*` package; its exports name only the JavaScript, the two data files lie beside it. */
export function readHunspellPackage(packageName: string): HunspellDictionary {
  const entry = createRequire(import.meta.url).resolve(packageName);
  const read = (name: string) => readFileSync(entry.replace(/index\.js$/, name), 'utf8');
  const lines = read('index.dic').split('\n');
  lines.shift();
  return { lines: lines.filter((line) => line !== ''), ...readAffixes(read('index.aff')) };
}

function readAffixes(text: string): Pick<HunspellDictionary, 'suffixes' | 'prefixes'> {
  const tables = { SFX: new Map<string, Affix[]>(), PFX: new Map<string, Affix[]>() };
  for (const line of text.split('\n')) {
    const [kind, flag, strip, add, condition] = line.trim().split(/\s+/);
    // The header of a table has four fields, a rule has five.
    if ((kind !== 'SFX' && kind !== 'PFX') || !flag || !strip || !add || !condition) continue;
    const rules = tables[kind].get(flag) ?? [];
    tables[kind].set(flag, rules);
    rules.push({
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      condition: new RegExp(kind === 'SFX' ? `(?:${condition})$` : `^(?:${condition})`),
    });
  }
  return { suffixes: tables.SFX, prefixes: tables.PFX };
}

/** The word and flags of a dictionary line. */
export function splitLine(line: string): { word: string; flags: string } {
  const slash = line.indexOf('/');
  return slash < 0 ? { word: line, flags: '' } : { word: line.slice(0, slash), flags: line.slice(slash + 1) };
}

/** The forms the suffix rules of these flags give, without the word itself. */
export function expandSuffixes(dictionary: HunspellDictionary, word: string, flags: string): string[] {
  const forms: string[] = [];
  for (const flag of flags) {
    for (const rule of dictionary.suffixes.get(flag) ?? []) {
      if (rule.condition.test(word)) forms.push(word.slice(0, word.length - rule.strip.length) + rule.add);
    }
  }
  return forms;
}

/** The forms the prefix rules of these flags give; no combination with suffixes. */
export function expandPrefixes(dictionary: HunspellDictionary, word: string, flags: string): string[] {
  const forms: string[] = [];
  for (const flag of flags) {
    for (const rule of dictionary.prefixes.get(flag) ?? []) {
      if (rule.condition.test(word)) forms.push(rule.add + word.slice(rule.strip.length));
    }
  }
  return forms;
}

/** Every word of which the suffix rules make this form, with the flag that makes it; whether it is in the word list is for the caller. */
export function* undoSuffixes(dictionary: HunspellDictionary, form: string): Generator<{ word: string; flag: string }> {
  for (const [flag, rules] of dictionary.suffixes) {
    for (const rule of rules) {
      if (!form.endsWith(rule.add)) continue;
      const word = form.slice(0, form.length - rule.add.length) + rule.strip;
      if (rule.condition.test(word)) yield { word, flag };
    }
  }
}
