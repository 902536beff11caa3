import { describe, expect, it } from 'vitest';
import { createCollisionFilter } from '../../lib/rulebook/inflect/collisions.js';
import { spellings } from '../../lib/rulebook/inflect/spellings.js';

describe('further spellings', () => {
  it.each([
    ['pārskaitīt', 'parskaitit/folded paarskaitiit/chat'],
    ['šķūņa', 'skuna/folded shkjuunja/chat skuuna/chat shkjunja/chat'],
    ['ģimeņu', 'gimenu/folded gjimenju/chat'],
    ['darbs', ''],
  ])('Latvian %s: %s', (form, expected) => {
    expect(
      spellings(form, 'lv')
        .map(({ text, kind }) => `${text}/${kind}`)
        .join(' '),
    ).toBe(expected);
  });

  it.each([
    ['хорошая', 'khoroshaya horoshaja horoshaya xoroshaya'],
    ['женщина', 'zhenshchina zhenschina jenschina'],
    ['быстрый', 'bystryy bystryj bystriy bystry'],
    ['работой', 'rabotoy rabotoj rabotoi'],
    ['деньги', 'dengi'],
    ['ещё', 'eshche eshchjo eschyo'],
    ['объём2', 'obem2 objom2 obyom2'],
  ])('Russian %s: %s', (form, expected) => {
    const found = spellings(form, 'ru');
    expect(found.map(({ text }) => text).join(' ')).toBe(expected);
    expect(found.every(({ kind }) => kind === 'latin')).toBe(true);
  });

  it('English has none', () => {
    expect(spellings('paid', 'en')).toEqual([]);
  });
});

describe('collisions', () => {
  const collides = createCollisionFilter({ lv: ['algas', 'viņa'], ru: ['мы'], en: ['onlyfans'] });

  it.each([
    ['a form of an English word', 'pays', 'ru', true],
    ['an English word with a prefix', 'reunited', 'lv', true],
    ['an English form of the rulebook', 'onlyfans', 'ru', true],
    ['a Latvian form of the rulebook', 'algas', 'ru', true],
    ['a form of its own language', 'algas', 'lv', false],
    ['a Latvian function word without diacritics', 'pec', 'ru', true],
    ['an English name is no word', 'rita', 'lv', false],
    ['a word of none', 'rabota', 'ru', false],
  ] as const)('%s: %s for %s', (_what, text, language, expected) => {
    expect(collides({ text, kind: 'latin' }, language)).toBe(expected);
  });
});
