import { useEffect, useRef } from 'preact/hooks';
import type { Report, Sign } from '../analyser/report.js';
import type { RulebookTexts } from '../analyser/rule-texts.js';
import type { Texts } from '../texts/texts.js';
import { BaseRates } from './BaseRates.js';
import { Passages } from './Passages.js';
import { SeverityMark } from './SeverityMark.js';
import { Sources } from './Sources.js';

interface Props {
  sign: Sign;
  /** Languages of the ad. */
  languages: Report['languages'];
  rulebook: RulebookTexts;
  texts: Texts;
  /** Its mark was pressed in the page. */
  chosen: boolean;
  /** Undefined where there is no page to scroll. */
  onPassage: ((start: number, end: number) => void) | undefined;
}

/** One sign: what it is, where it stands, why it matters, what to ask, when it is harmless, how we know. */
export function SignCard({ sign, languages, rulebook, texts, chosen, onPassage }: Props) {
  const { t, language } = texts;
  const rule = rulebook.rules[sign.rule];
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!chosen) return;
    card.current?.closest('details')?.setAttribute('open', '');
    card.current?.scrollIntoView({ block: 'nearest' });
    card.current?.focus();
  }, [chosen]);
  return (
    <article
      ref={card}
      tabIndex={-1}
      class={`sign ${sign.severity}${chosen ? ' chosen' : ''}`}
      data-testid="sign"
      data-rule={sign.rule}
    >
      <p class="kicker">
        <SeverityMark severity={sign.severity} />
        {t(`severity.${sign.severity}`)} · {t(`family.${sign.family}`)}
      </p>
      <h3>{rule?.name[language] ?? t(`family.${sign.family}`)}</h3>
      <Passages spans={sign.spans} texts={texts} onPassage={onPassage} />
      {rule && (
        <>
          <h4>{t('sign.why')}</h4>
          <p data-testid="sign-why">{rule.why[language]}</p>
          <h4>{t('sign.ask')}</h4>
          <p class="question" data-testid="sign-ask">
            {rule.ask[language]}
          </p>
          <h4>{t('sign.lookalike')}</h4>
          <p data-testid="sign-lookalike">{rule.lookalike[language]}</p>
          <details class="background">
            <summary>{t('sign.background')}</summary>
            <BaseRates rule={sign.rule} languages={languages} rulebook={rulebook} texts={texts} />
            <Sources sources={rule.sources} texts={texts} />
          </details>
        </>
      )}
    </article>
  );
}
