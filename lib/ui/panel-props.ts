import type { Language } from '../analyser/report.js';
import type { RulebookTexts } from '../analyser/rule-texts.js';
import type { Texts } from '../texts/texts.js';
import type { View } from './panel-model.js';

/** What the panel shows, and what it tells when something in it is pressed. Offsets point into the text that was read. */
export interface PanelProps {
  view: View;
  chosen: string | undefined;
  texts: Texts;
  rulebook: RulebookTexts;
  /** For the age of telephone numbers. */
  today: Date;
  markLow: boolean;
  onLanguage: (language: Language) => void;
  onMarkLow: (on: boolean) => void;
  onRead: (what: 'page' | 'selection') => void;
  onPasted: (text: string) => void;
  onPassage: (start: number, end: number) => void;
}
