import type { Report, Because as Step } from '../analyser/report.js';
import type { RulebookTexts } from '../analyser/rule-texts.js';
import { POINTS } from '../analyser/weights.js';
import type { Texts } from '../texts/texts.js';

interface Props {
  report: Report;
  texts: Texts;
  rulebook: RulebookTexts;
}

/** How the level came about, step by step, folded: who doubts it can follow the sum. */
export function Because({ report, texts, rulebook }: Props) {
  const { because } = report;
  const { t } = texts;
  if (because.length === 0) return null;
  return (
    <details class="fold" data-testid="because">
      <summary>{t('because.title')}</summary>
      <p>{t('because.explain', POINTS)}</p>
      <ol class="sum">
        {because.map((step) => (
          <li key={`${step.step} ${step.rule}`} data-step={step.step}>
            {stepText(step, texts, rulebook)}
          </li>
        ))}
      </ol>
    </details>
  );
}

function stepText(
  { step, rule, family, points, total }: Step,
  { t, language }: Texts,
  { rules }: RulebookTexts,
): string {
  const group = family ? t(`family.${family}`) : '';
  const sign = (rule && rules[rule]?.name[language]) ?? group;
  switch (step) {
    case 'family':
      return t('because.family', { group, sign, points, total });
    case 'low-not-counted':
      return t('because.low-not-counted', { group, sign });
    case 'protective':
      return t('because.protective', { points: -points, total });
    case 'high-sign':
      return t('because.high-sign', { sign });
    case 'enough-points':
      return t('because.enough-points', { total });
    case 'not-enough-points':
      return t('because.not-enough-points');
    case 'about-risks':
      return t('because.about-risks');
  }
}
