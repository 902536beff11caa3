import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AdWriter } from './text.js';

/** Loaded before the command line: prints what the process used when it ends. */
const PRINT_USAGE = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => process.stderr.write(JSON.stringify(process.resourceUsage())));',
)}`;

export interface CommandLineRun {
  ads: number;
  units: number;
  /** Seconds. */
  wall: number;
  /** Seconds of processor time of all its threads, its start included. */
  processor: number;
  /** Largest resident size in MB. */
  memory: number;
}

/** Reads generated ads as JSONL through the built command line, from a pipe and into nothing. */
export async function runCommandLine(scanPath: string, ads: number, units: number): Promise<CommandLineRun> {
  const folder = mkdtempSync(join(tmpdir(), 'lasi-verigi-bench-'));
  try {
    const file = join(folder, 'ads.jsonl');
    await writeAds(file, ads, units);
    const begun = performance.now();
    const child = spawn(
      process.execPath,
      ['--import', PRINT_USAGE, scanPath, '--input-format', 'jsonl', '--format', 'jsonl', '-'],
      { stdio: ['pipe', 'ignore', 'pipe'] },
    );
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
    const closed = once(child, 'close');
    await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), child.stdin);
    const [code] = await closed;
    const wall = (performance.now() - begun) / 1000;
    if (code !== 0) throw new Error(`the command line ended with ${code}:\n${said}`);
    const usage = JSON.parse(said) as NodeJS.ResourceUsage;
    return {
      ads,
      units,
      wall,
      processor: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
      memory: usage.maxRSS / 1024,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function writeAds(file: string, ads: number, units: number): Promise<void> {
  const writer = new AdWriter(11);
  await pipeline(function* () {
    for (let id = 0; id < ads; id++) {
      yield `${JSON.stringify({ id, text: writer.ad(units).text.slice(0, units) })}\n`;
    }
  }, createWriteStream(file));
}
