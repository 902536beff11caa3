import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';

/** The rulebook that `npm run mutation` has compiled beforehand. */
const compiledRulebook: Plugin = {
  name: 'lasi-verigi:compiled-rulebook',
  resolveId: (id) => (id === 'virtual:rulebook' ? `\0${id}` : undefined),
  load(id) {
    if (id !== '\0virtual:rulebook') return undefined;
    return `export const compiled = ${readFileSync(join(process.env.COMPILED_RULEBOOKS ?? '', 'rulebook.json'), 'utf8')};\n`;
  },
};

/** The tests that say what guards, kinds, scoring and the pattern parser do; run with every mutant by `npm run mutation`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  plugins: [compiledRulebook],
  test: { include: ['tests/unit/{guards,kind,score,patterns,pattern-parser,voice}.test.ts'], retry: 0 },
});
