import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { buildRulebook } from './build.js';

const MODULES = { 'virtual:rulebook': 'compiled', 'virtual:rulebook-texts': 'texts' } as const;

/**
 * Emits the compiled rulebook as two modules: its tables, and what it says to people. In development a change under rules/
 * rebuilds them and reloads the pages.
 */
export function rulebookPlugin(folder = resolve('rules')): Plugin {
  let built: ReturnType<typeof buildRulebook> | undefined;
  return {
    name: 'lasi-verigi:rulebook',
    resolveId(id) {
      return id in MODULES ? `\0${id}` : undefined;
    },
    load(id) {
      const name = MODULES[id.slice(1) as keyof typeof MODULES];
      if (!id.startsWith('\0') || !name) return undefined;
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (file.endsWith('.yaml')) this.addWatchFile(join(folder, file));
      }
      built ??= buildRulebook(folder);
      return `export const ${name} = ${JSON.stringify(built[name])};\n`;
    },
    watchChange(path) {
      if (path.startsWith(folder)) built = undefined;
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('all', (_, path) => {
        if (!path.startsWith(folder)) return;
        built = undefined;
        for (const id of Object.keys(MODULES)) {
          const module = server.moduleGraph.getModuleById(`\0${id}`);
          if (module) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
