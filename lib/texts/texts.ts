import { catalogues, type TextArguments } from 'virtual:texts';
import { LANGUAGES, type Language } from '../analyser/report.js';

export type TextKey = keyof TextArguments;
type Arguments<K extends TextKey> = keyof TextArguments[K] extends never ? [] : [args: TextArguments[K]];

/** The texts of the interface in one language. */
export interface Texts {
  readonly language: Language;
  /** The text under `key`; a text with arguments takes them as an object. */
  t<K extends TextKey>(key: K, ...args: Arguments<K>): string;
}

/** Texts in a language; pure, so switching the language is making another one. */
export function createTexts(language: Language): Texts {
  const catalogue = catalogues[language];
  return {
    language,
    t<K extends TextKey>(key: K, ...args: Arguments<K>): string {
      const message = catalogue[key];
      return typeof message === 'function' ? message(args[0] as TextArguments[K]) : message;
    },
  };
}

/** The language of the interface for a locale such as `lv-LV`; English where it is none of ours. */
export function languageOf(locale: string): Language {
  const primary = locale.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}
