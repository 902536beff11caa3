import { describe, expect, test } from 'vitest';
import { adPath, sampleAds } from '../../../lib/tasks/sample-ads.js';
import { samplePage } from '../../../lib/tasks/serve.js';

const ads = sampleAds();
const setting = { base: 'http://localhost:1/' };

describe('sample ads', () => {
  test.each(['lv', 'ru', 'en'])('%s has two risky and two ordinary ones at least', (language) => {
    const kinds = ads.filter((ad) => ad.language === language).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'risky').length).toBeGreaterThanOrEqual(2);
    expect(kinds.filter((kind) => kind === 'ordinary').length).toBeGreaterThanOrEqual(2);
  });

  test('no two share an id', () => {
    expect(new Set(ads.map(({ id }) => id)).size).toBe(ads.length);
  });

  test.each(ads.map((ad) => [ad.id, ad] as const))('%s names nobody real', (_, ad) => {
    const text = [...ad.body, ad.phone, ...ad.fields.map(({ value }) => String(value))].join('\n');
    for (const digits of text.match(/\d{11}/g) ?? []) expect(digits).toMatch(/^4000000000[1-9]$/);
    for (const phone of text.match(/\+371[\d ]+/g) ?? []) expect(phone.trim()).toMatch(/^\+371 20 000 0\d\d$/);
    for (const [, host] of text.matchAll(/@?([a-z-]+(?:\.[a-z-]+)+)/g)) expect(host).toMatch(/\.example$/);
  });
});

describe('sample pages', () => {
  test.each([
    ['/', '<h1>Lasi vērīgi</h1>'],
    ['/msg/lv/work/are-required/builder/abcde.html', 'id="msg_div_msg"'],
    ['/lv/work/are-required/builder/', '<tr id="tr_1">'],
    ['/ru/work/are-required/today/', '<tr id="tr_4">'],
    ['/article/lmnop.html', '<article>'],
  ])('%s is served', (path, part) => {
    expect(samplePage(path, setting, ads)).toContain(part);
  });

  test.each(['/msg/lv/work/are-required/builder/zzzzz.html', '/article/zzzzz.html', '/lv/', '/../package.json'])(
    '%s is not there',
    (path) => {
      expect(samplePage(path, setting, ads)).toBeUndefined();
    },
  );

  test('every ad is linked from the first page and masks its telephone as ss.lv does', () => {
    const index = samplePage('/', setting, ads) ?? '';
    for (const ad of ads) {
      expect(index).toContain(`href="${adPath(ad)}"`);
      const page = samplePage(adPath(ad), setting, ads) ?? '';
      expect(page).toContain('(+371)20-00-***');
      expect(page.split('table class="options_list"')[0]).toContain(ad.body[0]?.slice(0, 9).replace(/"/g, '&#34;'));
    }
  });

  test('markup in an ad stays text', () => {
    const [first] = ads;
    if (first === undefined) throw new Error('There is no sample ad.');
    const ad = { ...first, body: ['<script>alert(1)</script>', '&'] };
    const page = samplePage(adPath(ad), setting, [ad]) ?? '';
    expect(page).not.toContain('<script>');
    expect(page).toContain('&#60;script&#62;');
  });
});
