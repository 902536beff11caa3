import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { find, spansOf } from '../../lib/analyser/analyse.js';
import { PatternError, parsePattern } from '../../lib/rulebook/pattern.js';
import { marked, miniRulebook } from './helpers/mini-rulebook.js';

type Rule = Parameters<typeof miniRulebook>;
/** A line of docs/PATTERNS.md: a rule, and texts with the passages it must find in brackets. */
const lines: [id: string, patterns: Rule[0], texts: string[], rule?: Rule[1]][] = [
  ['P1', { lv: ['maksāt'] }, ['Es [maksāju] un [jāmaksā] vēl, [maksājot] skaidrā naudā.']],
  ['P1', { ru: ['паспорт'] }, ['Нужны копии [паспорта] и фото с [паспортами].']],
  ['P1', { en: ['keep/v'] }, ['He [kept] it, they [keep] it, [keeping] quiet.']],
  ['P3', { en: ['pay/v'] }, ['They [paid] him.']],
  ['P3', { en: ['pay/n'] }, ['They paid him good [pay].']],
  ['P4', { lv: ['=pase'] }, ['Tava [pase], pasi, pases.']],
  ['P5', { lv: ['celtn*'] }, ['[Celtnieki], [celtne], celtniecībai.']],
  ['P6', { lv: ['maksāt'] }, ['Maksāšana nav viegla.']],
  ['P7', { en: ['=no contract? =needed'] }, ['[No needed], [no contract needed].']],
  ['P8', { en: ['=the (house|house =key)'] }, ['Give me [the house key].']],
  ['P9', { lv: ['strādāt @abroad'] }, ['Vari [strādāt ārzemēs].']],
  ['P10', { en: ['=red =house'] }, ['A [red, house], a red old house.']],
  ['P11', { en: ['=red ..2 =house'] }, ['A [red very old house], a red one two three house.']],
  ['P11', { en: ['=red .. =house'] }, ['A [red one two three house], a red one two three four house.']],
  [
    'P12',
    { en: ['=red =house'] },
    ['It is red. House is big.', 'It is red! House is big.', 'It is [red. house] is big.'],
  ],
  ['P13', { lv: ['=nr =Rīga'] }, ['Reģ. [Nr. Rīga] ir.']],
  ['P13', { en: ['<number> =house'] }, ['See [5. House] here.']],
  ['P14', { en: ['=red =house'] }, ['It is red\n\nhouse.']],
  ['P15', { en: ['=red ..2 =house'] }, ['It is [red\nhouse].', 'It is red\none\nhouse.']],
  ['P15', { en: ['=red =big =house'] }, ['It is [red\nbig\nhouse].']],
  ['P16', { en: ['{=red; =big; =house}~4'] }, ['A [house], [big] and [red].', 'A [house]. [Red] one. [Big] [house].']],
  ['P16', { en: ['{=red; =big; =house}~4'] }, ['A house, very very big and red.']],
  ['P17', { lv: ['maksāt <money> par'] }, ['Tu [maksā 1 500 eiro par] dzīvokli.']],
  ['P17', { en: ['<hours> =shift'] }, ['A [12-hour shift].']],
  ['P18', { lv: ['<money ≥ 2500>'] }, ['[2500–3000 eiro], no 1000 līdz 3000 eiro, līdz [4000 eiro].']],
  ['P18', { en: ['<money ≥ 90 ≤ 110>'] }, ['It costs [1100 NOK], not 1100 EUR.']],
  ['P19', { lv: ['<money/month ≥ 1000>'] }, ['[1500 eiro] mēnesī, 1500 eiro, 1500 eiro nedēļā.']],
  ['P20', { lv: ['<age ≤ 25>'] }, ['Meitenes [18–25 gadi].', 'Darba pieredze 5 gadi.']],
  ['P20', { lv: ['<age limit>'] }, ['Vecumā [18–35], līdz [40 gadiem].', 'Vecumā no 18, 18+, vismaz 21 gads.']],
  ['P21', { en: ['<link nva.gov.lv>'] }, ['See [https://www.nva.gov.lv/lv] or https://nva.gov.lv.example/lv.']],
  [
    'P22',
    { lv: ['bez līgums'] },
    ['[BEZ LĪGUMA], [be\u200bz lī\u00adguma], [𝐛𝐞𝐳 līguma], [ｂｅｚ līguma], [bez li\u0304guma].'],
  ],
  ['P23', { lv: ['kāzas'] }, ['Manas kazas ēd zāli.', 'Manas [kāzas] ir rīt.']],
  ['P24', { lv: ['kāzas'] }, ['Manas [kazas] ir rit.', 'Manas [kaazas] ir rit.']],
  ['P24', { ru: ['паспорт', 'хорошо'] }, ['Daj [pasport], vse budet [horosho], [khorosho].']],
  ['P25', { ru: ['дом'], lv: ['sūtīt'] }, ['All the homes and domes.', 'We sat in a suite.']],
  ['P23', { ru: ['хороший'] }, ['Očen [xorošij] čas.', 'Mūsu horoshij čas.']],
  ['P25', { ru: ['без договор'] }, ['Rabota v Rige [bez dogovora], zvonite.', 'Bez dogovora.']],
  ['P26', { ru: ['паспорт'] }, ['Дай [пaспopт] и [паcп0рт] и [паспоооорт].']],
  ['P26', { en: ['=silent'] }, ['A [s1lent] one and a [5i1ent] one.']],
  ['P26', { lv: ['slēpnis'] }, ['Liec [sl3pni] te.']],
  ['P27', { ru: ['паспорт'] }, ['Дай [п а с п о р т] и [п.а.с.п.о.р.т] и [пас💰порт].', 'Дай п а с.']],
  ['P27', { ru: ['без договор'] }, ['Работа [б е з д о г о в о р а] тут.']],
  [
    'P41',
    { ru: ['брак за деньги'] },
    ['Дам [💍 за деньги] и [брак 🔥 за 💶].', 'Просто 💍💶💍.', 'Есть 💍 и за деньги.'],
  ],
  ['P42', { ru: ['сдать паспорт'] }, ['Надо [сдать паспрт], [сдать паспопрт], [сдать паспурт], [сдать папсорт].']],
  ['P41', { ru: ['брак за деньги'] }, ['Дам [брак за💶]без слов.', 'Дам брак💍за💶без слов.']],
  ['P42', { ru: ['сдать паспорт'] }, ['Надо сдать пспрт и сдать васпорт.', 'Вот паспрт.']],
  ['P42', { ru: ['сдать пропуск'] }, ['Надо [сдать прописку], [сдать прописку].']],
  ['P42', { ru: ['сдать пропуск', '=тут прописка'] }, ['Надо сдать прописку.']],
  ['P28', { en: ['=red ..4 =house'] }, ['A [red and red house] and a house.']],
  ['P28', { en: ['=big (=house|=house =key =ring)'] }, ['A [big house key ring].']],
  ['P29', { en: ['=red =house', '=house =key'] }, ['A [red house key].']],
  ['P30', { lv: ['maksāt par vieta'] }, ['Nav jāmaksā par vietu.', 'Mums [jāmaksā par vietu].']],
  ['P30', { ru: ['залог'] }, ['Залога нет.', 'Без всякого залога.', 'Без лишних слов и бумаг, [залог].']],
  ['P30', { en: ['=deposit'] }, ['No big upfront deposit.', 'No long and very boring [deposit].']],
  ['P31', { lv: ['maksāt par vieta'] }, ['Pieredze nav, [jāmaksā par vietu].', 'Nav grūti, bet [jāmaksā par vietu].']],
  ['P32', { lv: ['maksāt par vieta'] }, ['Nemaksā par vietu.', 'Nedēļa, [maksā par vietu].']],
  ['P32', { ru: ['забирать паспорт'] }, ['Незабираем паспорт.', 'Мы [забираем паспорт].']],
  [
    'P30',
    { lv: ['pase ..3 atstāt'] },
    ['Pase nav jāatstāj.', '[Pase tūlīt jāatstāj].', 'Nav jautājumu, [pase jāatstāj].'],
  ],
  ['P37', { lv: ['līgums neslēgt'], ru: ['предоплата'] }, ['Nekādu [līgumu neslēdzam].', 'Никаких предоплат!']],
  ['P37', { ru: ['договор не оформлять'] }, ['Никакого [договора не оформляем].']],
  [
    'P38',
    { en: ['=pay ..4 for =place'], ru: ['платить ..4 за место'] },
    ['You [pay not more than 100 for place].', 'Надо [платить не более 100 евро за место].'],
  ],
  ['P38', { ru: ['залог'], en: ['=fee'] }, ['[Залог] не возвращается.', 'Залог не нужен.', "Don't forget the [fee]."]],
  [
    'P39',
    { ru: ['склад'], en: ['=fee'] },
    ['Без опыта на [склад].', 'Без склада.', 'No experience, no visa, pay the [fee].'],
  ],
  ['P39', { ru: ['<money>'] }, ['Без опыта [5000 евро].', 'Без 5000 евро.']],
  ['P40', { ru: ['документ', 'билет'] }, ['Без опыта, языка и документов.', 'Без опыта, [билет] и жильё за наш счёт.']],
  ['P33', { lv: ['pase ..2 =nav? ..2 vajadzīgs'] }, ['[Pase tev nav vajadzīga].', '[Pase tev vajadzīga].']],
  ['P33', { lv: ['bez līgums'] }, ['Strādājam [bez līguma].', 'Nestrādājam bez līguma.']],
  ['P34', { lv: ['maksāt par vieta'] }, ['No rīta [maksā par vietu].']],
  ['P34', { lv: ['maksāt par vieta'] }, ['Без [maksā par vietu].']],
  ['P35', { lv: ['maksāt par vieta'] }, ['Nav [jāmaksā par vietu].', 'Jāmaksā par vietu.'], { negated: true }],
  ['P35', { ru: ['комиссия'] }, ['[Комиссии] нет.', 'Комиссия есть.'], { negated: true }],
  [
    'P36',
    { lv: ['maksāt par vieta'] },
    ['Kurss jāmaksā par vietu.', 'Kurss, [jāmaksā par vietu].', 'Kurss ir ļoti labs un [jāmaksā par vietu].'],
    { unless: { lv: ['kurss'] } },
  ],
];

