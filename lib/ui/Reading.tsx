import { questionsFor } from '../desk/questions.js';
import type { PageState } from '../messages.js';
import { Because } from './Because.js';
import { Checks, Contacts } from './Contacts.js';
import { LastLines } from './LastLines.js';
import { Legal } from './Legal.js';
import { Level } from './Level.js';
import { Missing } from './Missing.js';
import type { PanelProps } from './panel-props.js';
import { Questions } from './Questions.js';
import { SignList } from './SignList.js';
import { Stated } from './Stated.js';

interface Props extends PanelProps {
  state: Extract<PageState, { status: 'read' }>;
}

/** What came of reading one document. */
export function Reading({ state, texts, rulebook, today, chosen, markLow, onMarkLow, onPassage }: Props) {
  const { report, source, head } = state;
  const { t, language } = texts;
  const toPassage = source === 'pasted' ? undefined : onPassage;
  const common = { report, texts, rulebook, today };
  return (
    <>
      <section class="head">
        <p class="kicker">
          {t('head.source', { source })} · {t(`kind.${report.kind}`)}
        </p>
        <blockquote data-testid="head-quote" aria-label={t('head.quote')}>
          {head}
        </blockquote>
      </section>
      <Level report={report} texts={texts} />
      <SignList {...common} chosen={chosen} markLow={markLow} onMarkLow={onMarkLow} onPassage={toPassage} />
      <Because report={report} texts={texts} rulebook={rulebook} />
      <Stated protective={report.protective} texts={texts} rulebook={rulebook} onPassage={toPassage} />
      <Legal legal={report.legal} texts={texts} rulebook={rulebook} onPassage={toPassage} />
      <Missing missing={report.missing} texts={texts} rulebook={rulebook} />
      <Questions
        key={`${state.revision} ${language}`}
        questions={questionsFor(report, rulebook, language)}
        texts={texts}
      />
      <Checks {...common} />
      <Contacts {...common} />
      <LastLines texts={texts} rulebook={rulebook} today={today} />
    </>
  );
}
