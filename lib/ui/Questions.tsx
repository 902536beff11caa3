import { useState } from 'preact/hooks';
import type { Texts } from '../texts/texts.js';

interface Props {
  questions: readonly string[];
  texts: Texts;
}

/** All questions as one list to take along. */
export function Questions({ questions, texts: { t } }: Props) {
  const [outcome, setOutcome] = useState<'copied' | 'not-copied' | undefined>(undefined);
  if (questions.length === 0) return null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(questions.map((question) => `– ${question}`).join('\n'));
      setOutcome('copied');
    } catch {
      setOutcome('not-copied');
    }
  };
  return (
    <details class="fold" data-testid="questions">
      <summary>{t('questions.title', { count: questions.length })}</summary>
      <ul class="steps">
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <p class="actions">
        <button type="button" onClick={() => void copy()}>
          {t('questions.copy')}
        </button>
        <span role="status">{outcome && t(`questions.${outcome}`)}</span>
      </p>
    </details>
  );
}
