import { describe, expect, it } from 'vitest';
import { adPageAt } from '../../../lib/page/sites/index.js';

describe('known pages', () => {
  it.each([
    ['www.ss.lv', '/msg/lv/work/are-required/builder/abcde.html', 'job-offer', true],
    ['ss.com', '/msg/ru/work/are-required/other/bphncx.html', 'job-offer', true],
    ['m.ss.lv', '/msg/en/work/are-required/driver/abcde.html', 'job-offer', true],
    ['www.ss.lv', '/msg/lv/work/i-search-for-work/programmer/bphnc.html', 'job-wanted', false],
    ['www.ss.lv', '/msg/lv/entertainment/acquaintances/abcde.html', 'acquaintance', false],
  ] as const)('%s%s is a %s', (hostname, pathname, section, automatic) => {
    expect(adPageAt({ hostname, pathname, hash: '' })).toMatchObject({ section, automatic });
  });

  it.each([
    ['a list', 'www.ss.lv', '/lv/work/are-required/builder/'],
    ['a list page', 'www.ss.lv', '/lv/work/are-required/builder/page2.html'],
    ['another host that ends alike', 'www.boss.lv', '/msg/lv/work/are-required/builder/abcde.html'],
    ['a host that begins alike', 'ss.lv.example', '/msg/lv/work/are-required/builder/abcde.html'],
  ])('%s is none', (_, hostname, pathname) => {
    expect(adPageAt({ hostname, pathname, hash: '' })).toBeUndefined();
  });

  it('reads a car ad, should it ever be asked to, without a section and never by itself', () => {
    const car = adPageAt({ hostname: 'www.ss.lv', pathname: '/msg/lv/transport/cars/audi/abcde.html', hash: '' });
    expect(car).toMatchObject({ section: undefined, automatic: false });
  });
});
