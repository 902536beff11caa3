import { analyse } from '../../lib/analyser/analyse.js';
import { loadRulebook } from '../../lib/analyser/load.js';
import { buildRulebook } from '../../lib/rulebook/build.js';
import { RulebookError } from '../../lib/rulebook/yaml-file.js';
import { Failure, runTask } from '../../lib/tasks/failure.js';
import { parseArguments } from './arguments.js';
import { byLanguage, fits, type Reading } from './outcome.js';
import { levelTable, misfitLines, rankingTable, ruleTable } from './print.js';
import { readRows } from './rows.js';
import { writeBaseRates } from './write-base-rates.js';

/**
 * `npm run evaluate -- [--list] [--write-base-rates] [--set NAME=FILE[,FILE…]]… FILE.jsonl…`: how the rulebook does on labelled
 * advertisements, by language and set. docs/EVALUATION.md says what the numbers mean.
 */
await runTask(async () => {
  const { list, writeBaseRates: write, sets } = parseArguments(process.argv.slice(2));
  const read = sets.map(({ name, paths }) => ({ name, files: paths.map((path) => ({ path, rows: readRows(path) })) }));
  const rulebook = loadRulebook(build());
  const readings = new Map<string, Reading[]>();
  const outcomes = read.flatMap(({ name, files }) => {
    for (const { path, rows } of files) {
      readings.set(
        path,
        rows.map((row) => ({ row, report: analyse({ text: row.text, blocks: [], facts: {} }, rulebook) })),
      );
    }
    return byLanguage(
      name,
      files.flatMap(({ path }) => readings.get(path)!),
    );
  });

  const show = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) console.log(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`);
  };
  show('levels', levelTable(outcomes));
  show('ranking by score', rankingTable(outcomes));
  for (const outcome of outcomes) {
    show(`rules found: ${outcome.set} ${outcome.language}`, ruleTable(outcome));
    if (list) show(`level does not fit the label: ${outcome.set} ${outcome.language}`, misfitLines(outcome));
  }
  const misfits = [...readings.values()].flat().filter((reading) => !fits(reading)).length;
  console.log(`\nlevel does not fit the label: ${misfits} ads${list ? '' : ' (--list names them)'}`);
  if (write) console.log(`\n${writeBaseRates('rules', readings)}`);
});

function build() {
  try {
    return buildRulebook('rules').compiled;
  } catch (error) {
    throw error instanceof RulebookError ? new Failure(error.message) : error;
  }
}
