import { describe, expect, it } from 'vitest';
import { checkExamples, readMarks } from '../../lib/tasks/rule-examples.js';
import { miniRulebook } from './helpers/mini-rulebook.js';

const rulebook = miniRulebook(
  { lv: ['maksāt par vieta'], ru: ['платить за место'], en: ['=pay =for =your =place'] },
  { unless: { lv: ['kurss'] } },
);

interface Own {
  hit?: string[];
  miss?: string[];
  still_hit?: string[];
}

/** What the checker says of Latvian examples, each message cut to its first line. */
function problems(own: Own, id = 'pressure/mini'): string[] {
  const none = { hit: [], miss: [] };
  return checkExamples(rulebook, id, { lv: { ...none, ...own }, ru: none, en: none }, (field) => field.join('.')).map(
    (message) => message.split('\n')[0]!,
  );
}

describe('the examples of a rule', () => {
  it('are fine when each passage is found exactly', () => {
    expect(
      problems({
        hit: ['Tev ⟦jāmaksā par vietu⟧.', 'Drīz ⟦maksā par vietu⟧ kopmītnē, ⟦maksās par vietām⟧ visi.'],
        miss: ['Nav jāmaksā par vietu.', 'Kurss jāmaksā par vietu.', 'Tev jāmaksā par vīzu.'],
        still_hit: ['Kurss ir labs, bet ⟦jāmaksā par vietu⟧.'],
      }),
    ).toEqual([]);
  });

  it.each<[what: string, own: Own, problem: RegExp]>([
    ['nothing is found', { hit: ['Tev ⟦jāsaņem nauda⟧.'] }, /^lv\.hit\.0: nothing is found$/],
    ['less is found', { hit: ['⟦Tev jāmaksā par vietu⟧.'] }, /^lv\.hit\.0: found instead: Tev ⟦jāmaksā par vietu⟧\.$/],
    [
      'a second passage is not marked',
      { hit: ['⟦Maksā par vietu⟧, maksā par vietu.'] },
      /^lv\.hit\.0: found instead: .*, ⟦maksā/,
    ],
    [
      'a "still_hit" is cancelled',
      { still_hit: ['Kurss: ⟦kurss jāmaksā par vietu⟧.'] },
      /^lv\.still_hit\.0: nothing is found$/,
    ],
    [
      'a near-miss is found',
      { miss: ['Te jāmaksā par vietu.'] },
      /^lv\.miss\.0: must not be found: Te ⟦jāmaksā par vietu⟧\.$/,
    ],
    [
      'a near-miss is far from every hit',
      { hit: ['⟦Maksā par vietu⟧.'], miss: ['Pavisam cits teikums par laika apstākļiem.'] },
      /^lv\.miss\.0: no near-miss/,
    ],
    [
      'a hit repeats another',
      { hit: ['Te ⟦jāmaksā par vietu⟧ tūlīt.', 'Te ⟦jāmaksā par vietu⟧ rīt.'] },
      /^lv\.hit\.1: shares half its words or more with hit 1/,
    ],
  ])('are refused when %s', (_, own, problem) => {
    const found = problems(own);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(problem);
  });

  it('name a rule that was not compiled', () => {
    expect(problems({}, 'pressure/other')).toEqual([expect.stringMatching(/no rule "pressure\/other"/)]);
  });

  it('keep their marks and their text apart', () => {
    expect(readMarks('a ⟦b⟧ c ⟦d 🙂⟧')).toEqual({
      text: 'a b c d 🙂',
      spans: [
        { start: 2, end: 3 },
        { start: 6, end: 10 },
      ],
    });
  });
});
