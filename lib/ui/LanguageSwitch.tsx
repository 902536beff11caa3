import { LANGUAGES, type Language } from '../analyser/report.js';
import type { Texts } from '../texts/texts.js';

/** Every language under its own name: whoever cannot read the present one finds his. */
const NAMES: Record<Language, string> = { lv: 'Latviešu', ru: 'Русский', en: 'English' };

export function LanguageSwitch({ texts, onLanguage }: { texts: Texts; onLanguage: (language: Language) => void }) {
  return (
    <fieldset class="languages" data-testid="language-switch">
      <legend class="unseen">{texts.t('language.label')}</legend>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-label={NAMES[language]}
          title={NAMES[language]}
          aria-pressed={language === texts.language}
          onClick={() => onLanguage(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
