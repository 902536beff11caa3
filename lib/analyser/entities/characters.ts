/** Value of an ASCII or full-width digit, -1 for any other character (and for NaN past the end). */
export function digitValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

export function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
}

/** A space that does not break the line, of any width. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 0xa0 || code === 9 || code === 0x202f || (code >= 0x2000 && code <= 0x200a);
}

export function isDash(code: number): boolean {
  return code === 45 || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}

/** A letter of the Latin, Greek or Cyrillic blocks; the few signs among them do no harm. */
export function isLetter(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 0xc0 && code <= 0x24f) || (code >= 0x370 && code <= 0x52f);
}

/** Unicode's currency signs, without those of digits and letters. */
export function isCurrencySign(code: number): boolean {
  return code === 36 || (code >= 0xa2 && code <= 0xa5) || code === 0xe3f || (code >= 0x20a0 && code <= 0x20cf);
}

/** Characters without width that may be hidden inside a number. */
export function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;
}
