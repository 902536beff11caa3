import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { LANGUAGES, type Language } from '../analyser/report.js';
import { compileTexts } from './compile.js';

const MODULE = 'virtual:texts';
const RESOLVED = `\0${MODULE}`;

function pathOf(language: Language): string {
  return fileURLToPath(new URL(`./${language}.yaml`, import.meta.url));
}

/**
 * Reads and compiles the text files of this folder.
 * @throws TextsError naming file, key and what is missing
 */
export function compileTextFiles(): { code: string; declaration: string } {
  const read = (language: Language) => [language, readFileSync(pathOf(language), 'utf8')] as const;
  return compileTexts(Object.fromEntries(LANGUAGES.map(read)) as Record<Language, string>);
}

/** Vite plugin that serves `virtual:texts`; a change of a text file reloads it in dev. */
export function textsPlugin(): Plugin {
  return {
    name: 'lasi-verigi-texts',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      for (const language of LANGUAGES) this.addWatchFile(pathOf(language));
      return { code: compileTextFiles().code, moduleType: 'js', moduleSideEffects: false };
    },
  };
}
