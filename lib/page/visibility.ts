/** What an element passes on to its children, as far as reading goes. */
export interface Look {
  /** Colour behind the text; undefined where it cannot be told (picture, gradient, half transparent). */
  ground: Colour | undefined;
  /** Product of all opacities from the root. */
  opacity: number;
  /** The element's own text can be seen. */
  readable: boolean;
  /** A line break in the source is one on the screen. */
  keepsLines: boolean;
  display: string;
}

type Colour = readonly [red: number, green: number, blue: number];

/** Smaller text is there for machines, not for people; pixels. */
const SMALLEST_FONT = 4;
const FAINTEST = 0.1;
/** Sum of channel differences under which a text cannot be told from its ground. */
const SAME_COLOUR = 24;

const UNREAD_ELEMENTS = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT DATALIST OPTION IFRAME FRAME OBJECT EMBED CANVAS AUDIO VIDEO SVG HEAD METER PROGRESS'.split(
    ' ',
  ),
);

/** The look of an element under a parent's look; undefined where nothing inside it can be seen or should be read. */
export function lookAt(element: Element, parent: Look): Look | undefined {
  if (UNREAD_ELEMENTS.has(element.tagName.toUpperCase()) || isDraft(element)) return undefined;
  const style = getComputedStyle(element);
  const opacity = parent.opacity * number(style.opacity, 1);
  if (style.display === 'none' || opacity < FAINTEST || style.getPropertyValue('content-visibility') === 'hidden') {
    return undefined;
  }
  if (isClipped(element, style)) return undefined;
  const ground = groundOf(style, parent.ground);
  const lines = `${style.whiteSpace} ${style.getPropertyValue('white-space-collapse')}`;
  return {
    ground,
    opacity,
    readable:
      (style.visibility || 'visible') === 'visible' &&
      number(style.fontSize, 16) >= SMALLEST_FONT &&
      number(style.textIndent, 0) > -500 &&
      !isSameAsGround(style, ground),
    keepsLines: /pre|break-spaces/.test(lines),
    display: style.display || 'inline',
  };
}

/** The look an element hands down, worked out from the root of the document. */
export function lookFromRoot(element: Element): Look | undefined {
  const line: Element[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) line.unshift(at);
  let look: Look | undefined = {
    ground: canvasColour(),
    opacity: 1,
    readable: true,
    keepsLines: false,
    display: 'block',
  };
  for (const ancestor of line) {
    look = lookAt(ancestor, look);
    if (!look) return undefined;
  }
  return look;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** What a person is writing is not an advertisement, and private. */
function isDraft(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** Cut away, shrunk to nothing or moved off the page. Only elements that could be are measured. */
function isClipped(element: Element, style: CSSStyleDeclaration): boolean {
  const taken = style.position === 'absolute' || style.position === 'fixed';
  if (taken && /^rect\(0(px)?,? 0(px)?,? 0(px)?,? 0(px)?\)$/.test(style.clip)) return true;
  if (/^(inset\((50|100)%|circle\(0|polygon\(0(px)? 0(px)?, 0(px)? 0(px)?, 0(px)? 0)/.test(style.clipPath || ''))
    return true;
  const cutting = /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`);
  const transformed = Boolean(style.transform) && style.transform !== 'none';
  if (!(taken || cutting || transformed) || style.display === 'inline' || style.display === 'contents') return false;
  const box = element.getBoundingClientRect();
  if ((cutting || transformed) && (box.width < 2 || box.height < 2)) return true;
  return taken && (box.right + scrollX < 0 || box.bottom + scrollY < 0);
}

function groundOf(style: CSSStyleDeclaration, behind: Colour | undefined): Colour | undefined {
  if (style.backgroundImage && style.backgroundImage !== 'none') return undefined;
  const [colour, alpha] = parseColour(style.backgroundColor);
  if (alpha === 0) return behind;
  return alpha > 0.9 ? colour : undefined;
}

function isSameAsGround(style: CSSStyleDeclaration, ground: Colour | undefined): boolean {
  if (/text/.test(style.getPropertyValue('background-clip'))) return false;
  const [colour, alpha] = parseColour(style.getPropertyValue('-webkit-text-fill-color') || style.color);
  if (alpha < FAINTEST && colour) return true;
  if (!colour || !ground) return false;
  return colour.reduce((sum, channel, index) => sum + Math.abs(channel - (ground[index] ?? 0)), 0) < SAME_COLOUR;
}

/** White, unless the page is dark by `color-scheme` or the browser decides: then nobody can tell from here. */
function canvasColour(): Colour | undefined {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return !scheme || scheme === 'normal' || scheme === 'light' ? [255, 255, 255] : undefined;
}

/** Reads the computed forms rgb() and rgba(); other colour spaces are left alone. An empty value is transparent. */
function parseColour(value: string): readonly [Colour | undefined, alpha: number] {
  if (value === '' || value === 'transparent') return [undefined, 0];
  const match = /^rgba?\(([\d.]+),\s*([\d.]+),\s*([\d.]+)(?:,\s*([\d.]+))?\)$/.exec(value);
  if (!match) return [undefined, 1];
  const [, red, green, blue, alpha] = match;
  return [[Number(red), Number(green), Number(blue)], alpha === undefined ? 1 : Number(alpha)];
}

function number(value: string, fallback: number): number {
  const parsed = Number.parseFloat(value);
  return Number.isNaN(parsed) ? fallback : parsed;
}
