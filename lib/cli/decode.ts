import { isUtf8 } from 'node:buffer';

/** Input that cannot be read as text. `code` names the reason for a text of the interface. */
export class InputError extends Error {
  override name = 'InputError';
  constructor(
    readonly code: 'binary' | 'encoding' | 'declared-encoding',
    /** The encoding a page says it is in. */
    readonly declared?: string,
  ) {
    super(code);
  }
}

/** Bytes looked at to tell text from other files. */
const SAMPLE = 8192;
/** Browsers look for a page's declaration in its first 1024 bytes; some sites put it a little later. */
const DECLARATION_WITHIN = 4096;

/** The encoding a byte order mark tells. */
function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

/** No encoding of text in use here has these below the space; a damaged or compressed file has. */
function holdsControls(bytes: Uint8Array): boolean {
  return bytes.subarray(0, SAMPLE).some((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32));
}

/** The encoding a page declares in `<meta charset>`, `<meta http-equiv>` or the XML declaration. */
function declaredEncoding(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, DECLARATION_WITHIN).toString('latin1');
  return /<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]?.toLowerCase();
}

/**
 * Bytes as text without a byte order mark. UTF-8 unless a mark says UTF-16; a page that is not UTF-8 is read as it declares.
 * @param isCut the bytes may end inside a character
 * @throws InputError for what is no text, or is in an encoding that cannot be told
 */
export function decode(bytes: Buffer, { isPage = false, isCut = false } = {}): string {
  const marked = markedEncoding(bytes);
  // Half a surrogate pair becomes U+FFFD: the rest of the text is no worse for it.
  if (marked && marked !== 'utf-8') return new TextDecoder(marked).decode(bytes, { stream: isCut });
  if (bytes.subarray(0, SAMPLE).includes(0)) throw new InputError('binary');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut });
  } catch {
    if (holdsControls(bytes)) throw new InputError('binary');
  }
  const declared = isPage ? declaredEncoding(bytes) : undefined;
  // A page that can be seen to declare UTF-16 is not UTF-16: browsers take it for UTF-8.
  if (!declared || declared.startsWith('utf-16')) throw new InputError('encoding');
  return decodeAs(declared, bytes, isCut);
}

function decodeAs(declared: string, bytes: Buffer, isCut: boolean): string {
  try {
    const decoder = new TextDecoder(declared, { fatal: true });
    // A page in UTF-8 with a broken character is read as browsers do, with U+FFFD for it.
    if (decoder.encoding === 'utf-8') return new TextDecoder().decode(bytes, { stream: isCut });
    return decoder.decode(bytes, { stream: isCut });
  } catch {
    throw new InputError('declared-encoding', declared);
  }
}

/** Bytes of a stream as UTF-8 without a byte order mark: Windows writes UTF-16 where a program's output is sent to a file. */
export async function* utf8Chunks(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  let decoder: TextDecoder | undefined;
  for await (const chunk of stream) {
    let bytes = chunk;
    if (head) {
      head = Buffer.concat([head, chunk]);
      if (head.length < 3) continue;
      const marked = markedEncoding(head);
      if (marked && marked !== 'utf-8') decoder = new TextDecoder(marked);
      bytes = marked === 'utf-8' ? head.subarray(3) : head;
      head = undefined;
    }
    yield decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : bytes;
  }
  if (head && head.length > 0) yield head;
}

/** A line's bytes as text; undefined where they are no UTF-8. */
export function decodeLine(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}
