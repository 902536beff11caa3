import { Readable, Writable } from 'node:stream';
import type { Report } from '../../../lib/analyser/report.js';
import type { RulebookTexts } from '../../../lib/analyser/rule-texts.js';
import { scan } from '../../../lib/cli/scan.js';
import type { ExitCode } from '../../../lib/cli/surroundings.js';
import { miniRulebook } from '../helpers/mini-rulebook.js';

/** A rulebook of one weak sign, "passport", and what it says. */
export const rulebook = miniRulebook({ lv: ['pase'], ru: ['паспорт'], en: ['passport'] });

const in3 = (text: string) => ({ lv: `${text} lv`, ru: `${text} ru`, en: `${text} en` });
export const texts: RulebookTexts = {
  rules: {
    'pressure/mini': {
      family: 'pressure',
      severity: 'low',
      name: in3('Name'),
      why: in3('Why'),
      ask: in3('Ask'),
      lookalike: in3('Harmless'),
      sources: [],
    },
  },
  protective: {},
  missing: {},
  legal: {},
  contacts: [
    {
      id: 'emergency',
      country: 'EU',
      purpose: 'emergency',
      name: in3('Emergency'),
      phone: '112',
      source: 'S',
      evidence: '2020',
      status: 'verified',
    },
  ],
  baseRates: { corpora: {}, rules: {} },
};

export interface Outcome {
  code: ExitCode;
  out: string;
  errors: string;
}

interface Given {
  input?: string | readonly (string | Buffer)[];
  columns?: number;
  environment?: Record<string, string>;
}

function gather(): { stream: Writable; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}

/** Standard input in these pieces, as a pipe may hand them on. */
export function streamOf(input: string | readonly (string | Buffer)[]): Readable {
  return Readable.from((typeof input === 'string' ? [input] : input).map((piece) => Buffer.from(piece)));
}

/** Runs the command line in memory; with `columns` as on a terminal. */
export async function run(
  args: readonly string[],
  { input = '', columns, environment = {} }: Given = {},
): Promise<Outcome> {
  const [output, errors] = [gather(), gather()];
  const terminal = columns === undefined ? {} : { isTTY: true, columns };
  const code = await scan({
    arguments: args,
    input: streamOf(input),
    output: Object.assign(output.stream, terminal),
    errors: errors.stream,
    environment,
    today: new Date('2026-01-01'),
    rulebook,
    texts,
  });
  return { code, out: output.text(), errors: errors.text() };
}

/** The report of one input. */
export async function reportOf(args: readonly string[], input: string | readonly (string | Buffer)[]): Promise<Report> {
  const { out } = await run(['--format', 'json', ...args, '-'], { input });
  return JSON.parse(out) as Report;
}
