import { describe, expect, it } from 'vitest';
import { decode, utf8Chunks } from '../../../lib/cli/decode.js';
import { streamOf } from './harness.js';

/** "Паспорт" in Windows-1251. */
const PASSPORT_1251 = Buffer.from([0xcf, 0xe0, 0xf1, 0xef, 0xee, 0xf0, 0xf2]);
/** "š" in Windows-1257. */
const S_CARON_1257 = Buffer.from([0xf0]);
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const page = (head: string, body: Buffer) => Buffer.concat([Buffer.from(`<html><head>${head}</head><body>`), body]);

describe('text', () => {
  it.each<[string, Buffer, object, string]>([
    ['UTF-8', Buffer.from('Pase š 🙂'), {}, 'Pase š 🙂'],
    ['UTF-8 with a mark', Buffer.from('\ufeffPase'), {}, 'Pase'],
    ['UTF-16, little end first', Buffer.from('\ufeffšпа', 'utf16le'), {}, 'šпа'],
    ['UTF-16, big end first', utf16be('\ufeffPase'), {}, 'Pase'],
    ['half a pair in UTF-16', Buffer.from('\ufeffa\ud83db', 'utf16le'), {}, 'a\ufffdb'],
    ['cut inside a character', Buffer.from('Pase š').subarray(0, -1), { isCut: true }, 'Pase '],
    ['nothing', Buffer.alloc(0), {}, ''],
  ])('%s', (_, bytes, options, text) => {
    expect(decode(bytes, options)).toBe(text);
  });
});

describe('a page', () => {
  it.each<[string, string, Buffer, string]>([
    ['declared', '<meta charset="windows-1251">', PASSPORT_1251, 'Паспорт'],
    ['declared the old way', '<META content="text/html; CHARSET=Windows-1257">', S_CARON_1257, 'š'],
    ['UTF-8 whatever it declares', '<meta charset=windows-1251>', Buffer.from('Паспорт'), 'Паспорт'],
    ['declared UTF-8 with a broken character', '<meta charset="utf-8">', Buffer.from([0x61, 0xff, 0x62]), 'a\ufffdb'],
  ])('%s', (_, head, body, text) => {
    expect(decode(page(head, body), { isPage: true })).toContain(`<body>${text}`);
  });

  it('in XML', () => {
    const bytes = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="windows-1251"?><p>'), PASSPORT_1251]);
    expect(decode(bytes, { isPage: true })).toContain('<p>Паспорт');
  });
});

describe('what cannot be read says why', () => {
  it.each<[string, Buffer, boolean, string]>([
    ['zero bytes', Buffer.from('PK\u0003\u0004\u0000'), false, 'binary'],
    ['a PDF file', Buffer.from([...Buffer.from('%PDF-1.7\n%'), 0xe2, 0xe3, 0x01, 0x02]), false, 'binary'],
    ['another encoding', PASSPORT_1251, false, 'encoding'],
    ['UTF-8 that ends inside a character', Buffer.from('š').subarray(0, 1), false, 'encoding'],
    ['a page that declares nothing', page('', PASSPORT_1251), true, 'encoding'],
    ['a page that cannot be UTF-16', page('<meta charset="utf-16">', PASSPORT_1251), true, 'encoding'],
    ['a page in an unknown encoding', page('<meta charset="klingon">', PASSPORT_1251), true, 'declared-encoding'],
    ['a text that only looks like a page', page('<meta charset="windows-1251">', PASSPORT_1251), false, 'encoding'],
  ])('%s', (_, bytes, isPage, code) => {
    expect(() => decode(bytes, { isPage })).toThrow(expect.objectContaining({ name: 'InputError', code }));
  });
});

describe('a stream as UTF-8', () => {
  const bytewise = (bytes: Buffer) => [...bytes].map((byte) => Buffer.from([byte]));
  it.each<[string, Buffer, string]>([
    ['without its mark', Buffer.from('\ufeffPase š'), 'Pase š'],
    ['from UTF-16', Buffer.from('\ufeffPase š 🙂', 'utf16le'), 'Pase š 🙂'],
    ['shorter than a mark', Buffer.from('{}'), '{}'],
    ['empty', Buffer.alloc(0), ''],
  ])('%s, byte by byte', async (_, bytes, text) => {
    const chunks: Buffer[] = [];
    for await (const chunk of utf8Chunks(streamOf(bytewise(bytes)))) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe(text);
  });
});
