import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NotALemma } from '../../lib/rulebook/inflect/inflection.js';
import { createRussianInflector } from '../../lib/rulebook/inflect/russian.js';

const lexicon = 'rules/lexicon';
const inflector = createRussianInflector(lexicon);

/** Whole paradigms, from grammar; ё forms stand with their е spelling. */
const WHOLE: [word: string, part: 'n' | 'v' | 'a' | undefined, forms: string][] = [
  ['паспорт', undefined, 'паспорт паспорта паспорту паспортом паспорте паспортов паспортам паспортами паспортах'],
  ['девушка', undefined, 'девушка девушки девушке девушку девушкой девушкою девушек девушкам девушками девушках'],
  ['брат', undefined, 'брат брата брату братом брате братья братьев братьям братьями братьях'],
  ['муж', undefined, 'муж мужа мужу мужем муже мужи мужей мужам мужами мужах мужья мужьям мужьями мужьях'],
  ['деньги', undefined, 'деньги денег деньгам деньгами деньгах'],
  ['время', undefined, 'время времени временем времена времён времен временам временами временах'],
  ['мать', undefined, 'мать матери матерью матерей матерям матерями матерях'],
  ['хостес', undefined, 'хостес'],
  ['вебкам', undefined, 'вебкам вебкама вебкаму вебкамом вебкаме вебкамы вебкамов вебкамам вебкамами вебкамах'],
  [
    'предоплата',
    undefined,
    'предоплата предоплаты предоплате предоплату предоплатой предоплатою предоплат предоплатам предоплатами предоплатах',
  ],
  ['горничная', undefined, 'горничная горничной горничную горничною горничные горничных горничным горничными'],
  ['рабочий', 'n', 'рабочий рабочего рабочему рабочим рабочем рабочие рабочих рабочими'],
  ['весь', undefined, 'весь всего всему всем всём вся всей всю всею все всё всех всеми'],
  ['вы', undefined, 'вы вас вам вами'],
  [
    'который',
    undefined,
    'который которая которое которые которого которой которых которому которым которую которою которыми котором',
  ],
];

/** Forms that must be there, and after the bar forms of other words that must not. */
const SOME: [word: string, there: string, absent?: string][] = [
  [
    'оплатить',
    'оплачу оплатишь оплатил оплатите оплатив оплачен оплачена оплачено оплачены оплаченный оплаченного оплативший оплативших',
    'оплачивает',
  ],
  ['хранить', 'храню храним хранящий хранящих хранивший хранимый хранимого храня', 'хранится хранящийся хранение'],
  ['храниться', 'хранится хранятся хранящийся хранящихся хранившиеся', 'хранит'],
  ['взять', 'возьму возьмёт возьмет возьмите взял взяла взят взятого', 'взялся'],
  ['выйти', 'выйду выйдет вышел вышла вышли вышедшая выйдя', 'вышлите'],
  ['прийти', 'приду придёт придет пришёл пришел пришла пришедших'],
  ['послать', 'пошлю пошлёт пошлите послал посланный', 'пошла'],
  ['пойти', 'пойду пошёл пошла', 'пошлите подённый'],
  ['платить', 'плачу платишь платят плати платящий', 'плача'],
  ['принести', 'принесу принёс принес принесла принесённый принесенных принеси'],
  ['сидеть', 'сижу сидит сидя сидевший', 'сад'],
  ['вернуть', 'верну вернёт верните вернул вернувший'],
  ['дать', 'дам дашь даст дадим дадут дай дано', 'данного'],
  ['ребёнок', 'ребёнка ребенка детей детьми'],
  ['ребенок', 'ребёнка ребенка детей'],
  ['человек', 'человека людей людьми'],
  ['самозанятый', 'самозанятого самозанятая самозанятыми'],
  ['высокий', 'высокая высоки высоко выше'],
  ['дешёвый', 'дешёвая дешевая дешёв дешево дешевле'],
  ['хороший', 'хорош хороша лучше хорошими'],
  ['интересный', 'интересен интересна интереснее интересней'],
  ['третий', 'третья третьего третьих'],
  ['германия', 'германии германией'],
  ['вебкамщица', 'вебкамщицы вебкамщиц вебкамщицей'],
];

const REFUSED: [word: string, proposal: string | undefined][] = [
  ['паспорта', 'паспорт'],
  ['документами', 'документ'],
  ['оплатил', 'оплатить'],
  ['возьмут', 'взять'],
  ['вышел', 'выйти'],
  ['хранящего', 'хранящий'],
  ['друзья', 'друг'],
  ['красивая', 'красивый'],
  ['нас', 'мы'],
  ['абырвалг', undefined],
];

describe('Russian', () => {
  it.each(WHOLE)('%s/%s has exactly these forms', (word, part, forms) => {
    expect(inflector.inflect(word, part).forms).toEqual([...new Set(forms.split(' '))].sort());
  });

  it.each(SOME)('%s reaches %s', (word, there, absent = '') => {
    const { forms } = inflector.inflect(word);
    expect(forms).toEqual(expect.arrayContaining(there.split(' ')));
    expect(absent.split(' ').filter((form) => forms.includes(form))).toEqual([]);
  });

  it.each(['срочно', 'без', 'через', 'можно', 'онлайн', 'резюме'])('%s does not change', (word) => {
    expect(inflector.inflect(word)).toEqual({ lemma: word, partOfSpeech: 'x', forms: [word] });
  });

  it('lets the part of speech choose', () => {
    expect(inflector.inflect('печь').forms).toContain('пекут');
    expect(inflector.inflect('печь', 'n').forms).toEqual(expect.arrayContaining(['печей', 'печью']));
    expect(inflector.inflect('печь', 'n').forms).not.toContain('пекут');
  });

  it.each(REFUSED)('refuses %s and proposes %s', (word, proposal) => {
    expect(() => inflector.inflect(word)).toThrow(NotALemma);
    try {
      inflector.inflect(word);
    } catch (error) {
      expect((error as NotALemma).proposal).toBe(proposal);
    }
  });

  it.each([
    ['абыр: {like: хотеть}', 'абыр', 'cannot be inflected like хотеть'],
    ['абыр: {gender: m}', undefined, 'words.ru.yaml: абыр'],
  ])('says what is wrong with "%s"', (yaml, word, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
    writeFileSync(join(folder, 'words.ru.yaml'), yaml);
    writeFileSync(join(folder, 'function-words.yaml'), 'lv: []\nru: []\nen: []\n');
    expect(() => createRussianInflector(folder).inflect(word ?? 'работа')).toThrow(message);
  });
});
