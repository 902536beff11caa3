import { describe, expect, it } from 'vitest';
import { analyse } from '../../lib/analyser/analyse.js';
import { marked, miniRulebook } from './helpers/mini-rulebook.js';

type Patterns = Parameters<typeof miniRulebook>[0];
type Rule = Parameters<typeof miniRulebook>[1];

const deposits: Patterns = { lv: ['iemaksa'], ru: ['залог', 'платить'] };
const listed: Patterns = { ru: ['билет', 'документ', 'платить', 'знание латышский язык'] };
const courses: Rule = { unless: { lv: ['kurss', 'apmācība'] } };

const known = new Map<string, ReturnType<typeof miniRulebook>>();

/** Compiling is slow, so cases with the same patterns share a rulebook. */
function compiledOnce(patterns: Patterns, rule?: Rule): ReturnType<typeof miniRulebook> {
  const key = JSON.stringify([patterns, rule]);
  const rulebook = known.get(key) ?? miniRulebook(patterns, rule);
  known.set(key, rulebook);
  return rulebook;
}

/** Ways to slip past the guards, or to be caught by them; each text has the passages that count in brackets. */
const cases: [what: string, patterns: Patterns, texts: string[], rule?: Rule][] = [
  [
    'reach three words and no further',
    { en: ['=deposit'] },
    ['no a b deposit', 'no a b c [deposit]', '[deposit] a no', 'no 1500 euro deposit'],
  ],
  [
    'end with the clause',
    { en: ['=deposit'] },
    [
      'no, [deposit]',
      'no; [deposit]',
      'no (a [deposit])',
      'no – [deposit]',
      'no\n[deposit]',
      'no. [deposit]',
      'no "[deposit]"',
      'no but [deposit]',
      'no • [deposit]',
      'no-deposit',
      'no / deposit',
    ],
  ],
  [
    'count for each passage alone',
    { en: ['=deposit'] },
    ['No deposit, [deposit]!', '[Deposit], no deposit.', 'no deposit a b [deposit]'],
  ],
  [
    'hear a double denial within the pattern',
    { lv: ['bez līgums'], en: ['=without =contract'] },
    ['Strādājam [bez līguma].', 'Nestrādājam bez līguma.', 'Not without contract.', 'Work [without contract].'],
  ],
  [
    'keep each language to its own words',
    { ru: ['залог'], en: ['=deposit'] },
    ['Нет [deposit]', 'No [залог]', 'nav [deposit]', 'bez [залога]'],
  ],
  [
    'hear a denying prefix of the pattern’s own language only',
    { ru: ['платить'], lv: ['maksāt'] },
    ['Неплатим, [платим].', 'Nemaksājam, [maksājam].'],
  ],
  [
    'take words that begin like a prefix for themselves',
    { lv: ['nedēļa', 'dēļ', 'nest'] },
    ['[Nedēļa] un [nes].', 'Tavs [dēļ].'],
  ],
  [
    'do not let an "unless" reach over a clause or a language',
    { lv: ['maksāt'], en: ['=pay'] },
    [
      'Kurss jāmaksā',
      'Kurss, [jāmaksā]',
      'kurss a b jāmaksā',
      'kurss a b c [jāmaksā]',
      'kurss [pay]',
      'jāmaksā a b kurss',
    ],
    { unless: { lv: ['kurss'] } },
  ],
  [
    'do not let a denied "unless" escape its passage',
    { lv: ['maksāt'] },
    ['jāmaksā nav kurss', '[jāmaksā] a b c nav kurss'],
    { unless: { lv: ['kurss'] } },
  ],
  [
    'let an "unless" cancel only the passage it stands at',
    { lv: ['maksāt'] },
    ['Kurss jāmaksā. [Jāmaksā] te.', '[Jāmaksā] te. Kurss jāmaksā.'],
    { unless: { lv: ['kurss'] } },
  ],
  [
    'do not take a mistyped word for an "unless"',
    { ru: ['сдать паспорт'] },
    ['Надо сдать паспорт на пропуск.', 'Надо [сдать паспорт] на прописку.'],
    { unless: { ru: ['пропуск'] } },
  ],
  [
    'turn round where a rule asks for denial',
    { lv: ['līgums'], ru: ['договор'], en: ['=contract'] },
    ['Bez [līguma]', 'Līgums', '[Договора] нет', 'Договор', 'No [contract]', 'Contract', 'No, contract'],
    { negated: true },
  ],
  [
    'end the phrase that "without" denies where something else begins',
    {
      lv: ['iemaksa', 'noliktava'],
      ru: ['залог', 'склад', 'оплата', '<money/month ≥ 2500>'],
      en: ['=deposit', '=warehouse', '<money/month ≥ 2500>'],
    },
    [
      'Без опыта на [склад]',
      'Без опыта требуется [залог]',
      'Без опыта работы [5000 евро] в месяц',
      'Без всякого залога',
      'Без 200 евро залога',
      'Без предварительной оплаты',
      'Bez pieredzes uz [noliktavu]',
      'Bez pieredzes jāmaksā [iemaksa]',
      'Bez jebkādas iemaksas',
      'No experience for a [warehouse]',
      'No experience needed, [5000 euro] a month',
      'Without any deposit',
      'No 200 euro deposit',
      'Без проблем, [залог]',
      'Без выходных [залог] заберут',
      'Без опыта и залога',
      'Bez pieredzes [iemaksa] tūlīt',
      'No experience [deposit] to pay',
      'Bez problēmām [iemaksa]',
    ],
  ],
  [
    'deny a list after "without" as a whole, and nothing that only looks like one',
    {
      lv: ['dokuments', 'valoda', 'biļete'],
      ru: ['документ', 'язык', 'билет'],
      en: ['=papers', '=language', '=ticket'],
    },
    [
      'Bez pieredzes, valodas un dokumentiem.',
      'Bez pieredzes, [valodas], [dokumentiem].',
      'Без опыта, языка и документов.',
      'Без опыта, языка или документов, срочно.',
      'Без опыта, [билет] и жильё за наш счёт.',
      'Без опыта: [билет] и жильё.',
      'Без опыта, но [билет] и жильё.',
      'Без опыта. [Билет] и жильё.',
      'Без опыта, платим за [билет] и жильё.',
      'No experience, language or papers.',
      'No experience, [ticket] and room paid by us.',
      'Without experience, [language], [papers] and so on',
    ],
  ],
  [
    'hear a denial behind the passage past a pronoun or a verb',
    { lv: ['iemaksa', 'intīms'], ru: ['залог', 'интим'], en: ['=deposit', '=sex'] },
    [
      'Iemaksu mēs neprasām.',
      'Iemaksa pie mums nav.',
      'Intīms mani neinteresē.',
      '[Iemaksa] un kafija pie mums nav',
      'Залога у нас нет.',
      'Интим меня не интересует.',
      'Меня не интересует интим.',
      '[Залог] и кофе у нас нет',
      'A deposit is not needed.',
      'Sex is never offered.',
      "A deposit isn't needed.",
      'Not interested in sex.',
      '[Deposit], not needed',
    ],
  ],
  [
    'hear contractions however the apostrophe is written',
    { en: ['=pay'] },
    [
      "You don't pay.",
      'You don’t pay.',
      'You dont pay.',
      "You needn't pay.",
      "You won't pay.",
      "They aren't asked to pay.",
      "You'll never pay.",
      "You'll [pay].",
      'You want to [pay].',
    ],
  ],
  [
    'do not take a command or a threat for a denial',
    { lv: ['iemaksa'], ru: ['залог'], en: ['=deposit'] },
    [
      '[Залог] не возвращается',
      '[Залог] не обсуждается',
      'Не забудьте [залог]',
      'Залог не нужен',
      '[Iemaksa] nav atgriežama',
      'Iemaksa nav vajadzīga',
      '[Deposit] not refundable',
      "Don't forget the [deposit]",
      'Deposit not needed',
    ],
  ],
  [
    'hear the debitive denied, and ne- before other forms',
    { lv: ['maksāt', 'iemaksa'] },
    ['Nav jāmaksā', 'Nebūs jāmaksā', 'Nemaksā', '[Jāmaksā]', 'Nevajag maksāt', '[Jāmaksā] tūlīt', 'Nekādas iemaksas'],
  ],
  [
    'let nobody talk a passage away with quotation marks',
    { ru: ['залог'], en: ['=deposit'] },
    ['«[залог]»', 'no «[deposit]»', '"[deposit]"', '«Мы не мошенники» [залог]'],
  ],
  [
    'reach every member of a set',
    { en: ['{=red; =house}~6'] },
    ['[red] x [house]', 'no red x house', 'red, no house', 'no, [red] x [house]'],
  ],
  [
    'hear a word such as "no … whatever" up to three words before the passage, in its clause',
    deposits,
    [
      'Никакого залога.',
      'Никакого вашего личного залога.',
      'Никакого вашего ужасно большого [залога].',
      'Никакой лжи, [залог] вернём.',
      '[Залог] ни за что не вернут.',
      'Nekādas iemaksas.',
      'Nekādas lielas iemaksas.',
      'Nekādas iemaksas šeit neprasām.',
      'Nekādas iemaksas – неплатим.',
    ],
  ],
  [
    'hear a denial taken back directly behind it, and only there',
    deposits,
    [
      // The second text must not see what is left of the first.
      '[Залога] нет только у нас.',
      'Залога нет',
      'Залога нет, только работа.',
      '[Залог] вернём не сразу.',
      '[Залог] у нас тоже есть.',
      '[Залога] у нас тоже нет.',
      '[Iemaksa] drīz nebūs.',
      'Iemaksas pie mums nav.',
      'Iemaksas nav, tikai darbs.',
      '[Iemaksa] nav vairāk kā 20 eiro.',
    ],
  ],
  [
    'end what "without" denies before a preposition or an amount',
    { lv: ['noliktava'], ru: ['склад', 'залог'], en: ['=warehouse', '=deposit'] },
    [
      'Bez diploma uz [noliktavu]',
      'Без диплома на [склад]',
      'Без диплома 900 евро [залог]',
      'No diploma for a [warehouse]',
      'Without diploma 900 euro [deposit]',
    ],
  ],
  [
    'take items of one or two words for a list, and nothing longer',
    listed,
    [
      'Без опыта, лишних слов и документов.',
      'Без опыта, документов, лишних слов, хлопот и ожиданий.',
      'Без опыта, [знания латышского языка] и жилья.',
      'Без опыта, ночные смены отдельно и [документы].',
      'Без опыта, [билет], новое чистое жильё, питание и связь.',
    ],
  ],
  [
    'take no sum, verb, break or other mark into a list',
    listed,
    [
      'Без опыта, 900 евро и [билет].',
      'Без опыта, [билет], 900 евро и жильё.',
      'Без опыта, [платим] и кормим.',
      'Без опыта, [билет] (жильё и питание).',
      'Без опыта,\n[билет] и жильё.',
      'Без опыта,\n\n[билет] и жильё.',
      'Без опыта, [билет],\nжильё и связь.',
      'Без проблем [билет] и жильё.',
    ],
  ],
  [
    'follow a list for ten words to either side',
    listed,
    [
      'Без опыта, жилья, страха, виз, прав, машины, денег, связей и документов.',
      'Без опыта, жилья, страха, виз, прав, машины, денег, связей, знакомых и [документов].',
      'Без опыта, документов, жилья, страха, виз, прав, машины, денег, братьев и связей',
      'Без опыта, [документов], жилья, страха, виз, прав, машины, денег, братьев, знакомых и связей',
    ],
  ],
  [
    'let an "unless" cancel though it is denied itself',
    { lv: ['maksāt'] },
    ['Jāmaksā bez kursa.', '[Jāmaksā] bez vārda.'],
    courses,
  ],
  [
    'find the nearest of several "unless" in whatever order they are written',
    { lv: ['maksāt'] },
    [
      'Kurss ir te. Nāc pie mums. Apmācība jāmaksā.',
      'Apmācība ir te. Nāc pie mums. Kurss jāmaksā.',
      'Apmācība ir te. Kurss arī. Nāc pie mums un [maksā].',
    ],
    courses,
  ],
  [
    'let an "unless" cancel what it holds, beyond the clause too',
    { lv: ['maksāt', 'maksāt par vieta'] },
    ['Kurss, jāmaksā.', 'Jāmaksā, kurss.', 'Apmācība, [jāmaksā].', 'Apmācība jāmaksā, par vietu.'],
    { unless: { lv: ['kurss maksāt', 'maksāt kurss', 'apmācība'] } },
  ],
  [
    'let an "unless" at one word of a set cancel the set',
    { en: ['{=red; =house}~6'] },
    ['[red] a b c [house]', 'course red a b c house', 'red a b c house course'],
    { unless: { en: ['=course'] } },
  ],
];

