import type { PageState } from '../messages.js';
import type { Texts } from '../texts/texts.js';
import { EmptyState } from './EmptyState.js';
import { LanguageSwitch } from './LanguageSwitch.js';
import { levelText } from './Level.js';
import { PasteBox } from './PasteBox.js';
import type { View } from './panel-model.js';
import type { PanelProps } from './panel-props.js';
import { Reading } from './Reading.js';

/** The whole side panel. */
export function Panel(props: PanelProps) {
  const { view, texts } = props;
  const { t } = texts;
  return (
    <>
      <header class="top">
        <h1>{t('app.name')}</h1>
        <LanguageSwitch texts={texts} onLanguage={props.onLanguage} />
      </header>
      <p class="unseen" role="status">
        {spoken(view, texts)}
      </p>
      <main aria-busy={view.status === 'reading' || view.status === 'waiting'}>
        {view.status === 'read' ? (
          <Reading {...props} state={view} />
        ) : (
          <EmptyState view={view} texts={texts} onRead={props.onRead} />
        )}
      </main>
      <footer class="bottom">
        {isReadable(view) && (
          <div class="actions">
            <button type="button" onClick={() => props.onRead('selection')}>
              {t('button.read-selection')}
            </button>
            {view.status === 'read' && view.source !== 'pasted' && (
              <button type="button" onClick={() => props.onRead('page')}>
                {t('button.read-again')}
              </button>
            )}
          </div>
        )}
        {view.status !== 'waiting' && (
          <PasteBox
            key={view.status === 'silent' ? 'open' : 'folded'}
            texts={texts}
            open={view.status === 'silent'}
            onPasted={props.onPasted}
          />
        )}
        <p class="promise">{t('app.promise')}</p>
      </footer>
    </>
  );
}

/** A scanner answers in the page, so it can be asked. */
function isReadable(view: View): view is PageState {
  return view.status !== 'waiting' && view.status !== 'silent' && view.status !== 'reading';
}

/** What a screen reader says when the view changes: the outcome, not the whole report. */
function spoken(view: View, texts: Texts): string {
  if (view.status === 'reading') return texts.t('state.reading');
  return view.status === 'read' ? levelText(view.report, texts) : '';
}
