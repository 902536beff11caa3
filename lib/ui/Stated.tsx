import type { ProtectiveSign } from '../analyser/report.js';
import type { RulebookTexts } from '../analyser/rule-texts.js';
import type { Texts } from '../texts/texts.js';
import { Passages } from './Passages.js';
import { Sources } from './Sources.js';

interface Props {
  protective: readonly ProtectiveSign[];
  texts: Texts;
  rulebook: RulebookTexts;
  onPassage: ((start: number, end: number) => void) | undefined;
}

/** What the ad states and how to check it; never a reassurance. */
export function Stated({ protective, texts, rulebook, onPassage }: Props) {
  const { t, language } = texts;
  if (protective.length === 0) return null;
  return (
    <section class="stated">
      <h2>{t('stated.title')}</h2>
      <ul class="rows">
        {protective.map(({ rule, spans }) => {
          const text = rulebook.protective[rule];
          return (
            <li key={rule} data-testid="protective" data-rule={rule}>
              <h3>{text?.name[language] ?? rule}</h3>
              <Passages spans={spans} texts={texts} onPassage={onPassage} />
              {text && (
                <>
                  <p>
                    <strong>{t('stated.check')}:</strong> {text.check[language]}
                  </p>
                  {text.sources.length > 0 && <Sources sources={text.sources} texts={texts} />}
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
