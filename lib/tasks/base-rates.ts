import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadMeasured, staleRates, tooCommonForHigh } from '../rulebook/base-rates.js';
import { loadRuleFiles } from '../rulebook/load.js';
import { RulebookError } from '../rulebook/yaml-file.js';
import { Failure, runTask } from './failure.js';

const MEASURE = 'Measure again: npm run evaluate -- --write-base-rates FILE.jsonl… (docs/EVALUATION.md)';

/**
 * What there is to say about the measured rates of a folder of rules: lines to print.
 * @throws Failure where a file is wrong, a high rule is too common, or, for a release, a rate does not fit its rule any more
 */
export function baseRateReport(folder: string, release: boolean): string[] {
  const { stale, tooCommon, rates } = read(folder);
  if (tooCommon.length > 0) throw new Failure(tooCommon.join('\n'));
  if (stale.length === 0) return [`${rates} base rates, all measured on the rules of today`];
  const lines = [
    ...stale.map((line) => `warning: ${line}`),
    `${rates} base rates; ${stale.length} to mend. ${MEASURE}`,
  ];
  if (release) throw new Failure(lines.join('\n').replaceAll('warning: ', ''));
  return lines;
}

function read(folder: string): { stale: string[]; tooCommon: string[]; rates: number } {
  try {
    const measured = loadMeasured(folder);
    const files = loadRuleFiles(folder);
    return {
      stale: staleRates(files, measured),
      tooCommon: tooCommonForHigh(files, measured),
      rates: measured.rates.length,
    };
  } catch (error) {
    throw error instanceof RulebookError ? new Failure(error.message) : error;
  }
}

/** `npm run base-rates [-- --release]` */
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runTask(async () => {
    for (const line of baseRateReport(resolve('rules'), process.argv.includes('--release'))) console.log(line);
  });
}
