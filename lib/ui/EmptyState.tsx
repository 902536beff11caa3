import type { Texts } from '../texts/texts.js';
import type { View } from './panel-model.js';

interface Props {
  view: Exclude<View, { status: 'read' }>;
  texts: Texts;
  onRead: (what: 'page' | 'selection') => void;
}

/** What stands in the panel while there is no reading: why, and how to go on. */
export function EmptyState({ view, texts: { t }, onRead }: Props) {
  switch (view.status) {
    case 'waiting':
      return <p class="waiting" />;
    case 'reading':
      return <p class="waiting">{t('state.reading')}</p>;
    case 'silent':
      return view.blocked ? (
        <Notice title={t('state.blocked.title')} lines={[t('state.blocked.how')]} />
      ) : (
        <Notice title={t('state.ask.title')} lines={[t('state.ask.how')]} />
      );
    case 'failed':
      return <Notice title={t('state.failed.title')} lines={[t('state.failed.how')]} />;
    case 'nothing-selected':
      return <Notice title={t('state.idle.title')} lines={[t('state.selection-empty')]} />;
    case 'idle':
      return (
        <>
          <Notice title={t('state.idle.title')} lines={idleLines(view.section, t)} />
          <p class="actions">
            <button type="button" class="main" onClick={() => onRead('page')}>
              {t('button.read-page')}
            </button>
          </p>
        </>
      );
  }
}

function idleLines(section: 'job-wanted' | 'acquaintance' | 'other', t: Texts['t']): string[] {
  if (section === 'job-wanted') return [t('state.idle.job-wanted')];
  if (section === 'acquaintance') return [t('state.idle.acquaintance')];
  return [t('state.idle.other')];
}

function Notice({ title, lines }: { title: string; lines: string[] }) {
  return (
    <section class="notice">
      <h2>{title}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}
