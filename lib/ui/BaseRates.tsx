import type { Report } from '../analyser/report.js';
import type { RulebookTexts } from '../analyser/rule-texts.js';
import { rateLines } from '../desk/base-rates.js';
import type { Texts } from '../texts/texts.js';

interface Props {
  rule: string;
  languages: Report['languages'];
  rulebook: RulebookTexts;
  texts: Texts;
}

/** How often a sign was seen in ordinary advertisements of the ad's languages. */
export function BaseRates({ rule, languages, rulebook, texts }: Props) {
  return rateLines(rule, languages, rulebook.baseRates, texts).map((line) => (
    <p key={line} data-testid="sign-base-rate">
      {line}
    </p>
  ));
}
