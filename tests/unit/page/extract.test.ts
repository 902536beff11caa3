// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { extractPage, isGone } from '../../../lib/page/extract.js';
import { postingFacts } from '../../../lib/page/facts.js';
import { type AdPage, adPageAt } from '../../../lib/page/sites/index.js';
import { runNow } from '../../../lib/page/slices.js';

const fixture = readFileSync('tests/unit/fixtures/ss-job-ad.html.txt', 'utf8');
const known = adPageAt({
  hostname: 'www.ss.lv',
  pathname: '/msg/lv/work/are-required/builder/abcde.html',
  hash: '',
}) as AdPage;

function load(html: string): void {
  document.documentElement.innerHTML = html.replace(/<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|<\/?html[^>]*>/gi, '');
}

describe('an ad page of ss.lv', () => {
  beforeEach(() => load(fixture));

  it('gives title, body, fields and contacts as blocks of one text', () => {
    const { ad, source } = runNow(extractPage(document, known));
    const blocks = ad.blocks.map(({ start, end, role, label }) => [role, label, ad.text.slice(start, end)]);
    expect(source).toBe('ad');
    expect(blocks[0]).toEqual(['title', undefined, 'Meklē darbiniekus (vakances) / Celtnieks']);
    expect(blocks[1]?.[2]).toMatch(/@darbs_de\.$/);
    expect(blocks[1]?.[2]).toMatch(/^Steidzami vajadzīgi celtnieki darbam Vācijā!\nAlga 3500 EUR mēnesī.*\nPasi/s);
    expect(blocks.slice(2)).toEqual([
      ['field', 'Uzņēmums', 'Uzņēmums: SIA Paraugs'],
      ['field', 'Pilsēta, rajons', 'Pilsēta, rajons: Rīga'],
      ['field', 'Darba laiks', 'Darba laiks: 8:00-17:00'],
      ['field', 'Alga', 'Alga: 3 500 €/mēn.'],
      ['contact', 'Tālrunis', 'Tālrunis: (+371)20-00-*** Parādīt tālruni'],
      ['contact', 'E-pasts', 'E-pasts: Nosūtīt e-pastu'],
      ['contact', 'Vieta', 'Vieta: Rīga'],
    ]);
    expect(ad.text).not.toMatch(/Unikālo|SLUDINĀJUMI/);
  });

  it('gives the facts its fields state and the section its path states', () => {
    const { ad } = runNow(extractPage(document, known));
    expect(ad.facts).toEqual({ section: 'job-offer', employer: 'SIA Paraugs', place: 'Rīga', pay: '3 500 €/mēn.' });
  });

  it('says so when the layout has changed, and still reads the page', () => {
    document.querySelector('#msg_div_msg')?.removeAttribute('id');
    const { ad, source } = runNow(extractPage(document, known));
    expect(source).toBe('page');
    expect(ad.facts.unread).toEqual(['layout-changed']);
    expect(ad.text).toContain('Pasi atstāj birojā');
  });

  it('knows a page whose ad is gone', () => {
    expect(isGone(document, known)).toBe(false);
    document.body.innerHTML = '<p>Diemžēl sludinājums ir dzēsts.</p>';
    expect(isGone(document, known)).toBe(true);
  });
});

describe('an unknown page', () => {
  it('is read by the block that holds most of its text, with the heading outside of it', () => {
    const menu = '<li><a href="/x">Cits sludinājums ar garu nosaukumu</a></li>'.repeat(20);
    const body = '<p>Meklējam pavāru restorānā. Alga 1500 eiro mēnesī, darba līgums.</p>'.repeat(4);
    load(`<body><ul>${menu}</ul><h1>Pavārs</h1><div class="ad">${body}</div><footer>${body}</footer></body>`);
    const { ad } = runNow(extractPage(document, undefined));
    expect(ad.text.startsWith('Pavārs\n\nMeklējam pavāru')).toBe(true);
    expect(ad.text).not.toContain('Cits sludinājums');
    expect(ad.text.match(/Meklējam/g)).toHaveLength(4);
    expect(ad.blocks.map(({ role }) => role)).toEqual(['title', 'body']);
  });

  it('is read whole where no block stands out', () => {
    load('<body><p>Vajadzīgs pavārs.</p><p>Zvanīt vakarā.</p></body>');
    expect(runNow(extractPage(document, undefined)).ad.text).toBe('Vajadzīgs pavārs.\n\nZvanīt vakarā.');
  });

  it('is unread when there is nothing to read', () => {
    load('<body><script>Alga()</script><textarea>Mans teksts</textarea> — </body>');
    expect(runNow(extractPage(document, undefined)).ad.facts.unread).toEqual(['empty']);
  });

  it('stops at a million units and says so', () => {
    load(`<body><p>${'darbs '.repeat(200_000)}</p></body>`);
    const { ad } = runNow(extractPage(document, undefined));
    expect(ad.text).toHaveLength(1_000_000);
    expect(ad.facts.unread).toEqual(['too-long']);
  });
});

describe('facts of JSON-LD', () => {
  const script = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const posting = {
    '@type': ['JobPosting'],
    hiringOrganization: { name: 'SIA Paraugs' },
    jobLocation: [{ address: { addressLocality: 'Rīga', addressCountry: { name: 'LV' } } }],
    baseSalary: { currency: 'EUR', value: { minValue: 1200, maxValue: '1500', unitText: 'MONTH' } },
  };

  it.each<[string, string, object]>([
    [
      'one posting',
      script({ '@graph': [posting] }),
      { employer: 'SIA Paraugs', place: 'Rīga, LV', pay: '1200–1500 EUR / month' },
    ],
    ['a list of postings', script([posting, posting]), {}],
    ['broken JSON', '<script type="application/ld+json">{"@type": "JobPosting", </script>', {}],
    [
      'values of the wrong kind',
      script({ '@type': 'JobPosting', hiringOrganization: 5, baseSalary: 'a lot', jobLocation: 'x' }),
      {},
    ],
    ['something else', script({ '@type': 'Organization', name: 'SIA Paraugs' }), {}],
  ])('of %s', (_, html, expected) => {
    load(`<head>${html}</head><body>x</body>`);
    expect(postingFacts(document)).toEqual(expected);
  });
});
