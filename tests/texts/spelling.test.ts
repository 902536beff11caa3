import { readFileSync } from 'node:fs';
import { loadModule } from 'hunspell-asm';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ShownText, shownTexts } from './shown-texts.js';

/** Words of a text; an apostrophe or hyphen inside belongs to the word, addresses and ids are none. */
const WORD = /[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu;
const NO_WORDS = /\S*[@/]\S*|\b(?:[\w-]+\.)+[a-z]{2,}\b|<[^>]*>|--?[a-z-]+|\b\w+\|[\w|]+/g;
/** The languages checked, with their script: a name in another one is no word of the text. */
const SCRIPT = { lv: /\p{Script=Latin}/u, ru: /\p{Script=Cyrillic}/u };
type Checked = keyof typeof SCRIPT;

type Spell = (word: string) => boolean;

function acceptedWords(language: Checked): Set<string> {
  const lines = readFileSync(`tests/texts/accepted-words.${language}.txt`, 'utf8').split('\n');
  return new Set(lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#')));
}

async function dictionary(language: Checked): Promise<Spell> {
  const { mountBuffer, create } = await loadModule();
  const mounted = (kind: 'aff' | 'dic') => {
    const bytes = readFileSync(
      new URL(import.meta.resolve(`dictionary-${language}`)).pathname.replace(/index\.js$/, `index.${kind}`),
    );
    return mountBuffer(bytes, `${language}.${kind}`);
  };
  const hunspell = create(mounted('aff'), mounted('dic'));
  return (word) => hunspell.spell(word);
}

/** Words of texts in a language that neither the dictionary nor the list of accepted words knows, with the first place of each. */
function unknownWords(texts: readonly ShownText[], language: Checked, spell: Spell, accepted: Set<string>): string[] {
  const unknown = new Map<string, string>();
  for (const { where, text, language: own } of texts) {
    if (own !== language) continue;
    for (const [word] of text.replace(NO_WORDS, ' ').matchAll(WORD)) {
      if (!SCRIPT[language].test(word) || unknown.has(word)) continue;
      const plain = word.replaceAll('’', "'");
      const parts = [plain, ...(plain.includes('-') ? [plain.replaceAll('-', '')] : [])];
      if (parts.some(spell) || plain.split('-').every((part) => spell(part) || accepted.has(part))) continue;
      if (accepted.has(plain) || accepted.has(plain.toLowerCase())) continue;
      unknown.set(word, `${where}: ${word}`);
    }
  }
  return [...unknown.values()];
}

const texts = shownTexts();

describe.each(['lv', 'ru'] as const)('spelling in %s', (language) => {
  let spell: Spell;
  const accepted = acceptedWords(language);
  beforeAll(async () => {
    spell = await dictionary(language);
  });

  it('is that of a dictionary, or accepted by hand', () => {
    expect(unknownWords(texts, language, spell, accepted)).toEqual([]);
  });

  it('sees a slip', () => {
    const slips = { lv: 'Pavaicā darba devējam par ligumu.', ru: 'Спросите про догавор.' };
    const found = unknownWords([{ where: 'here', language, text: slips[language] }], language, spell, accepted);
    expect(found).toEqual([{ lv: 'here: ligumu', ru: 'here: догавор' }[language]]);
  });

  it('accepts by hand only what is needed, in order', () => {
    const used = new Set(
      texts
        .filter((text) => text.language === language)
        .flatMap(({ text }) => text.replaceAll('’', "'").match(/[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*/gu) ?? []),
    );
    const written = new Set([...used].flatMap((word) => [word, word.toLowerCase(), ...word.split('-')]));
    expect([...accepted].filter((word) => spell(word) || !written.has(word))).toEqual([]);
    expect([...accepted]).toEqual([...accepted].sort((a, b) => a.localeCompare(b, language)));
  });
});
