/** A colour sequence of colour.ts: takes no room on the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what begins it
const COLOUR = /\u001b\[([\d;]*)m/g;
const NO_ROOM = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** Emoji, and the letters of East Asia that take two columns. */
const WIDE = /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u;
const PLAIN = /^[\u0020-\u02ff\u0370-\u052f\u2010-\u205e\u20ac]*$/;

/** Columns a text takes on a terminal. */
export function widthOf(text: string): number {
  const shown = text.replace(COLOUR, '');
  if (PLAIN.test(shown)) return shown.length;
  let width = 0;
  for (const character of shown) width += NO_ROOM.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/** Ends a colour at the line's end and takes it up on the next line, behind what stands at its beginning. */
function carryColours(lines: readonly string[]): string[] {
  let open = '';
  return lines.map((line) => {
    const begun = open;
    for (const [sequence, code] of line.matchAll(COLOUR)) open = code === '0' ? '' : sequence;
    return begun + line + (open === '' ? '' : '\u001b[0m');
  });
}

/**
 * A text in lines of at most `width` columns, broken at spaces; a word longer than that stays whole, so that an address can be
 * copied. Line breaks of the text are kept. Without a width the lines stay as long as they are.
 * @param first what the first line begins with; the others begin with `rest`, of the same width
 */
export function wrap(text: string, width: number | undefined, first = '', rest = first): string[] {
  const room = width === undefined ? Number.POSITIVE_INFINITY : width - widthOf(first);
  const lines = text.split('\n').flatMap((line) => (widthOf(line) <= room ? [line] : broken(line, room)));
  return carryColours(lines).map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd());
}

function broken(line: string, room: number): string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const word of line.split(' ')) {
    const width = widthOf(word);
    if (current !== '' && used + 1 + width > room) {
      lines.push(current);
      current = '';
      used = 0;
    }
    current = current === '' ? word : `${current} ${word}`;
    used += width + (used === 0 ? 0 : 1);
  }
  lines.push(current);
  return lines;
}
