import { describe, expect, it } from 'vitest';
import type { AdText, Report } from '../../lib/analyser/report.js';
import { readPageState, readReport, readUpward } from '../../lib/message-schemas.js';
import { familiesToBadge, headOf, LONGEST_TEXT, readDownward } from '../../lib/messages.js';
import { report } from './fixtures/report.js';

const own = 'our-own-id';
const scanner = { id: own, frameId: 0, tab: { id: 7 } };
const ad: AdText = { text: 'Darbs', blocks: [{ start: 0, end: 5, role: 'body' }], facts: {} };

describe('messages from pages', () => {
  it.each([
    ['an analysis', { type: 'analyse', ad }],
    ['a change', { type: 'changed', families: 3 }],
    ['a pressed mark', { type: 'chosen', rule: 'fees-and-debt/pay' }],
  ])('lets %s of our own scanner through', (_, message) => {
    expect(readUpward(message, scanner, own)).toEqual(message);
  });

  it.each<[string, unknown, typeof scanner]>([
    ['another extension', { type: 'changed', families: 1 }, { ...scanner, id: 'somebody-else' }],
    ['a frame inside a page', { type: 'changed', families: 1 }, { ...scanner, frameId: 5 }],
    ['an unknown type', { type: 'open', address: 'https://example.com' }, scanner],
    ['more families than there are', { type: 'changed', families: 18 }, scanner],
    ['a text over the limit', { type: 'analyse', ad: { ...ad, text: 'a'.repeat(LONGEST_TEXT + 1) } }, scanner],
    ['a negative offset', { type: 'analyse', ad: { ...ad, blocks: [{ start: -1, end: 2, role: 'body' }] } }, scanner],
    ['no object at all', null, scanner],
  ])('drops what comes from or as %s', (_, message, sender) => {
    expect(readUpward(message, sender, own)).toBeUndefined();
  });

  it('reads a report whole, and none with a foreign family', () => {
    const whole = report({ signals: [{ rule: 'a/b', family: 'minors', severity: 'high', spans: [] }] });
    expect(readReport(whole)).toEqual(whole);
    const broken = { ...whole, signals: [{ ...whole.signals[0], family: '<img>' }] };
    expect(readReport(broken)).toBeUndefined();
    expect(readPageState({ status: 'read', revision: 1, source: 'ad', head: 'x', report: broken })).toBeUndefined();
  });
});

describe('messages to scanners', () => {
  it.each([
    ['state', { type: 'state' }, { type: 'state' }],
    ['read', { type: 'read', assignment: { what: 'page', more: 1 } }, { type: 'read', assignment: { what: 'page' } }],
    [
      'read a selection',
      { type: 'read', assignment: { what: 'selection', text: 'a' } },
      { type: 'read', assignment: { what: 'selection', text: 'a' } },
    ],
    ['show', { type: 'show', revision: 1, start: 0, end: 4 }, { type: 'show', revision: 1, start: 0, end: 4 }],
    ['paint', { type: 'paint', severities: ['high', 'x'] }, { type: 'paint', severities: ['high'] }],
    ['show with a fraction', { type: 'show', revision: 1, start: 0.5, end: 4 }, undefined],
    ['read what is unknown', { type: 'read', assignment: { what: 'disk' } }, undefined],
    ['an unknown order', { kind: 'is-anybody-there' }, undefined],
  ])('reads "%s"', (_, message, expected) => {
    expect(readDownward(message, { id: own }, own)).toEqual(expected);
    expect(readDownward(message, { id: 'somebody-else' }, own)).toBeUndefined();
  });
});

describe('what the toolbar and the head show', () => {
  it('counts families of medium and high signs, each once', () => {
    const signs: Report['signals'] = [
      { rule: 'a', family: 'minors', severity: 'high', spans: [] },
      { rule: 'b', family: 'minors', severity: 'medium', spans: [] },
      { rule: 'c', family: 'pressure', severity: 'medium', spans: [] },
      { rule: 'd', family: 'too-good-pay', severity: 'low', spans: [] },
    ];
    expect(familiesToBadge(report({ signals: signs }))).toBe(2);
  });

  it('quotes a known ad from its own text, another page from its beginning, and cuts at a word', () => {
    const text = `Vakances / Celtnieks\n\nSteidzami vajadzīgi ${'celtnieki '.repeat(30)}`;
    const titled: AdText = { text, blocks: [{ start: 22, end: text.length, role: 'body' }], facts: {} };
    expect(headOf(titled, 'ad')).toMatch(/^Steidzami vajadzīgi celtnieki .*celtnieki…$/);
    expect(headOf(titled, 'page')).toMatch(/^Vakances \/ Celtnieks Steidzami/);
  });
});
