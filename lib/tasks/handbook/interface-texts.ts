import { LANGUAGES, type Language } from '../../analyser/report.js';
import { compileTextFiles } from '../../texts/plugin.js';
import type { Texts } from '../../texts/texts.js';

type Arguments = Record<string, string | number>;
type Catalogue = Record<string, string | ((args: Arguments) => string)>;

/** The texts of the interface for programs that run without a build, by language; a key that does not exist is an error. */
export async function interfaceTexts(): Promise<Record<Language, Texts>> {
  const { code } = compileTextFiles();
  const { catalogues } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    catalogues: Record<Language, Catalogue>;
  };
  const translate =
    (language: Language) =>
    (key: string, args: Arguments = {}) => {
      const message = catalogues[language][key];
      if (message === undefined) throw new Error(`lib/texts/${language}.yaml has no text "${key}"`);
      return typeof message === 'function' ? message(args) : message;
    };
  return Object.fromEntries(
    LANGUAGES.map((language) => [language, { language, t: translate(language) as Texts['t'] }]),
  ) as Record<Language, Texts>;
}
