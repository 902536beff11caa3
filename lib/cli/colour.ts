/** Marks of a text on a terminal; without colour the marks are brackets, so that nothing is told by colour alone. */
export interface Style {
  bold(text: string): string;
  faint(text: string): string;
  /** A passage with the number of its sign. */
  passage(text: string, number: number, severity: 'low' | 'medium' | 'high'): string;
}

const ESCAPE = '\u001b[';
const UNDERLINE = { high: '1;4;35', medium: '4;33', low: '2;4' } as const;

function paint(code: string, text: string): string {
  return `${ESCAPE}${code}m${text}${ESCAPE}0m`;
}

export const COLOURED: Style = {
  bold: (text) => paint('1', text),
  faint: (text) => paint('2', text),
  passage: (text, number, severity) => `${paint(UNDERLINE[severity], text)}${paint('2', `[${number}]`)}`,
};

export const PLAIN: Style = {
  bold: (text) => text,
  faint: (text) => text,
  passage: (text, number) => `⟦${text}⟧[${number}]`,
};

/** Colour only on a terminal whose owner did not decline it (https://no-color.org). */
export function styleFor(isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): Style {
  return isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb' ? COLOURED : PLAIN;
}
