import { defineConfig } from 'vitest/config';
import { rulebookPlugin } from './lib/rulebook/plugin.js';
import { textsPlugin } from './lib/texts/plugin.js';

export default defineConfig({
  plugins: [textsPlugin(), rulebookPlugin()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: { include: ['tests/{unit,texts,rules,property,browser}/**/*.test.{ts,tsx}'], retry: 0 },
});
