import { describe, expect, it } from 'vitest';
import { createEnglishInflector } from '../../lib/rulebook/inflect/english.js';
import { NotALemma } from '../../lib/rulebook/inflect/inflection.js';

const inflector = createEnglishInflector('rules/lexicon');

const WHOLE: [word: string, part: 'n' | 'v' | 'a' | undefined, forms: string][] = [
  ['pay', undefined, 'pay pays paid paying'],
  ['keep', undefined, 'keep keeps kept keeping'],
  ['take', undefined, 'take takes took taken taking'],
  ['marry', undefined, 'marry marries married marrying'],
  ['deposit', undefined, 'deposit deposits deposited depositing'],
  ['work', 'n', 'work works'],
  ['travel', undefined, 'travel travels traveled travelled traveling travelling'],
  ['cancel', 'v', 'cancel cancels canceled cancelled canceling cancelling'],
  ['organise', undefined, 'organise organises organised organising organize organizes organized organizing'],
  ['labour', 'n', 'labour labours labor labors'],
  ['repay', undefined, 'repay repays repaid repaying'],
  ['control', 'v', 'control controls controlled controlling'],
  ['fee', undefined, 'fee fees'],
  ['girl', undefined, 'girl girls'],
  ['passport', undefined, 'passport passports'],
  ['hostess', undefined, 'hostess hostesses'],
  ['woman', undefined, 'woman women'],
  ['wife', undefined, 'wife wives'],
  ['child', undefined, 'child children'],
  ['person', undefined, 'person persons people'],
  ['young', undefined, 'young younger youngest'],
  ['good', undefined, 'good better best'],
  ['slim', undefined, 'slim slimmer slimmest'],
  ['beautiful', undefined, 'beautiful'],
  ['discreet', undefined, 'discreet'],
  ['webcam', undefined, 'webcam webcams'],
  ['telegram', undefined, 'telegram telegrams'],
  ['onlyfans', undefined, 'onlyfans'],
  ['without', undefined, 'without'],
  ['meeting', undefined, 'meeting meetings'],
];

describe('English', () => {
  it.each(WHOLE)('%s/%s has exactly these forms', (word, part, forms) => {
    expect(inflector.inflect(word, part).forms).toEqual(forms.split(' ').sort());
  });

  it.each([
    ['documents', 'document'],
    ['paid', 'pay'],
    ['women', 'woman'],
    ['wives', 'wife'],
    ['feet', 'foot'],
    ['younger', 'young'],
    ['hiring', 'hire'],
    ['travelled', 'travel'],
    ['blorf', undefined],
  ])('refuses %s and proposes %s', (word, proposal) => {
    try {
      inflector.inflect(word);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(NotALemma);
      expect((error as NotALemma).proposal).toBe(proposal);
    }
  });

  it('refuses a part of speech the word does not have', () => {
    expect(() => inflector.inflect('girl', 'v')).toThrow('leave out /v');
  });
});
