import { describe, expect, it } from 'vitest';
import { FAMILIES, type Severity, type Sign } from '../../../lib/analyser/report.js';
import { COLOURED, PLAIN, styleFor } from '../../../lib/cli/colour.js';
import { markText, visible } from '../../../lib/cli/marked-text.js';
import { printReport } from '../../../lib/cli/text-format.js';
import { widthOf, wrap } from '../../../lib/cli/wrap.js';
import { createTexts } from '../../../lib/texts/texts.js';
import { report } from '../fixtures/report.js';
import { run, texts } from './harness.js';

const ESCAPE = '\u001b';

describe('marks', () => {
  const sign = (severity: Severity, ...spans: [number, number][]): Sign => ({
    rule: 'x',
    family: FAMILIES[0],
    severity,
    spans: spans.map(([start, end]) => ({ start, end, text: '' })),
  });
  it.each<[string, Sign[], string]>([
    ['none', [], 'abcdefgh'],
    ['one sign in two places', [sign('low', [0, 2], [3, 4])], '⟦ab⟧c⟦d⟧[1]efgh'],
    ['side by side', [sign('low', [2, 4]), sign('low', [0, 2])], '⟦ab⟧[2]⟦cd⟧[1]efgh'],
    ['one inside another', [sign('low', [2, 4]), sign('low', [0, 8])], '⟦abcdefgh⟧[1, 2]'],
    ['overlapping', [sign('low', [0, 3]), sign('low', [2, 5]), sign('low', [4, 6])], '⟦abcdef⟧[1, 2, 3]gh'],
  ])('%s', (_, signs, marked) => {
    expect(markText('abcdefgh', signs, PLAIN)).toBe(marked);
  });

  it('number a sign again on the next line', () => {
    expect(markText('ab\ncd', [sign('low', [0, 1], [1, 2], [3, 4])], PLAIN)).toBe('⟦a⟧⟦b⟧[1]\n⟦c⟧[1]d');
  });

  it('of overlapping signs look like the strongest', () => {
    const marked = markText('abcd', [sign('high', [2, 3]), sign('low', [0, 4])], COLOURED);
    expect(marked).toBe(COLOURED.passage('abcd', [1, 2], 'high'));
  });

  it.each([
    ['commands to the terminal', '\u001b[2Ja\u0007\u009b', '\ufffd[2Ja\ufffd\ufffd'],
    ['turned direction', 'a\u202eb\u2066', 'a\ufffdb\ufffd'],
    ['line ends of other systems', 'a\r\nb\rc\td', 'a\nb\nc\td'],
  ])('keep out %s', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});

describe('wrapping', () => {
  it.each<[string, string, number | undefined, string[]]>([
    ['at spaces', 'aaa bbb ccc', 7, ['aaa bbb', 'ccc']],
    ['not without a terminal', 'aaa bbb ccc', undefined, ['aaa bbb ccc']],
    ['a long word stays whole', 'a https://example b', 5, ['a', 'https://example', 'b']],
    ['line breaks of the text stay', 'aa bb\n\ncc', 3, ['aa', 'bb', '', 'cc']],
    ['by columns, not units', 'e\u0301e\u0301 你好 🙂🙂', 7, ['e\u0301e\u0301 你好', '🙂🙂']],
    ['colour takes no room', `${ESCAPE}[1maaa${ESCAPE}[0m bbb`, 7, [`${ESCAPE}[1maaa${ESCAPE}[0m bbb`]],
    [
      'colour ends with the line',
      `${ESCAPE}[1ma b${ESCAPE}[0m`,
      1,
      [`${ESCAPE}[1ma${ESCAPE}[0m`, `${ESCAPE}[1mb${ESCAPE}[0m`],
    ],
  ])('%s', (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('indents', () => {
    expect(wrap('aa bb cc', 7, '• ', '  ')).toEqual(['• aa bb', '  cc']);
  });
});

describe('colour', () => {
  it.each<[boolean, Record<string, string>, boolean]>([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
  ])('terminal %s, %o: %s', (isTerminal, environment, isColoured) => {
    expect(styleFor(isTerminal, environment)).toBe(isColoured ? COLOURED : PLAIN);
  });
});

describe('a report', () => {
  it('tells level, mark, why, what to ask and who helps', async () => {
    const { out } = await run(['--ui', 'lv', '-'], { input: 'Give me the passport.\r\nNow.' });
    const order = [
      'Pazīmes, par',
      '│ Give me the ⟦passport⟧[1].\n│ Now.\n',
      '[1] Name lv',
      'Why lv',
      'Harmless lv',
      '• Ask lv',
    ];
    const places = order.slice(1).map((piece) => out.indexOf(piece));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(out).not.toContain(ESCAPE);
  });

  it('fits a terminal, in colour', async () => {
    const input = 'Give me the passport that you have brought along from home. '.repeat(5);
    const { out } = await run(['--ui', 'ru', '-'], { input, columns: 40 });
    expect(out).toContain(`${ESCAPE}[2;4mpassport${ESCAPE}[0m`);
    const tooWide = out.split('\n').filter((line) => widthOf(line) > 40);
    expect(tooWide).toEqual([]);
  });

  it('without a terminal leaves lines as they are', async () => {
    const input = 'word '.repeat(100);
    expect((await run(['-'], { input })).out).toContain(input.trimEnd());
  });

  it.each([
    ['nothing', '', /^Not read.*no text here/s],
    ['another language', 'Etsimme työntekijöitä ravintolaan, palkka sopimuksen mukaan. '.repeat(4), /^Not read/],
    ['no signs', 'We are hiring a baker in the town, and the pay is good.', /^No signs.*does not prove/s],
  ])('of %s', async (_, input, shown) => {
    expect((await run(['--ui', 'en', '-'], { input })).out).toMatch(shown);
  });
});

describe('a note on the Labour Law', () => {
  it('quotes the passages it is about, without commands to the terminal', () => {
    const note = {
      name: { lv: 'L', ru: 'R', en: 'Age' },
      explain: { lv: 'L', ru: 'R', en: 'Of any age.' },
      sources: [],
    };
    const spans = [
      { start: 0, end: 9, text: 'aged\n18–35' },
      { start: 10, end: 13, text: '\u001b40' },
    ];
    const out = printReport(report({ kind: 'job-offer', legal: [{ note: 's32-age', spans }] }), '', {
      style: PLAIN,
      interfaceTexts: createTexts('en'),
      rulebookTexts: { ...texts, legal: { 's32-age': note } },
      today: new Date(2026, 10, 23),
    });
    expect(out).toContain('Age ⟦aged 18–35⟧ ⟦\ufffd40⟧: Of any age.');
  });
});
