import { describe, expect, it } from 'vitest';
import { analyse } from '../../lib/analyser/analyse.js';
import { loadRulebook } from '../../lib/analyser/load.js';
import type { Level } from '../../lib/analyser/report.js';
import { buildRulebook } from '../../lib/rulebook/build.js';

/** Texts on both sides of every border of the level, and why each lies where it does. Neighbours differ in what decides. */
const texts: [level: Level, why: string, text: string][] = [
  // none | low
  [
    'none',
    'an ordinary offer that says who, where and how much',
    'SIA "Paraugs", reģ. nr. 40000000001, Bauskā meklē maiznieku. Alga 1200 EUR bruto, darba līgums, maiņas pa astoņām stundām.',
  ],
  [
    'none',
    'only a weak sign, contact by messenger: many honest people prefer it',
    'Maiznieks Bauskā, alga 1200 EUR mēnesī, astoņas stundas dienā. Raksti vienīgi uz WhatsApp, atbildam vakarā.',
  ],
  [
    'none',
    'three weak signs and nothing stronger',
    'Подработка для студентов: лёгкий заработок. Пишите исключительно в WhatsApp. Осталось два места, поспешите!',
  ],
  [
    'low',
    'one notable sign, fines, in an offer that states the pay so that it can be checked',
    'Zivju cehs Ventspilī pieņem strādniekus, 1100 EUR bruto mēnesī. Cehā ir sods par katru kavēšanu, 20 eiro.',
  ],
  [
    'low',
    'one notable sign, long hours, in an offer that states the gross pay',
    'Требуются упаковщики на склад в Риге, 1500 евро брутто. Смена 12–14 часов, без выходных.',
  ],
  [
    'low',
    'one notable sign of a writer who seeks work: it says what he has met, not what he offers',
    'Ищу работу строителем, стаж десять лет. На прошлом объекте была смена 12–14 часов без выходных, больше так не хочу.',
  ],
  // low | medium
  [
    'medium',
    'the fines again, and nothing that can be checked: hardly any ordinary offer says such a thing',
    'Zivju cehs Ventspilī pieņem strādniekus, 1100 EUR mēnesī. Cehā ir sods par katru kavēšanu, 20 eiro.',
  ],
  [
    'medium',
    'the long hours again, and the pay is not told',
    'Требуются упаковщики на склад в Риге, платим за ящик. Смена 12–14 часов, без выходных.',
  ],
  [
    'medium',
    'one notable sign alone, duties that are not told',
    'Hands needed for a project in Riga. Your duties will be explained on arrival.',
  ],
  [
    'low',
    'the fines and a weak sign of another group, where the pay can be checked',
    'Zivju cehs Ventspilī pieņem strādniekus, 1100 EUR bruto mēnesī. Cehā ir sods par katru kavēšanu, 20 eiro. Raksti vienīgi uz WhatsApp.',
  ],
  [
    'medium',
    'two notable signs of different groups: everyone accepted, and the pay only at the end',
    'Бригада в Швецию, берём всех с руками и ногами. Расчёт после сдачи объекта.',
  ],
  [
    'medium',
    'the same two: what can be checked takes one point at most, however much of it is promised',
    'Бригада в Швецию, берём всех с руками и ногами. Расчёт после сдачи объекта. Официальное трудоустройство, соцпакет, коллективный договор, 1900 евро брутто.',
  ],
  [
    'low',
    'two notable signs of one group count once, so that one thing to check outweighs enough',
    'Everyone accepted, no interview. Your duties will be explained on arrival. 1500 euro gross a month.',
  ],
  [
    'medium',
    'one serious sign of a group that is not grave: an oral agreement harms, but does not trap',
    'Уборка вилл в Юрмале, устная договорённость, звоните.',
  ],
  [
    'medium',
    'one serious sign, wages in an envelope, in an offer that is orderly otherwise',
    'SIA "Paraugs", reģ. nr. 40000000001, meklē krāsotājus Rīgā. Darba līgums, 1300 EUR bruto. Algu katru piektdienu dodam aploksnē.',
  ],
  // medium | high
  [
    'medium',
    'three notable signs of three groups: nine points, one too few',
    'Meat hall in Denmark: everyone accepted. Shifts of 14 hours and seven days a week. Wages are paid at the end of the season.',
  ],
  [
    'high',
    'the same three with haste beside them: ten points from four groups',
    'Meat hall in Denmark: everyone accepted. Shifts of 14 hours and seven days a week. Wages are paid at the end of the season. Only two places left in the van, hurry up!',
  ],
  [
    'high',
    'a serious sign and two notable ones of three groups',
    'Celtnieki uz Zviedriju, pirmo mēnesi bez līguma. Ņemam visus, kas var noturēt lāpstu. Pa 14 h dienā, brīvdienu nav.',
  ],
  [
    'high',
    'one serious sign of a grave group suffices: the passport is kept',
    'Darbs zemeņu laukos Anglijā. Pase glabāsies pie brigadiera līdz sezonas beigām.',
  ],
  [
    'high',
    'the passport again: nothing that is promised beside it takes anything away',
    'SIA "Paraugs", reģ. nr. 40000000001: darbs zemeņu laukos Anglijā, 1900 EUR bruto, darba līgums pirms izbraukšanas, sociālās garantijas. Pase glabāsies pie brigadiera līdz sezonas beigām.',
  ],
  [
    'high',
    'money for the place, asked of the worker',
    'Чтобы попасть на завод в Польше, нужно внести 150 евро за место, остальное оформим сами.',
  ],
  [
    'high',
    'a rule of which one sign suffices: nobody may know',
    'Work in a café by the sea. Your flight is on Friday, tell nobody at school.',
  ],
  [
    'high',
    'a marriage for money is grave in a marriage offer too',
    'Girl wanted for paid marriage, only two days, flights booked.',
  ],
  // What the kind of the text changes
  [
    'low',
    'the passport in a warning by the police: it tells of risks, it does not offer any',
    'Policija brīdina: krāpnieki sola darbu zemeņu laukos Anglijā, un pase glabāsies pie brigadiera līdz sezonas beigām. Ja esi cietis, zvani 112.',
  ],
  [
    'medium',
    'somebody who seeks work and has lived through it does not make an offer',
    'Ищу работу водителем, категории B и C, стаж десять лет. На прошлом месте паспорта на время сезона хранятся в сейфе, туда больше не поеду.',
  ],
];

const rulebook = loadRulebook(buildRulebook('rules').compiled);

describe('borderline texts', () => {
  it.each(texts)('%s: %s', (level, _, text) => {
    const report = analyse({ text, blocks: [], facts: {} }, rulebook);
    const found = report.signals.map(({ rule, severity }) => `${rule} ${severity}`);
    expect({ level: report.level, found }).toEqual({ level, found });
  });

  it('are 25, of every level and language', () => {
    expect(texts).toHaveLength(25);
    expect(new Set(texts.map(([level]) => level))).toEqual(new Set(['none', 'low', 'medium', 'high']));
    for (const letters of [/[āēīūčšžļņ]/, /[а-яё]/, /^[\w\s.,:;!?–é]+$/]) {
      expect(texts.filter(([, , text]) => letters.test(text)).length).toBeGreaterThan(5);
    }
  });
});
