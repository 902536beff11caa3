import { LANGUAGES, type Language } from '../../analyser/report.js';
import { compileTextFiles } from '../../texts/plugin.js';

/** The text of the interface under a key, with its arguments put in. */
export type Translate = (key: string, args?: Record<string, string | number>) => string;

type Catalogue = Record<string, string | ((args: Record<string, string | number>) => string)>;

/**
 * The texts of the interface for programs that run without a build, by language.
 * The returned function throws for a key that does not exist.
 */
export async function interfaceTexts(): Promise<Record<Language, Translate>> {
  const { code } = compileTextFiles();
  const { catalogues } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    catalogues: Record<Language, Catalogue>;
  };
  const of = (language: Language): Translate => {
    return (key, args = {}) => {
      const message = catalogues[language][key];
      if (message === undefined) throw new Error(`lib/texts/${language}.yaml has no text "${key}"`);
      return typeof message === 'function' ? message(args) : message;
    };
  };
  return Object.fromEntries(LANGUAGES.map((language) => [language, of(language)])) as Record<Language, Translate>;
}
