import type { MissingItem } from '../analyser/report.js';
import type { RulebookTexts } from '../analyser/rule-texts.js';
import type { Texts } from '../texts/texts.js';

interface Props {
  missing: readonly MissingItem[];
  texts: Texts;
  rulebook: RulebookTexts;
}

/** What an honest offer would state, each with the question to ask. */
export function Missing({ missing, texts: { t, language }, rulebook }: Props) {
  if (missing.length === 0) return null;
  return (
    <section class="missing">
      <h2>{t('missing.title')}</h2>
      <p>{t('missing.explain')}</p>
      <ul class="rows">
        {missing.map((item) => {
          const text = rulebook.missing[item];
          return (
            text && (
              <li key={item} data-testid="missing" data-item={item}>
                <h3>{text.name[language]}</h3>
                <p>{text.ask[language]}</p>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
