import { digitValue, isDash, isDigit, isLetter, isSpace } from './characters.js';
import { cover } from './cover.js';
import type { Entity } from './entity.js';
import { placeAt, type Scan, unitAfter, unitOfWord } from './scan.js';

/** ITU-T E.164: at most 15 digits with the country's prefix; shorter than 8 is no subscriber abroad. */
const SHORTEST = 8;
const LONGEST = 15;

/** Digits of a whole number by prefix, where the length is fixed: the reading stops there. */
const PLANS: readonly { prefix: string; length: number }[] = [
  { prefix: '371', length: 11 },
  { prefix: '370', length: 11 },
  { prefix: '375', length: 12 },
  { prefix: '380', length: 12 },
  { prefix: '7', length: 11 },
];

/** Numbers known without a country's prefix: first digits, length, and whether a run without separators is one. */
const NATIONAL: readonly { first: readonly number[]; length: number; run: boolean }[] = [
  { first: [2, 6], length: 8, run: true },
  { first: [8], length: 11, run: false },
];

/** With a word such as "call" before it, any number of these lengths. */
const NAMED = { shortest: 7, longest: 12 };
const REACH = 3;
const LONGEST_TEXT = 32;

interface Cluster {
  digits: string;
  /** Digits and masks. */
  length: number;
  end: number;
  groups: number[];
  /** The separator is one and the same, a space or a dash. */
  uniform: boolean;
  dashes: boolean;
}

function isMask(code: number): boolean {
  return code === 42 || code === 0x2022 || code === 0x25cf;
}

function separator(code: number): string {
  if (isSpace(code)) return ' ';
  if (isDash(code)) return '-';
  return code === 46 || code === 40 || code === 41 ? '.' : '';
}

/** Digits, masks and separators from `at`, up to `stop` digits where a group ends there. */
function readCluster(scan: Scan, at: number, stops: (digits: string, length: number) => boolean): Cluster {
  const { text } = scan;
  const cluster: Cluster = { digits: '', length: 0, end: at, groups: [], uniform: true, dashes: false };
  let group = 0;
  let between = '';
  let kind = '';
  let index = at;
  for (; index < at + LONGEST_TEXT && cluster.length < LONGEST; index++) {
    const code = text.charCodeAt(index);
    if (isDigit(code) || (isMask(code) && cluster.length >= 3)) {
      if (between) {
        cluster.uniform &&= between.length === 1 && between !== '.' && (kind === '' || kind === between);
        cluster.dashes ||= between === '-';
        kind = between;
        cluster.groups.push(group);
        group = 0;
        between = '';
      }
      if (isDigit(code)) cluster.digits += digitValue(code);
      cluster.length++;
      group++;
      cluster.end = index + 1;
      continue;
    }
    const mark = separator(code);
    if (!mark || between.length === 2 || stops(cluster.digits, cluster.length)) break;
    between += mark;
  }
  cluster.groups.push(group);
  scan.steps.count += index - at + 1;
  return cluster;
}

/** Whether a digit or a letter goes on right after the cluster. */
function goesOn(scan: Scan, cluster: Cluster): boolean {
  const code = scan.text.charCodeAt(cluster.end);
  return isDigit(code) || isLetter(code);
}

function planned(digits: string, length: number): boolean {
  for (const plan of PLANS) if (digits.startsWith(plan.prefix)) return length >= plan.length;
  return false;
}

function nationalLength(digits: string): number {
  const first = digits.charCodeAt(0) - 48;
  return NATIONAL.find((shape) => shape.first.includes(first))?.length ?? 0;
}

/** A word such as "tel." at most three words before, with no register's word between. */
function announced(scan: Scan, word: number): boolean {
  for (let index = word - 1; index >= 0 && index >= word - REACH; index--) {
    const { role } = unitOfWord(scan, index);
    if (role === 'phone-word') return true;
    if (role === 'code') return false;
  }
  return false;
}

function isNational(cluster: Cluster): boolean {
  const { digits, length, groups } = cluster;
  const first = digits.charCodeAt(0) - 48;
  const shape = NATIONAL.find((one) => one.first.includes(first) && one.length === length);
  if (!shape || digits.length !== length) return false;
  if (groups.length === 1) return shape.run;
  if (!cluster.uniform) return shape.length > 8;
  // "2000-3000" is a range.
  if (cluster.dashes && groups.length === 2) return false;
  return groups.every((size, index) => size >= 2 || (index === 0 && shape.length > 8));
}

/** The number may be an amount: a currency stands before or after it. */
function isAmount(scan: Scan, at: number, cluster: Cluster, word: number): boolean {
  const role = unitAfter(scan, placeAt(scan, cluster.end, word))?.unit.role;
  if (role === 'currency' || role === 'multiplier' || role === 'percent') return true;
  const before = isSpace(scan.text.charCodeAt(at - 1)) ? at - 2 : at - 1;
  return scan.signs.has(scan.text.charCodeAt(before)) || unitOfWord(scan, word - 1).role === 'currency';
}

/** A telephone number whose first digit stands at `at` in word `word`; masked ends ("20-00-***") count. */
export function readPhone(scan: Scan, at: number, word: number): Entity | undefined {
  const { text } = scan;
  const plus = text.charCodeAt(at - 1) === 43 && !isDigit(text.charCodeAt(at - 2));
  if (plus || (text.charCodeAt(at) === 48 && text.charCodeAt(at + 1) === 48)) {
    const cluster = readCluster(scan, at, plus ? planned : (digits, length) => planned(digits.slice(2), length - 2));
    const length = plus ? cluster.length : cluster.length - 2;
    if (length < SHORTEST || goesOn(scan, cluster)) return undefined;
    const bracket = plus && text.charCodeAt(at - 2) === 40;
    const start = bracket ? at - 2 : plus ? at - 1 : at;
    return cover(scan, 'phone', Math.max(start, scan.freeAt), word, cluster.end);
  }
  const cluster = readCluster(scan, at, (digits, length) => length === nationalLength(digits));
  if (cluster.length < NAMED.shortest || goesOn(scan, cluster)) return undefined;
  const named = cluster.length <= NAMED.longest && announced(scan, word);
  if (!(named || isNational(cluster)) || isAmount(scan, at, cluster, word)) return undefined;
  return cover(scan, 'phone', at, word, cluster.end);
}
