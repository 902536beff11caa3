import type { Texts } from '../texts/texts.js';

/** A link of the rulebook's. Opens only when pressed, in a tab of its own that is told nothing about where it came from. */
export function OutsideLink({ href, words, texts }: { href: string; words: string; texts: Texts }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" title={texts.t('link.new-tab')}>
      {words}
    </a>
  );
}
