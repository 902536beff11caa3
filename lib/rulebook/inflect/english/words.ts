import { expandPrefixes, expandSuffixes, readHunspellPackage, splitLine } from '../hunspell.js';

interface EnglishWords {
  /** Lower-case words with all their forms; no names, no possessives. */
  forms: ReadonlySet<string>;
  /** Flags of each line of the word list, by the word in lower case; names too. */
  flags: ReadonlyMap<string, string>;
}

let words: EnglishWords | undefined;

/** The words of dictionary-en 4, which spells as Americans do. */
export function englishWords(): EnglishWords {
  words ??= readAll();
  return words;
}

function readAll(): EnglishWords {
  const dictionary = readHunspellPackage('dictionary-en');
  const forms = new Set<string>();
  const flags = new Map<string, string>();
  for (const line of dictionary.lines) {
    const entry = splitLine(line);
    const { word } = entry;
    if (!/^[A-Za-z]+$/.test(word)) continue;
    const lower = word.toLowerCase();
    flags.set(lower, (flags.get(lower) ?? '') + entry.flags);
    if (word !== lower) continue;
    for (const form of [word, ...expandSuffixes(dictionary, word, entry.flags.replace('M', ''))]) {
      forms.add(form);
      for (const prefixed of expandPrefixes(dictionary, form, entry.flags)) forms.add(prefixed);
    }
  }
  return { forms, flags };
}
