import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests that say what guards, kinds, scoring and the pattern parser do; run with every mutant by `npm run mutation`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/unit/{guards,kind,score,patterns,pattern-parser}.test.ts', 'tests/property/report.test.ts'],
    retry: 0,
  },
});
