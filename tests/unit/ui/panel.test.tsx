// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LANGUAGES, type Language, type Report } from '../../../lib/analyser/report.js';
import type { Contact, RulebookTexts } from '../../../lib/analyser/rule-texts.js';
import { createTexts } from '../../../lib/texts/texts.js';
import { Panel } from '../../../lib/ui/Panel.js';
import type { View } from '../../../lib/ui/panel-model.js';
import type { PanelProps } from '../../../lib/ui/panel-props.js';
import { report } from '../fixtures/report.js';

const same = (text: string) => ({ lv: `${text} lv`, ru: `${text} ru`, en: `${text} en` });
const about = (name: string, sources: RulebookTexts['rules'][string]['sources']) => ({
  family: 'document-control' as const,
  severity: 'high' as const,
  name: same(name),
  why: same('Why'),
  ask: same('Ask'),
  lookalike: same('Harmless'),
  sources,
});
const contact: Contact = {
  id: 'lv-112',
  country: 'LV',
  purpose: 'emergency',
  name: same('Police'),
  phone: '112',
  source: 's',
  evidence: '2025',
  status: 'verified',
};
const rulebook: RulebookTexts = {
  rules: {
    'document-control/passport': about('Passport', [{ key: 'R1', title: 'A study', address: 'https://study.example' }]),
    'pressure/haste': about('Haste', []),
  },
  protective: { 'protective/company': { name: same('Company'), check: same('Look it up'), sources: [] } },
  missing: { contract: { name: same('Contract'), ask: same('Which contract?') } },
  legal: {
    's32-pay': { name: same('Pay'), explain: same('Explained'), sources: [] },
    's32-age': { name: same('Age'), explain: same('Of any age'), sources: [] },
  },
  contacts: [contact],
  baseRates: {
    corpora: { 'lv-ads': { language: 'lv', ads: 581, name: same('ads of a board') } },
    rules: { 'document-control/passport': [{ corpus: 'lv-ads', hits: 3, current: true }] },
  },
};
const full = report({
  level: 'high',
  readable: 'partly',
  unread: ['too-long'],
  signals: [
    { rule: 'pressure/haste', family: 'pressure', severity: 'low', spans: [{ start: 0, end: 4, text: '<b>x' }] },
    {
      rule: 'document-control/passport',
      family: 'document-control',
      severity: 'high',
      spans: [{ start: 9, end: 20, text: 'pasi  atdot' }],
    },
  ],
  protective: [{ rule: 'protective/company', spans: [] }],
  legal: [
    { note: 's32-pay', spans: [] },
    { note: 's32-age', spans: [{ start: 5, end: 13, text: '<b>18–35' }] },
  ],
  missing: ['contract'],
  because: [
    { step: 'low-not-counted', rule: 'pressure/haste', family: 'pressure', points: 0, total: 0 },
    { step: 'family', rule: 'document-control/passport', family: 'document-control', points: 5, total: 5 },
    { step: 'protective', points: -1, total: 4 },
    { step: 'high-sign', rule: 'document-control/passport', family: 'document-control', points: 0, total: 4 },
    { step: 'enough-points', points: 0, total: 21 },
    { step: 'not-enough-points', points: 0, total: 21 },
    { step: 'about-risks', points: 0, total: 21 },
  ],
});

