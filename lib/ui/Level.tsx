import type { Report } from '../analyser/report.js';
import type { Texts } from '../texts/texts.js';
import { SeverityMark } from './SeverityMark.js';

/** The level in words: signs, never a verdict. */
export function levelText({ level, signals }: Report, { t }: Texts): string {
  const signs = signals.length;
  switch (level) {
    case 'high':
      return t('level.high', { signs });
    case 'medium':
      return t('level.medium', { signs });
    default:
      return t(`level.${level}`);
  }
}

export function Level({ report, texts }: { report: Report; texts: Texts }) {
  const { t } = texts;
  const { level, unread, readable } = report;
  return (
    <section class={`level ${level}`} data-testid="level" data-level={level} aria-label={t('level.label')}>
      <h2>
        <SeverityMark severity={level === 'none' || level === 'unread' ? undefined : level} />
        {levelText(report, texts)}
      </h2>
      <p>{t(`level.explain.${level}`)}</p>
      {unread.length > 0 && (
        <div class="unread" data-testid="unread">
          {readable === 'partly' && level !== 'unread' && <strong>{t('partly.title')}</strong>}
          <ul>
            {unread.map((reason) => (
              <li key={reason}>{t(`unread.${reason}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <p class="no-proof" data-testid="no-proof">
        {t('level.no-proof')}
      </p>
    </section>
  );
}
