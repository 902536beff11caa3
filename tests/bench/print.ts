import { asCount, type Outcome } from './goals.js';
import { best, median, speed, type Timing } from './measure.js';

/** A table of texts; the first row is its head. Aligned like this it reads well in a terminal and is Markdown too. */
export function table(rows: readonly (readonly string[])[], leftColumns = 1): string {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, column) => Math.max(3, ...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column < leftColumns ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column < leftColumns ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  const [head, ...body] = rows;
  return head ? [line(head), rule, ...body.map(line)].join('\n') : '';
}

/** Times side by side: against the floor, and against the engine. Ratios are of the speeds by unit, best rounds. */
export function timingTable(timings: readonly Timing[], floor: Timing, ours: Timing): string {
  const rows = timings.map((timing) => [
    timing.name,
    asCount(timing.units),
    best(timing.rounds).toFixed(1),
    median(timing.rounds).toFixed(1),
    speed(timing) < 1 ? speed(timing).toFixed(3) : speed(timing).toFixed(1),
    ratio(speed(floor) / speed(timing)),
    ratio(speed(ours) / speed(timing)),
  ]);
  return table([['what', 'units', 'best ms', 'median ms', 'M units/s', '× bare loop', '× whole analyse'], ...rows]);
}

function ratio(value: number): string {
  return value < 0.1 ? value.toFixed(3) : value < 10 ? value.toFixed(1) : asCount(value);
}

export function outcomeTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ what, measured, goal, held }) => [what, measured, goal, held ? 'held' : 'missed']);
  return table([['number to hold', 'measured', 'goal', ''], ...rows]);
}
