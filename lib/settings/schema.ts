import * as z from 'zod/mini';
import { LANGUAGES } from '../analyser/report.js';

/** Settings, version 1. A field that cannot be read falls back to its own default; the others are kept. */
const fields = {
  /** Language of the interface; `auto` follows the browser. */
  language: z.enum(['auto', ...LANGUAGES]),
  /** Mark weak signs in the page too. */
  markLow: z.boolean(),
};

export type Settings = { [K in keyof typeof fields]: z.infer<(typeof fields)[K]> };

export const DEFAULT_SETTINGS: Settings = { language: 'auto', markLow: false };

/** Settings from whatever storage holds. Never throws. */
export function readSettings(stored: unknown): Settings {
  const object = z.safeParse(z.record(z.string(), z.unknown()), stored).data ?? {};
  const language = z.safeParse(fields.language, object.language);
  const markLow = z.safeParse(fields.markLow, object.markLow);
  return {
    language: language.success ? language.data : DEFAULT_SETTINGS.language,
    markLow: markLow.success ? markLow.data : DEFAULT_SETTINGS.markLow,
  };
}
