import { compiled } from 'virtual:rulebook';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../lib/analyser/analyse.js';
import { loadRulebook } from '../../lib/analyser/load.js';
import type { AdText } from '../../lib/analyser/report.js';
import { type SampleAd, sampleAds } from '../../lib/tasks/sample-ads.js';

const rulebook = loadRulebook(compiled);

function adText({ body, category }: SampleAd): AdText {
  const text = body.join('\n');
  const section = category.startsWith('work/') ? 'job-offer' : 'acquaintance';
  return { text, blocks: [{ start: 0, end: text.length, role: 'body' }], facts: { section } };
}

function samples(kind: SampleAd['kind']): [string, SampleAd][] {
  return sampleAds()
    .filter((ad) => ad.kind === kind)
    .map((ad) => [`${ad.id} (${ad.language}, ${ad.category})`, ad]);
}

describe('a risky sample ad is at medium or high', () => {
  test.each(samples('risky'))('%s', (_, ad) => {
    expect(['medium', 'high']).toContain(analyse(adText(ad), rulebook).level);
  });
});

describe('an ordinary sample ad is at none or low and shows no mark', () => {
  test.each(samples('ordinary'))('%s', (_, ad) => {
    const { level, signals } = analyse(adText(ad), rulebook);
    expect(['none', 'low']).toContain(level);
    expect(signals.filter(({ severity }) => severity !== 'low')).toEqual([]);
  });
});
