import type { Source } from '../analyser/rule-texts.js';
import type { Texts } from '../texts/texts.js';
import { OutsideLink } from './OutsideLink.js';

/** Where a statement comes from, with the date of the evidence. */
export function Sources({ sources, texts }: { sources: readonly Source[]; texts: Texts }) {
  const { t } = texts;
  if (sources.length === 0) return <p data-testid="sign-sources">{t('sign.practice')}</p>;
  return (
    <div class="sources" data-testid="sign-sources">
      <strong>{t('sign.sources')}</strong>
      <ul>
        {sources.map(({ key, title, address, date }) => (
          <li key={key}>
            {address?.startsWith('http') ? <OutsideLink href={address} words={title} texts={texts} /> : title}
            {date && `, ${date.slice(0, 4)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
