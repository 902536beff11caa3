import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { analyse } from '../analyser/analyse.js';
import type { Report } from '../analyser/report.js';
import type { Texts } from '../texts/texts.js';
import { type Arguments, formatOf, type InputFormat, STANDARD_INPUT } from './arguments.js';
import { styleFor } from './colour.js';
import { InputError } from './decode.js';
import { readAd } from './input.js';
import { type LineFailure, readLine, withId } from './jsonl.js';
import { readLines } from './lines.js';
import { visible } from './marked-text.js';
import { Output } from './output.js';
import type { ExitCode, Surroundings } from './surroundings.js';
import { type Printing, printReport } from './text-format.js';

/** Narrower than this a terminal is left to break lines itself. */
const NARROWEST = 20;

/** System codes that have a text of their own. */
const REASONS = {
  ENOENT: 'cli.input.not-found',
  ENOTDIR: 'cli.input.not-found',
  EISDIR: 'cli.input.folder',
  EACCES: 'cli.input.no-access',
  EPERM: 'cli.input.no-access',
} as const;

/** One run over the files of a call. */
export class Run {
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
    const width = output.isTTY === true && output.columns && output.columns >= NARROWEST ? output.columns : undefined;
    this.printing = {
      style: styleFor(output.isTTY === true, environment),
      interfaceTexts,
      rulebookTexts: texts,
      today,
      ...(width === undefined ? {} : { width }),
    };
    const isOne = called.files.length === 1 && this.formatOf(called.files[0]!) !== 'jsonl';
    this.isArray = called.format === 'json' && !isOne;
  }

  async all(): Promise<ExitCode> {
    if (this.called.help) await this.output.write(`${this.interfaceTexts.t('cli.usage')}\n`);
    else await this.files();
    await this.output.flush();
    if (this.output.closed) return 0;
    if (this.output.failure === undefined) return this.failed ? 1 : 0;
    this.surroundings.errors.write(`${this.interfaceTexts.t('cli.output.failed', { code: this.output.failure })}\n`);
    return 1;
  }

  private async files(): Promise<void> {
    if (this.isArray) await this.output.write('[');
    for (const path of this.called.files) {
      if (this.output.isOver) break;
      await this.file(path);
    }
    if (this.isArray) await this.output.write(this.written > 0 ? '\n]\n' : ']\n');
  }

  private formatOf(path: string): InputFormat {
    return this.called.inputFormat ?? formatOf(path);
  }

  private async file(path: string): Promise<void> {
    const stream = path === STANDARD_INPUT ? this.surroundings.input : createReadStream(path);
    const format = this.formatOf(path);
    try {
      if (format === 'jsonl') await this.lines(path, stream);
      else {
        const ad = await readAd(stream, format);
        const isOne = this.called.files.length === 1;
        const report = withId(analyse(ad, this.surroundings.rulebook), isOne ? undefined : path);
        await this.report(report, ad.text, isOne ? undefined : path);
      }
    } catch (error) {
      this.complain(path, this.reason(error));
    } finally {
      stream.destroy();
    }
  }

  private async lines(path: string, stream: Readable): Promise<void> {
    for await (const line of readLines(stream)) {
      if (this.output.isOver) return;
      const result = readLine(line, this.surroundings.rulebook, this.interfaceTexts);
      if (!result) continue;
      if ('failure' in result) await this.failure(path, result.failure);
      else {
        const { id } = result.report;
        await this.report(result.report, result.text, `${path}:${line.number}${id === undefined ? '' : ` · ${id}`}`);
      }
    }
  }

  /** @param name what to call the text where several are shown */
  private async report(report: Report, text: string, name?: string): Promise<void> {
    if (this.called.format !== 'text') return this.json(report);
    const { style } = this.printing;
    const title = name === undefined ? '' : `${style.bold(`── ${oneLine(name)} ──`)}\n`;
    await this.output.write(`${this.written > 0 ? '\n\n' : ''}${title}${printReport(report, text, this.printing)}`);
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
    this.surroundings.errors.write(`${oneLine(name)}: ${oneLine(reason)}\n`);
  }

  /** Why a file could not be read, and what to do; anything else is a fault of the program and goes on up. */
  private reason(error: unknown): string {
    const { t } = this.interfaceTexts;
    if (error instanceof InputError) {
      const { code, declared = '' } = error;
      return code === 'declared-encoding' ? t(`cli.input.${code}`, { declared }) : t(`cli.input.${code}`);
    }
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    const code = String(error.code);
    const known = Object.entries(REASONS).find(([name]) => name === code)?.[1];
    return known ? t(known) : t('cli.input.failed', { code });
  }
}

/** A name of a file or of an advertisement as it may stand in a line on a terminal. */
function oneLine(name: string): string {
  return visible(name).replaceAll('\n', ' ');
}
