import type { Severity } from '../analyser/report.js';

/** Marks of a text on a terminal; numbers and brackets stand with the colours, so that nothing is told by colour alone. */
export interface Style {
  bold(text: string): string;
  faint(text: string): string;
  /** A passage with the numbers of its signs, if they are to stand behind it. */
  passage(text: string, numbers: readonly number[], severity: Severity): string;
}

const ESCAPE = '\u001b[';
/** Bold, faint, underline, magenta and amber: seen on light and on dark grounds. */
const PASSAGE = { high: '1;4;35', medium: '4;33', low: '2;4' } as const;

function paint(code: string, text: string): string {
  return `${ESCAPE}${code}m${text}${ESCAPE}0m`;
}

function list(numbers: readonly number[]): string {
  return numbers.length > 0 ? `[${numbers.join(', ')}]` : '';
}

export const COLOURED: Style = {
  bold: (text) => paint('1', text),
  faint: (text) => paint('2', text),
  passage: (text, numbers, severity) =>
    `${paint(PASSAGE[severity], text)}${numbers.length > 0 ? paint('1', list(numbers)) : ''}`,
};

export const PLAIN: Style = {
  bold: (text) => text,
  faint: (text) => text,
  passage: (text, numbers) => `⟦${text}⟧${list(numbers)}`,
};

/** Colour only on a terminal whose owner did not decline it (https://no-color.org). */
export function styleFor(isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): Style {
  return isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb' ? COLOURED : PLAIN;
}
