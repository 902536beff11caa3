import type { Span } from '../analyser/report.js';
import type { Texts } from '../texts/texts.js';

const SHOWN = 5;
const LONGEST = 160;

interface Props {
  spans: readonly Span[];
  texts: Texts;
  onPassage: ((start: number, end: number) => void) | undefined;
}

/** The passages a sign stands on; pressing one scrolls the page to it. */
export function Passages({ spans, texts: { t }, onPassage }: Props) {
  return (
    <ul class="passages">
      {spans.slice(0, SHOWN).map(({ start, end, text }) => {
        const quote = shorten(text);
        return (
          <li key={start}>
            {onPassage ? (
              <button
                type="button"
                class="passage"
                title={t('sign.passage', { text: quote })}
                onClick={() => onPassage(start, end)}
              >
                {quote}
              </button>
            ) : (
              <q class="passage">{quote}</q>
            )}
          </li>
        );
      })}
      {spans.length > SHOWN && <li class="more">{t('sign.more-passages', { count: spans.length - SHOWN })}</li>}
    </ul>
  );
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/\s+\S*$/, '')}…` : line;
}
