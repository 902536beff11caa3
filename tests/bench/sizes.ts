import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateRawSync, gzipSync } from 'node:zlib';
import type { CompiledRulebook } from '../../lib/analyser/tables.js';
import { median } from './measure.js';

const GZIP = { level: 9 };
/** What a file in a zip takes beside its content: local header, entry of the directory, name twice. */
const ZIP_ENTRY = 30 + 46;

export interface TableSizes {
  raw: number;
  gzip: number;
  /** Bytes of each table, the largest first. */
  parts: { name: string; raw: number }[];
}

/** Bytes of the compiled tables as they stand in their module. */
export function tableSizes(compiled: CompiledRulebook): TableSizes {
  const bytes = Buffer.from(JSON.stringify(compiled));
  const parts = Object.entries(compiled)
    .map(([name, table]) => ({ name, raw: Buffer.byteLength(JSON.stringify(table)) }))
    .sort((a, b) => b.raw - a.raw);
  return { raw: bytes.length, gzip: gzipSync(bytes, GZIP).length, parts };
}

/**
 * Milliseconds from asking for the engine's module until the rulebook is unpacked, and until a first ad is read, in processes of
 * their own; the median.
 */
export function readyTimes(enginePath: string, times: number): { loaded: number; firstAd: number } {
  const program = `
    const begun = performance.now();
    const { analyse, rulebook } = await import(${JSON.stringify(pathToFileURL(enginePath).href)});
    const loaded = performance.now() - begun;
    analyse({ text: 'Darbs noliktavā Rīgā, alga 1200 eiro bruto mēnesī.', blocks: [], facts: {} }, rulebook);
    console.log(JSON.stringify({ loaded, firstAd: performance.now() - begun }));`;
  const runs = Array.from({ length: times }, () => {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`the engine could not be loaded in a fresh process:\n${run.stderr}`);
    return JSON.parse(run.stdout) as { loaded: number; firstAd: number };
  });
  return { loaded: median(runs.map((run) => run.loaded)), firstAd: median(runs.map((run) => run.firstAd)) };
}

export interface ExtensionSizes {
  contentScripts: { name: string; raw: number }[];
  /** Bytes of all files as a zip holds them. */
  zipped: number;
}

/** Sizes of a built extension; undefined where none is built. */
export function extensionSizes(folder: string): ExtensionSizes | undefined {
  if (!existsSync(join(folder, 'manifest.json'))) return undefined;
  const scripts = join(folder, 'content-scripts');
  const contentScripts = existsSync(scripts)
    ? readdirSync(scripts)
        .filter((name) => name.endsWith('.js'))
        .map((name) => ({ name, raw: readFileSync(join(scripts, name)).length }))
    : [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const zipped = files.reduce((sum, { name, parentPath, path }) => {
    const content = readFileSync(join(parentPath ?? path, name));
    return sum + deflateRawSync(content, GZIP).length + ZIP_ENTRY + 2 * Buffer.byteLength(name);
  }, 0);
  return { contentScripts, zipped };
}
