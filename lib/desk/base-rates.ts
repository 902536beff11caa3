import { LANGUAGES, type Language, type Report } from '../analyser/report.js';
import type { BaseRates } from '../analyser/rule-texts.js';
import type { Texts } from '../texts/texts.js';

/**
 * How often a rule was seen in ordinary advertisements, a sentence for each corpus, and one for each language in which that is not
 * measured yet. Of a text in no known language all languages are told.
 */
export function rateLines(
  rule: string,
  languages: readonly Report['languages'][number][],
  { corpora, rules }: BaseRates,
  { language: shown, t }: Texts,
): string[] {
  const known = LANGUAGES.filter((language) => languages.includes(language));
  const line = (language: Language): string[] => {
    const lines = (rules[rule] ?? []).flatMap(({ corpus: id, hits, current }) => {
      const corpus = corpora[id];
      if (corpus?.language !== language) return [];
      const what = { ads: corpus.ads, corpus: corpus.name[shown] };
      const text = hits === 0 ? t('sign.rate.unseen', what) : t('sign.rate.seen', { hits, ...what });
      return [current ? text : `${text} ${t('sign.rate.earlier')}`];
    });
    return lines.length > 0 ? lines : [t('sign.rate.none', { language })];
  };
  return (known.length > 0 ? known : LANGUAGES).flatMap(line);
}