function draw(view: View, parts: Partial<PanelProps> = {}): HTMLElement {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const nothing = () => {};
  render(
    <Panel
      view={view}
      chosen={undefined}
      texts={createTexts('en')}
      rulebook={rulebook}
      today={new Date(2026, 10, 23)}
      markLow={false}
      onLanguage={nothing}
      onMarkLow={nothing}
      onRead={nothing}
      onPasted={nothing}
      onPassage={nothing}
      {...parts}
    />,
    root,
  );
  return root;
}
const shown = (found: Report): View => ({ status: 'read', revision: 1, source: 'ad', head: 'Darbs', report: found });
const text = (root: HTMLElement, id: string) =>
  [...root.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`)].map((element) => element.textContent ?? '');

afterEach(() => document.body.replaceChildren());

describe('the panel', () => {
  it('shows every part of a report', () => {
    const root = draw(shown(full));
    expect(text(root, 'head-quote')).toEqual(['Darbs']);
    expect(text(root, 'level')[0]).toContain('Serious signs: find out before you answer');
    expect(text(root, 'unread')[0]).toContain('Only part was read');
    expect(text(root, 'sign')[0]).toMatch(/Serious sign · Documents in other hands.*Passport en.*pasi atdot/s);
    expect(text(root, 'sign-why')).toEqual(['Why en', 'Why en']);
    expect(text(root, 'sign-lookalike')).toEqual(['Harmless en', 'Harmless en']);
    expect(text(root, 'sign-base-rate')).toEqual([
      'Seen in 3 of 581 ads of a board en.',
      'How often it occurs in ordinary ads is not yet measured in Latvian.',
    ]);
    expect(text(root, 'sign-sources')).toEqual(['SourcesA study', 'Experience from practice; no published source.']);
    expect(text(root, 'protective')[0]).toContain('Look it up en');
    expect(text(root, 'legal')).toEqual(['Pay enExplained en', 'Age en<b>18–35Of any age en']);
    expect(text(root, 'missing')[0]).toContain('Which contract? en');
    expect(text(root, 'questions')[0]).toContain('All questions in one place (2)');
    expect(text(root, 'contacts')[0]).toContain('112');
  });

  it.each<[language: Language, steps: string[]]>([
    [
      'en',
      [
        'Haste and pressure – “Haste en”: a weak sign, not counted, because no other group holds a stronger one.',
        'Documents in other hands – “Passport en”: 5 points, 5 in all.',
        'Something is stated that can be checked: 1 point less, 4 in all.',
        '“Passport en”: this serious sign alone is enough for the overview above.',
        '21 points in all: that is enough for the overview above.',
        'That is too little for more than “there is something to ask about”.',
        'The text itself tells of risks, so its signs do not count for more.',
      ],
    ],
    [
      'lv',
      [
        'Steiga un spiediens – „Haste lv”: vāja pazīme, to neskaita, jo nevienā citā grupā nav spēcīgākas.',
        'Dokumenti svešās rokās – „Passport lv”: 5 punkti, kopā 5.',
        'Norādīts kaut kas, ko var pārbaudīt: par 1 punktu mazāk, kopā 4.',
        '„Passport lv”: ar šo nopietno pazīmi vien pietiek šādam kopskatam.',
        'Kopā 21 punkts: ar to pietiek šādam kopskatam.',
        'Tas ir par maz, lai teiktu vairāk nekā „ir, par ko pajautāt”.',
        'Teksts pats stāsta par riskiem, tāpēc tā pazīmes vairāk neskaita.',
      ],
    ],
    [
      'ru',
      [
        'Спешка и давление — «Haste ru»: слабый признак, он не считается, потому что ни в одной другой группе нет более сильного.',
        'Документы в чужих руках — «Passport ru»: 5 баллов, всего 5.',
        'Указано то, что можно проверить: на 1 балл меньше, всего 4.',
        '«Passport ru»: одного этого серьёзного признака достаточно для такой картины.',
        'Всего 21 балл: этого достаточно для такой картины.',
        'Для большего, чем «есть о чём спросить», этого мало.',
        'Текст сам рассказывает о рисках, поэтому его признаки больше не считаются.',
      ],
    ],
  ])('tells in %s, folded, how the level came about', (language, steps) => {
    const root = draw(shown(full), { texts: createTexts(language) });
    const sum = root.querySelector('[data-testid="because"]');
    expect(sum?.hasAttribute('open')).toBe(false);
    expect([...(sum?.querySelectorAll('li') ?? [])].map((step) => step.textContent)).toEqual(steps);
    expect(draw(shown(report())).querySelector('[data-testid="because"]')).toBeNull();
  });

  it('folds low signs away and shows page text as text', () => {
    const root = draw(shown(full));
    expect(text(root, 'also-mentioned')[0]).toMatch(/Also mentioned \(1\).*<b>x/s);
    expect(root.querySelector('[data-testid="also-mentioned"]')?.hasAttribute('open')).toBe(false);
    expect(root.querySelector('b')).toBeNull();
  });

  it.each(LANGUAGES)('always says in %s that no signs are no proof, and ends with the two folded lines', (language) => {
    for (const level of ['none', 'low', 'medium', 'high', 'unread'] as const) {
      const root = draw(shown(report({ level })), { texts: createTexts(language) });
      expect(text(root, 'no-proof')).toEqual([createTexts(language).t('level.no-proof')]);
      const folded = [...root.querySelectorAll('main > details')].slice(-2);
      expect(folded.map((element) => element.getAttribute('data-testid'))).toEqual(['already-paid', 'report-ad']);
      expect(folded.some((element) => element.hasAttribute('open'))).toBe(false);
    }
  });

  it.each([
    ['none', false],
    ['low', false],
    ['medium', true],
    ['high', true],
  ] as const)('at level %s has the helplines open: %s', (level, open) => {
    const root = draw(shown(report({ level })));
    expect(root.querySelector('[data-testid="contacts"]')?.hasAttribute('open')).toBe(open);
  });

  it('scrolls the page to a passage when it is pressed, and offers that for no pasted text', () => {
    const onPassage = vi.fn();
    draw(shown(full), { onPassage }).querySelector<HTMLElement>('button.passage')?.click();
    expect(onPassage).toHaveBeenCalledWith(9, 20);
    const pasted = draw({ ...shown(full), source: 'pasted' } as View);
    expect(pasted.querySelector('button.passage')).toBeNull();
    expect(pasted.querySelector('q.passage')?.textContent).toBe('pasi atdot');
  });

  it('switches the language', () => {
    const onLanguage = vi.fn();
    draw({ status: 'waiting' }, { onLanguage }).querySelector<HTMLElement>('button[lang="ru"]')?.click();
    expect(onLanguage).toHaveBeenCalledWith('ru');
  });

  it.each<[View, string]>([
    [{ status: 'silent', blocked: true }, 'The tool cannot read this page'],
    [{ status: 'silent', blocked: false }, 'button in the browser’s toolbar'],
    [{ status: 'idle', section: 'job-wanted' }, 'job seeker’s own advertisement'],
    [{ status: 'idle', section: 'acquaintance' }, 'dating section'],
    [{ status: 'nothing-selected' }, 'Nothing is selected'],
    [{ status: 'failed' }, 'Reload the page'],
  ])('says how to go on in the state %o', (view, words) => {
    const root = draw(view);
    expect(root.textContent).toContain(words);
    expect(root.querySelector('textarea')).not.toBeNull();
    expect(text(root, 'sign')).toEqual([]);
  });

  it('hands over a pasted text', async () => {
    const onPasted = vi.fn();
    const root = draw({ status: 'silent', blocked: true }, { onPasted });
    const area = root.querySelector('textarea') as HTMLTextAreaElement;
    area.value = 'Darbs ārzemēs';
    area.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    expect(onPasted).toHaveBeenCalledWith('Darbs ārzemēs');
  });
});
