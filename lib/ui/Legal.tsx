import type { LegalNote } from '../analyser/report.js';
import type { RulebookTexts } from '../analyser/rule-texts.js';
import type { Texts } from '../texts/texts.js';
import { Passages } from './Passages.js';
import { Sources } from './Sources.js';

interface Props {
  legal: readonly LegalNote[];
  texts: Texts;
  rulebook: RulebookTexts;
  onPassage: ((start: number, end: number) => void) | undefined;
}

/** Notes on the Labour Law: information, in blue, apart from the signs. */
export function Legal({ legal, texts, rulebook, onPassage }: Props) {
  const { t, language } = texts;
  if (legal.length === 0) return null;
  return (
    <section class="legal">
      <h2>{t('legal.title')}</h2>
      <p>{t('legal.explain')}</p>
      <ul class="rows">
        {legal.map(({ note, spans }) => {
          const text = rulebook.legal[note];
          return (
            text && (
              <li key={note} data-testid="legal" data-note={note}>
                <h3>{text.name[language]}</h3>
                {spans.length > 0 && <Passages spans={spans} texts={texts} onPassage={onPassage} />}
                <p>{text.explain[language]}</p>
                {text.sources.length > 0 && <Sources sources={text.sources} texts={texts} />}
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
