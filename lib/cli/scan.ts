import { createReadStream } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { analyse } from '../analyser/analyse.js';
import type { Report } from '../analyser/report.js';
import type { RulebookTexts } from '../analyser/rule-texts.js';
import type { Rulebook } from '../analyser/tables.js';
import { createTexts, languageOf, type Texts } from '../texts/texts.js';
import { type Arguments, formatOf, readArguments, UsageError } from './arguments.js';
import { styleFor } from './colour.js';
import { InputError, readAll, toAd, toAdFromHtml } from './input.js';
import { type LineFailure, readLine } from './jsonl.js';
import { readLines } from './lines.js';
import { Output } from './output.js';
import { type Printing, printReport } from './text-format.js';

/** Everything a run touches, so that a test can hand in its own. */
export interface Surroundings {
  arguments: readonly string[];
  input: Readable;
  output: Writable & { isTTY?: boolean };
  errors: Writable;
  environment: Readonly<Record<string, string | undefined>>;
  today: Date;
  rulebook: Rulebook;
  texts: RulebookTexts;
}

/** Exit codes: 0 all read, 1 some could not be read, 2 the call was not understood. */
export type ExitCode = 0 | 1 | 2;

const STANDARD_INPUT = '-';

/** Runs the command line. */
export async function scan(surroundings: Surroundings): Promise<ExitCode> {
  const { environment, errors } = surroundings;
  let called: Arguments;
  let interfaceTexts = createTexts(languageOf(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''));
  try {
    called = readArguments(surroundings.arguments);
    if (called.language) interfaceTexts = createTexts(called.language);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    errors.write(`${error.message}\n\n${interfaceTexts.t('cli.usage')}\n`);
    return 2;
  }
  if (called.help) {
    surroundings.output.write(`${interfaceTexts.t('cli.usage')}\n`);
    return 0;
  }
  if (called.files.length === 0) {
    errors.write(`${interfaceTexts.t('cli.no-files')}\n\n${interfaceTexts.t('cli.usage')}\n`);
    return 2;
  }
  return new Run(surroundings, called, interfaceTexts).all();
}

/** One run over the files of a call. */
class Run {
  private readonly output: Output;
  private readonly printing: Printing;
  private failed = false;
  private written = 0;
  /** Several reports as JSON are one array. */
  private readonly isArray: boolean;

  constructor(
    private readonly surroundings: Surroundings,
    private readonly called: Arguments,
    private readonly interfaceTexts: Texts,
  ) {
    const { output, environment, texts, today } = surroundings;
    this.output = new Output(output);
    this.printing = {
      style: styleFor(output.isTTY === true, environment),
      interfaceTexts,
      rulebookTexts: texts,
      today,
    };
    const isOne = called.files.length === 1 && this.formatOf(called.files[0]!) !== 'jsonl';
    this.isArray = called.format === 'json' && !isOne;
  }

  async all(): Promise<ExitCode> {
    if (this.isArray) await this.output.write('[');
    for (const path of this.called.files) {
      if (this.output.closed) break;
      await this.file(path);
    }
    if (this.isArray) await this.output.write(this.written > 0 ? '\n]\n' : ']\n');
    await this.output.flush();
    return this.failed && !this.output.closed ? 1 : 0;
  }

  private formatOf(path: string) {
    return this.called.inputFormat ?? formatOf(path);
  }

  private async file(path: string): Promise<void> {
    const stream = path === STANDARD_INPUT ? this.surroundings.input : createReadStream(path);
    try {
      if (this.formatOf(path) === 'jsonl') await this.lines(path, stream);
      else {
        const text = await readAll(stream);
        const ad = this.formatOf(path) === 'html' ? toAdFromHtml(text) : toAd(text);
        const { schemaVersion, rulebook, ...rest } = analyse(ad, this.surroundings.rulebook);
        const id = this.called.files.length > 1 ? { id: path } : {};
        await this.report({ schemaVersion, rulebook, ...id, ...rest }, ad.text, path);
      }
    } catch (error) {
      this.complain(path, this.reason(error));
    } finally {
      stream.destroy();
    }
  }

  private async lines(path: string, stream: Readable): Promise<void> {
    for await (const line of readLines(stream)) {
      if (this.output.closed) return;
      const result = readLine(line, this.surroundings.rulebook);
      if (!result) continue;
      if ('report' in result) await this.report(result.report, result.text, `${path}:${line.number}`);
      else await this.failure(path, result.failure);
    }
  }

  private async report(report: Report, text: string, name: string): Promise<void> {
    if (this.called.format !== 'text') return this.json(report);
    const title = this.called.files.length > 1 || report.id !== undefined ? `── ${name}\n` : '';
    await this.output.write(`${this.written > 0 ? '\n' : ''}${title}${printReport(report, text, this.printing)}`);
    this.written++;
  }

  private async json(value: Report | LineFailure): Promise<void> {
    if (this.called.format === 'jsonl') await this.output.write(`${JSON.stringify(value)}\n`);
    else {
      const before = this.isArray ? (this.written > 0 ? ',\n' : '\n') : '';
      await this.output.write(`${before}${JSON.stringify(value, undefined, 2)}${this.isArray ? '' : '\n'}`);
    }
    this.written++;
  }

  private async failure(path: string, failure: LineFailure): Promise<void> {
    this.failed = true;
    if (this.called.format === 'text') this.complain(`${path}:${failure.line}`, failure.error.message);
    else await this.json(failure);
  }

  private complain(name: string, reason: string): void {
    this.failed = true;
    this.surroundings.errors.write(`${name}: ${reason}\n`);
  }

  /** Why a file could not be read, and what to do; anything else is a fault of the program and goes on up. */
  private reason(error: unknown): string {
    const { t } = this.interfaceTexts;
    if (error instanceof InputError) return t(`cli.input.${error.code}`);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') return t('cli.input.not-found');
    if (code === 'EISDIR') return t('cli.input.folder');
    if (code === 'EACCES') return t('cli.input.no-access');
    throw error;
  }
}