/** Patterns that are refused, with the offset the message points at. */
const refusals: [id: string, pattern: string, at: number, says: RegExp][] = [
  ['P5', 'pas*', 0, /four|4/],
  ['P7', 'a? b?', 0, /optional/],
  ['P11', '.. a', 0, /between two words/],
  ['P11', 'a ..13 b', 2, /12/],
  ['P11', 'a .. .. b', 5, /two gaps/],
  ['P16', '{a; b}~8 c', 9, /whole pattern/],
  ['P16', 'a {b; c}~8', 2, /whole pattern/],
  ['P8', '(a|b', 0, /never closed/],
  ['P8', 'a) b', 1, /no opening bracket/],
  ['P10', 'au-pair', 2, /two words/],
  ['P17', '<mony>', 0, /no typed token/],
  ['P18', '<money ≥>', 8, /number is missing/],
  ['P18', '<money ≥ 5 ≤ 4>', 0, /above/],
];

describe('docs/PATTERNS.md', () => {
  it.each(lines)('%s %j', (_, patterns, texts, rule) => {
    const rulebook = miniRulebook(patterns, rule);
    for (const text of texts) expect(marked(text.replace(/[[\]]/g, ''), rulebook)).toBe(text);
  });

  it.each(refusals)('%s refuses %s', (_, pattern, at, says) => {
    let error: unknown;
    try {
      parsePattern(pattern);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(PatternError);
    expect((error as PatternError).at).toBe(at);
    expect((error as PatternError).reason).toMatch(says);
  });

  it('P2 refuses another form and proposes the dictionary form', () => {
    expect(() => miniRulebook({ lv: ['maksāju'] })).toThrow(/maksāt/);
    expect(() => miniRulebook({ ru: ['паспорта'] })).toThrow(/паспорт/);
    expect(() => miniRulebook({ en: ['documents'] })).toThrow(/document/);
  });

  it('P14 a block border ends a sequence', () => {
    const rulebook = miniRulebook({ en: ['=red =house'] });
    const text = 'red house';
    const found = (border: number) => {
      const blocks = [
        { start: 0, end: border, role: 'title' as const },
        { start: border, end: text.length, role: 'body' as const },
      ];
      const { hits, tokens } = find({ text, blocks, facts: {} }, rulebook);
      return [...hits.values()].flatMap((own) => spansOf(own, tokens, text)).length;
    };
    expect(found(4)).toBe(0);
    expect(found(text.length)).toBe(1);
  });

  it('has a test for each of its lines', () => {
    const ids = [...readFileSync('docs/PATTERNS.md', 'utf8').matchAll(/\*\*(P\d+)\*\*/g)].map(([, id]) => id);
    const tested = new Set([...lines, ...refusals].map(([id]) => id).concat('P2'));
    expect(ids.filter((id) => !tested.has(id!))).toEqual([]);
    expect(ids.length).toBeGreaterThan(30);
  });
});
