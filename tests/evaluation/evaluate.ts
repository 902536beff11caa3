import { readFileSync } from 'node:fs';
import { analyse } from '../../lib/analyser/analyse.js';
import { loadRulebook } from '../../lib/analyser/load.js';
import { LEVELS, type Level, type Report } from '../../lib/analyser/report.js';
import { buildRulebook } from '../../lib/rulebook/build.js';

/**
 * `npm run evaluate -- [--list] FILE.jsonl …`: levels of labelled advertisements, by language. A line is {"id", "lang", "label",
 * "text"} with label "risky" or 1, "benign" or 0; "families" names the families that should be found. --list names each ad whose
 * level does not fit its label.
 */
interface Row {
  id: string;
  lang: string;
  label: 'risky' | 'benign' | 0 | 1;
  text: string;
  families?: string[];
}

interface Counts {
  rows: number;
  levels: Record<Level, number>;
  /** Of rows that name families: those where one of them was found. */
  named: number;
  rightFamily: number;
}

const RISKY: ReadonlySet<Level> = new Set(['medium', 'high']);

const args = process.argv.slice(2);
const paths = args.filter((arg) => !arg.startsWith('--'));
if (paths.length === 0) {
  console.error('Name a file: npm run evaluate -- FILE.jsonl');
  process.exit(2);
}
const rulebook = loadRulebook(buildRulebook('rules').compiled);

function isRisky(row: Row): boolean {
  return row.label === 'risky' || row.label === 1;
}

function fits(row: Row, { level }: Report): boolean {
  return isRisky(row) === RISKY.has(level);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

for (const path of paths) {
  const tables = new Map<string, Counts>();
  const rules = new Map<string, { risky: number; benign: number }>();
  const misfits: string[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const row = JSON.parse(line) as Row;
    const report = analyse({ text: row.text, blocks: [], facts: {} }, rulebook);
    const key = `${row.lang} ${isRisky(row) ? 'risky' : 'ordinary'}`;
    const counts = tables.get(key) ?? {
      rows: 0,
      levels: Object.fromEntries(LEVELS.map((level) => [level, 0])) as Record<Level, number>,
      named: 0,
      rightFamily: 0,
    };
    tables.set(key, counts);
    counts.rows++;
    counts.levels[report.level]++;
    if (row.families) {
      counts.named++;
      if (report.signals.some(({ family }) => row.families?.includes(family))) counts.rightFamily++;
    }
    for (const { rule } of report.signals) {
      const hits = rules.get(rule) ?? { risky: 0, benign: 0 };
      hits[isRisky(row) ? 'risky' : 'benign']++;
      rules.set(rule, hits);
    }
    if (!fits(row, report)) {
      const found = report.signals.map(({ rule }) => rule).join(', ') || 'nothing';
      misfits.push(`  ${row.id} ${isRisky(row) ? 'risky' : 'ordinary'} → ${report.level}, ${report.kind}: ${found}`);
    }
  }
  console.log(`\n${path}`);
  console.log(
    `  ${'set'.padEnd(14)}${'ads'.padStart(6)}${LEVELS.map((level) => level.padStart(8)).join('')}   as they should be   right family`,
  );
  for (const [key, { rows, levels, named, rightFamily }] of [...tables].sort()) {
    const right = key.endsWith('risky') ? levels.medium + levels.high : levels.none + levels.low + levels.unread;
    const cells = LEVELS.map((level) => String(levels[level]).padStart(8)).join('');
    console.log(
      `  ${key.padEnd(14)}${String(rows).padStart(6)}${cells}   ${percent(right, rows).padStart(17)}${(named ? percent(rightFamily, named) : '').padStart(15)}`,
    );
  }
  console.log('\n  rule, ads with it: risky, ordinary');
  for (const [rule, { risky, benign }] of [...rules].sort(
    (a, b) => b[1].benign - a[1].benign || b[1].risky - a[1].risky,
  )) {
    console.log(`  ${rule.padEnd(45)}${String(risky).padStart(6)}${String(benign).padStart(6)}`);
  }
  if (args.includes('--list')) console.log(`\n  level does not fit the label:\n${misfits.join('\n')}`);
  else console.log(`\n  level does not fit the label: ${misfits.length} (--list names them)`);
}
