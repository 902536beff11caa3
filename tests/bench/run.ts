import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { loadRuleFiles } from '../../lib/rulebook/load.js';
import { adversarialTexts } from './adversarial.js';
import { runCommandLine } from './command-line.js';
import { type Engine, engineStages, STAGES, stepsPerUnit } from './engine-stages.js';
import {
  asCount,
  asKilobytes,
  asMilliseconds,
  asSteps,
  asTimes,
  atLeast,
  atMost,
  GOALS,
  type Outcome,
} from './goals.js';
import { interleave, speed, sumOf, type Timing } from './measure.js';
import { PEERS, peers } from './peers.js';
import { literalPhrases } from './phrases.js';
import { outcomeTable, table, timingTable } from './print.js';
import { extensionSizes, readyTimes, tableSizes } from './sizes.js';
import { writeMixedText } from './text.js';
import { versions } from './versions.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values: called } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    rounds: { type: 'string', default: '9' },
  },
});

const UNITS = 1_000_000;
/** What the slow tools read of the text. */
const STRETCH = 100_000;
const SHORT = 100_000;
const ADS = 60_000;
const AD_UNITS = 1000;

const enginePath = join(root, 'dist/engine.js');
const engine = (await import(pathToFileURL(enginePath).href)) as Engine;
const { compiled } = engine;
const phrases = literalPhrases(loadRuleFiles(join(root, 'rules')));
const { text, english } = writeMixedText(UNITS);
const parts: string[] = [];
const outcomes: Outcome[] = [];
const say = (part: string) => {
  parts.push(part);
  console.log(`${part}\n`);
};

say(
  table(
    [
      ['patterns', 'targets', 'positions', 'word classes', 'forms', 'literal phrases for the others'],
      [
        asCount(engine.rulebook.patterns.length),
        asCount(compiled.targets.length),
        asCount(engine.rulebook.positionClass.length),
        asCount(engine.rulebook.classes),
        asCount(engine.rulebook.forms.count),
        asCount(phrases.length),
      ],
    ],
    0,
  ),
);

const rounds = Math.max(1, Number(called.rounds));
const timings = await interleave([...engineStages(engine, text), ...peers(text, english, phrases, STRETCH)], rounds);
const byName = (name: string): Timing => {
  const timing = timings.find((one) => one.name === name);
  if (!timing) throw new Error(`${name} was not measured`);
  return timing;
};
const floor = byName(STAGES.BARE);
const whole = byName(STAGES.WHOLE);
const matchStage = sumOf(STAGES.MATCH_STAGE, [byName(STAGES.READ), byName(STAGES.MATCH)]);
timings.splice(timings.indexOf(whole), 0, matchStage);
say(timingTable(timings, floor, whole));
outcomes.push(
  atMost('match stage, against the bare loop', speed(floor) / speed(matchStage), GOALS.matchStage, asTimes),
  atMost('whole analyse, against the bare loop', speed(floor) / speed(whole), GOALS.whole, asTimes),
  ...[PEERS.TEXTLINT, PEERS.WRITE_GOOD].map((name) =>
    atLeast(`faster than ${name}`, speed(whole) / speed(byName(name)), GOALS.faster, asTimes),
  ),
);

const normal = { name: 'mixed ads', make: (units: number) => text.slice(0, units) };
const stepRows = [normal, ...adversarialTexts(phrases)].map(({ name, make }) => {
  const long = make(UNITS);
  const short = stepsPerUnit(engine, long.slice(0, SHORT));
  const begun = performance.now();
  const steps = stepsPerUnit(engine, long);
  return { name, steps, growth: steps / short, milliseconds: performance.now() - begun };
});
say(
  table([
    ['text of 1 M units', 'steps/unit', `against the first ${asCount(SHORT)}`, 'one run, ms'],
    ...stepRows.map(({ name, steps, growth, milliseconds }) => [
      name,
      asSteps(steps),
      `${growth.toFixed(2)}×`,
      milliseconds.toFixed(0),
    ]),
  ]),
);
const largest = (of: (row: (typeof stepRows)[number]) => number) => Math.max(...stepRows.map(of));
outcomes.push(
  atMost(
    'steps for each unit, any of these texts',
    largest((row) => row.steps),
    GOALS.steps,
    asSteps,
  ),
  atMost(
    'the same, 1 M units against 100 k',
    largest((row) => row.growth),
    GOALS.growth,
    (value) => value.toFixed(2),
  ),
);

const tables = tableSizes(compiled);
const ready = readyTimes(enginePath, 5);
outcomes.push(
  atMost('compiled tables', tables.raw, GOALS.tablesRaw, asKilobytes),
  atMost('compiled tables, gzip', tables.gzip, GOALS.tablesGzip, asKilobytes),
  atMost('ready in a fresh process, median of 5', ready.loaded, GOALS.ready, asMilliseconds),
);
say(
  `Largest tables: ${tables.parts
    .slice(0, 5)
    .map(({ name, raw }) => `${name} ${asKilobytes(raw)}`)
    .join(', ')}. First ad read ${asMilliseconds(ready.firstAd)} after the engine was asked for.`,
);

const commandLine = await runCommandLine(join(root, 'dist/scan.js'), ADS, AD_UNITS);
const adsPerSecond = commandLine.ads / Math.max(commandLine.wall, commandLine.processor);
outcomes.push(atLeast('command line, ads of 1 000 units a second of one core', adsPerSecond, GOALS.ads, asCount));
say(
  `Command line: ${asCount(ADS)} ads from a pipe in ${commandLine.wall.toFixed(1)} s, ${commandLine.processor.toFixed(1)} s of processor ` +
    `time, at most ${commandLine.memory.toFixed(0)} MB.`,
);

const extension = extensionSizes(join(root, '.output/chrome-mv3'));
if (extension) {
  for (const { name, raw } of extension.contentScripts) {
    outcomes.push(atMost(name, raw, name.startsWith('card') ? GOALS.card : GOALS.contentScript, asKilobytes));
  }
  outcomes.push(atMost('extension, zipped', extension.zipped, GOALS.zipped, asKilobytes));
} else say('No built extension in .output/chrome-mv3: its sizes were left out.');
say(outcomeTable(outcomes));

if (called.write) {
  const file = join(root, 'docs/BENCHMARKS.md');
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores`;
  const head = `# Benchmarks

Written by \`npm run bench -- --write\` on ${called.date}: ${machine}, Node ${process.version.slice(1)}, ${versions().join(', ')}.
Times are those of one run on a machine that may have done other things too: only the ratios mean something. Best and median
of ${rounds} interleaved rounds. What is compared with what: [tests/bench](../tests/bench/README.md).`;
  writeFileSync(file, `${[head, ...parts].join('\n\n')}\n`);
  console.log(`Written: ${file}`);
}
