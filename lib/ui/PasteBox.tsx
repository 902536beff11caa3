import { useState } from 'preact/hooks';
import type { Texts } from '../texts/texts.js';

interface Props {
  texts: Texts;
  open: boolean;
  onPasted: (text: string) => void;
}

/** For texts no extension may read: a message, a PDF, a page of the browser. */
export function PasteBox({ texts: { t }, open, onPasted }: Props) {
  const [text, setText] = useState('');
  return (
    <details class="fold" open={open}>
      <summary>{t('paste.title')}</summary>
      <form
        class="paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) onPasted(text);
        }}
      >
        <label>
          <span>{t('paste.label')}</span>
          <textarea rows={5} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <button type="submit" class="main" disabled={text.trim() === ''}>
          {t('paste.button')}
        </button>
      </form>
    </details>
  );
}
