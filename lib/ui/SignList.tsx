import type { Report, Sign } from '../analyser/report.js';
import { SEVERITIES } from '../analyser/report.js';
import type { RulebookTexts } from '../analyser/rule-texts.js';
import type { Texts } from '../texts/texts.js';
import { SignCard } from './SignCard.js';

interface Props {
  report: Report;
  texts: Texts;
  rulebook: RulebookTexts;
  chosen: string | undefined;
  markLow: boolean;
  onMarkLow: (on: boolean) => void;
  onPassage: ((start: number, end: number) => void) | undefined;
}

/** All signs: medium and high ones open, the most severe first; low ones folded under "also mentioned". */
export function SignList(props: Props) {
  const { report, texts, rulebook, chosen, onPassage } = props;
  const { t } = texts;
  const bySeverity = (a: Sign, b: Sign) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity);
  const marked = report.signals.filter(({ severity }) => severity !== 'low').sort(bySeverity);
  const mentioned = report.signals.filter(({ severity }) => severity === 'low');
  const card = (sign: Sign) => (
    <SignCard
      key={sign.rule}
      sign={sign}
      languages={report.languages}
      rulebook={rulebook}
      texts={texts}
      chosen={sign.rule === chosen}
      onPassage={onPassage}
    />
  );
  return (
    <>
      {marked.length > 0 && (
        <section>
          <h2>{t('signs.title', { count: marked.length })}</h2>
          {marked.map(card)}
        </section>
      )}
      {mentioned.length > 0 && (
        <details class="fold" data-testid="also-mentioned">
          <summary>{t('signs.also', { count: mentioned.length })}</summary>
          <p>{t(report.kind === 'about-risks' ? 'signs.also.about-risks' : 'signs.also.explain')}</p>
          {onPassage && (
            <label class="switch">
              <input
                type="checkbox"
                checked={props.markLow}
                onChange={(event) => props.onMarkLow(event.currentTarget.checked)}
              />
              {t('signs.mark-low')}
            </label>
          )}
          {mentioned.map(card)}
        </details>
      )}
    </>
  );
}
