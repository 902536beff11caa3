/** A run of a text node that stands in the text letter for letter. Offsets are UTF-16 units. */
export interface Piece {
  node: Text;
  /** Where the run begins in the node's data. */
  from: number;
  /** Where it begins in the text. */
  start: number;
  length: number;
  /** True where nothing unread lies between this run and the one before, so that one range may hold both. */
  joins: boolean;
}

/** What stands before the next word; a larger number wins. */
export type Separator = 'space' | 'cell' | 'line' | 'block';

const SPACES = /[ \t\n\r\f]/;
const SPACE_RUN = /[ \t\n\r\f]+/g;

/** Collects visible text with a map back to text nodes. White space collapses as on the screen, apart from kept line breaks. */
export class TextBuilder {
  readonly pieces: Piece[] = [];
  /** True once something did not fit into the limit. */
  cut = false;
  length = 0;
  private parts: string[] = [];
  private pendingSpace = false;
  private pendingLines = 0;
  private joins = false;

  /** @param limit the most UTF-16 units the text may have */
  constructor(private readonly limit: number) {}

  get text(): string {
    if (this.parts.length > 1) this.parts = [this.parts.join('')];
    return this.parts[0] ?? '';
  }

  /** Asks for a separator before the next word; two lines make a block border, two borders of cells do not. */
  separate(by: Separator): void {
    if (by === 'space') this.pendingSpace = true;
    else if (by === 'cell') this.pendingLines = Math.max(1, this.pendingLines);
    else this.pendingLines = by === 'block' ? 2 : Math.min(2, this.pendingLines + 1);
  }

  /** Says that something between the last run and the next one was left out. */
  skip(): void {
    this.joins = false;
  }

  /** Adds words that stand on no node of their own, such as the label of a field. */
  addLabel(words: string): void {
    if (this.cut || !this.flush(words.length)) return;
    this.append(words);
    this.joins = false;
  }

  /** Adds a stretch of a text node. `keepLines`: a line break in the data is one on the screen (white-space: pre and its kin). */
  addText(node: Text, from: number, to: number, keepLines: boolean): void {
    const { data } = node;
    let runStart = from;
    SPACE_RUN.lastIndex = from;
    for (;;) {
      const match = SPACE_RUN.exec(data);
      if (!match || match.index >= to) break;
      const next = Math.min(to, SPACE_RUN.lastIndex);
      const spaces = data.slice(match.index, next);
      const inside = match.index > runStart && next < to && spaces === ' ';
      if (inside) continue;
      this.addRun(node, runStart, match.index);
      runStart = next;
      const lines = keepLines ? spaces.split('\n').length - 1 : 0;
      for (let line = 0; line < Math.min(2, lines); line++) this.separate('line');
      if (lines === 0) this.separate('space');
    }
    this.addRun(node, runStart, to);
  }

  private addRun(node: Text, from: number, to: number): void {
    if (to <= from || this.cut) return;
    if (!this.flush(to - from)) return;
    let length = Math.min(to - from, this.limit - this.length);
    if (length < to - from) {
      this.cut = true;
      if (isLeadSurrogate(node.data.charCodeAt(from + length - 1))) length--;
    }
    if (length === 0) return;
    this.pieces.push({ node, from, start: this.length, length, joins: this.joins });
    this.append(node.data.slice(from, from + length));
    this.joins = true;
  }

  /** Writes the pending separator; false where not even one more unit fits. */
  private flush(wanted: number): boolean {
    const separator = this.pendingLines > 1 ? '\n\n' : this.pendingLines === 1 ? '\n' : this.pendingSpace ? ' ' : '';
    const needed = this.length > 0 ? separator : '';
    if (wanted > 0 && this.length + needed.length >= this.limit) {
      this.cut = true;
      return false;
    }
    this.append(needed);
    this.pendingSpace = false;
    this.pendingLines = 0;
    return true;
  }

  private append(words: string): void {
    if (words === '') return;
    this.parts.push(words);
    this.length += words.length;
  }
}

function isLeadSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** The text with runs of white space as one space, for comparing and for short quotations. */
export function oneLine(text: string): string {
  return SPACES.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}
