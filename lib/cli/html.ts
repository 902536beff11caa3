import { Parser } from 'htmlparser2';
import type { Block } from '../analyser/report.js';

const setOf = (names: string) => new Set(names.split(' '));
/** Elements whose text nobody sees as text. Not `head`: its closing tag may be left out, and what it holds is listed itself. */
const UNSEEN = setOf('script style noscript template title textarea select svg math iframe object noframes noembed');
/**
 * Elements that stand on their own: those the HTML standard's rendering section gives a block or table display, and list marks.
 * Every other one stands inside a line, unknown ones too, as in a browser: a tag inside a word does not part it.
 */
const BLOCK = setOf(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp',
);
/** Elements that keep line breaks and spaces. */
const PREFORMATTED = setOf('pre listing xmp plaintext');
const HEADING = /^h[1-3]$/;

/** What stands between two blocks in the text. */
const BETWEEN = '\n\n';
/** Open elements at once; browsers stop at 512. The parser's time grows with depth, so a page made to be slow ends here. */
const DEPTH_LIMIT = 1000;
/** Units given to the parser at a time. */
const PIECE = 1 << 16;

export interface PageText {
  text: string;
  blocks: Block[];
  /** The page was nested too deep to be read to its end. */
  isTooDeep: boolean;
}

/** A custom element has a dash in its name and nearly always a layout of its own. */
function isBlock(name: string): boolean {
  return BLOCK.has(name) || name.includes('-');
}

function isHidden(name: string, attributes: Record<string, string>): boolean {
  if (UNSEEN.has(name) || 'hidden' in attributes) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? '');
}

/** Gathers the lines of a page into blocks. */
class PageReader {
  readonly blocks: Block[] = [];
  private readonly lines: string[] = [];
  private line = '';
  /** The line's end, kept apart: asking a string that grows for its end copies it each time. */
  private isAfterSpace = true;
  /** Units of all finished blocks with what stands between them. */
  length = 0;
  private titles = 0;
  private preformatted = 0;
  /** Open elements from the outermost hidden one inwards. */
  private hidden = 0;
  private depth = 0;
  isTooDeep = false;

  open(name: string, attributes: Record<string, string>): void {
    this.depth++;
    if (this.depth > DEPTH_LIMIT) this.isTooDeep = true;
    if (this.hidden > 0 || isHidden(name, attributes)) this.hidden++;
    else if (name === 'br') this.add('\n');
    else if (isBlock(name)) {
      this.endBlock();
      if (HEADING.test(name)) this.titles++;
      if (PREFORMATTED.has(name)) this.preformatted++;
    }
  }

  text(data: string): void {
    if (this.hidden > 0 || this.isTooDeep) return;
    if (this.preformatted > 0) this.add(data.replace(/\r\n?/g, '\n'));
    else {
      const words = data.replace(/\s+/g, ' ');
      this.add(this.isAfterSpace ? words.trimStart() : words);
    }
  }

  private add(text: string): void {
    if (text === '') return;
    this.line += text;
    this.isAfterSpace = text.endsWith(' ') || text.endsWith('\n');
  }

  /** The parser closes every element it opened, those without a closing tag too. */
  close(name: string): void {
    this.depth--;
    if (this.hidden > 0) this.hidden--;
    else if (isBlock(name)) {
      this.endBlock();
      if (HEADING.test(name)) this.titles--;
      if (PREFORMATTED.has(name)) this.preformatted--;
    }
  }

  endBlock(): void {
    const text = this.line.trim();
    this.line = '';
    this.isAfterSpace = true;
    if (text === '') return;
    this.blocks.push({
      start: this.length,
      end: this.length + text.length,
      role: this.titles > 0 ? 'title' : 'body',
    });
    this.lines.push(text);
    this.length += text.length + BETWEEN.length;
  }

  all(): PageText {
    this.endBlock();
    return { text: this.lines.join(BETWEEN), blocks: this.blocks, isTooDeep: this.isTooDeep };
  }
}

/**
 * The text of a page and its blocks. `<br>` is a line break, an element that stands on its own a block; faulty HTML is read as
 * browsers do. There is no layout here, so text hidden by style sheets is read too: the extension sees a page as people do.
 * @param limit reading ends soon after this many units of text
 */
export function readHtml(html: string, limit = Number.POSITIVE_INFINITY): PageText {
  const page = new PageReader();
  const parser = new Parser({
    onopentag: (name, attributes) => page.open(name, attributes),
    ontext: (data) => page.text(data),
    onclosetag: (name) => page.close(name),
  });
  let at = 0;
  for (; at < html.length && !page.isTooDeep && page.length <= limit; at += PIECE) {
    parser.write(html.slice(at, at + PIECE));
  }
  // Ending means: what is still open ends here. After a stop it does not, half a tag would pass for text.
  if (at >= html.length) parser.end();
  return page.all();
}
