import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { rulebookPlugin } from './lib/rulebook/plugin.js';
import { textsPlugin } from './lib/texts/plugin.js';

/** The program is started by its name. */
function executable(): Plugin {
  return {
    name: 'lasi-verigi:executable',
    writeBundle: ({ dir }) => chmodSync(join(dir ?? '.', 'scan.js'), 0o755),
  };
}

/** The command line, and the engine for the benchmark, as modules that run on Node without anything beside them. */
export default defineConfig({
  plugins: [textsPlugin(), rulebookPlugin(), executable()],
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    minify: false,
    rollupOptions: {
      input: { scan: 'lib/cli/main.ts', engine: 'tests/bench/engine.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