describe('the guards', () => {
  const compiled = cases.map(([what, patterns, texts, rule]) => ({
    what,
    texts,
    rulebook: compiledOnce(patterns, rule),
  }));

  it.each(compiled)('$what', ({ texts, rulebook }) => {
    const found = texts.map((text) => marked(text.replace(/[[\]]/g, ''), rulebook));
    expect(found).toEqual(texts);
  });

  it('can be taken off, so that a near-miss shows what they did', () => {
    const rulebook = miniRulebook({ lv: ['maksāt par vieta'] }, { unless: { lv: ['kurss'] } });
    const text = 'Nav jāmaksā par vietu. Nemaksā par vietu. Kurss jāmaksā par vietu.';
    expect(marked(text, rulebook)).toBe(text);
    expect(marked(text, rulebook, false)).toBe(
      'Nav [jāmaksā par vietu]. [Nemaksā par vietu]. Kurss [jāmaksā par vietu].',
    );
  });

  it('leave no sign where an "unless" has cancelled all of it', () => {
    const rulebook = compiledOnce({ lv: ['maksāt'] }, courses);
    const signs = (text: string) => analyse({ text, blocks: [], facts: {} }, rulebook).signals.map(({ rule }) => rule);
    expect(signs('Kurss jāmaksā.')).toEqual([]);
    expect(signs('Jāmaksā te.')).toEqual(['pressure/mini']);
  });

  it('look at every "unless" near a passage, however many stand there', () => {
    const rulebook = miniRulebook({ en: ['=pay'] }, { unless: { en: ['=course'] } });
    const far = 'course '.repeat(500);
    expect(marked(`${far}x x x pay`, rulebook)).toBe(`${far}x x x [pay]`);
    expect(marked(`${far}pay ${far}`, rulebook)).not.toContain('[');
    expect(marked(`pay, ${far}`, rulebook)).toContain('[pay]');
  });
});
