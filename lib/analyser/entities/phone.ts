import { digitValue, isCurrencySign, isDash, isDigit, isLetter, isSpace } from './characters.js';
import { cover } from './cover.js';
import type { Entity } from './entity.js';
import { placeAt, type Scan, unitAfter, unitOfWord } from './scan.js';

/** ITU-T E.164: at most 15 digits with the country's prefix; shorter than 8 is no subscriber abroad. */
const SHORTEST = 8;
const LONGEST = 15;

/** Digits of a whole number by prefix, where the length is fixed: the reading stops there. */
const PLANS: readonly { prefix: number; length: number }[] = [
  { prefix: 371, length: 11 },
  { prefix: 370, length: 11 },
  { prefix: 375, length: 12 },
  { prefix: 380, length: 12 },
  { prefix: 7, length: 11 },
];
const PREFIX_DIGITS = 3;

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
  /** The first figures, up to three. */
  head: number;
  digits: number;
  /** Digits and masks. */
  length: number;
  end: number;
  groups: number;
  /** Size of the first group, and of the smallest after it. */
  firstGroup: number;
  smallest: number;
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

/** Whether what follows the first figures at `at` rules a telephone number out: the quick way for most numbers. */
function tooShort(scan: Scan, at: number): boolean {
  const { text } = scan;
  let end = at;
  while (end < at + NAMED.shortest && isDigit(text.charCodeAt(end))) end++;
  scan.steps.count += end - at + 1;
  if (end === at + NAMED.shortest || isMask(text.charCodeAt(end))) return false;
  if (!separator(text.charCodeAt(end))) return true;
  const next = text.charCodeAt(end + 1);
  return !isDigit(next) && !isMask(next) && !separator(next);
}

/** Digits, masks and separators from `at`; `skip` digits stand before the prefix. Stops at a border where `stops` says so. */
function readCluster(scan: Scan, at: number, skip: number, stops: (head: number, length: number) => boolean): Cluster {
  const { text } = scan;
  const cluster: Cluster = {
    head: 0,
    digits: 0,
    length: 0,
    end: at,
    groups: 1,
    firstGroup: 0,
    smallest: LONGEST,
    uniform: true,
    dashes: false,
  };
  let group = 0;
  let between = '';
  let kind = '';
  let index = at + skip;
  for (; index < at + LONGEST_TEXT && cluster.length < LONGEST; index++) {
    const code = text.charCodeAt(index);
    const digit = digitValue(code);
    if (digit >= 0 || (isMask(code) && cluster.length >= 3)) {
      if (between) {
        cluster.uniform &&= between.length === 1 && between !== '.' && (kind === '' || kind === between);
        cluster.dashes ||= between === '-';
        kind = between;
        if (cluster.groups === 1) cluster.firstGroup = group;
        else cluster.smallest = Math.min(cluster.smallest, group);
        cluster.groups++;
        group = 0;
        between = '';
      }
      if (digit >= 0 && cluster.digits++ < PREFIX_DIGITS) cluster.head = cluster.head * 10 + digit;
      cluster.length++;
      group++;
      cluster.end = index + 1;
      continue;
    }
    const mark = separator(code);
    if (!mark || between.length === 2 || stops(cluster.head, cluster.length)) break;
    between += mark;
  }
  if (cluster.groups === 1) cluster.firstGroup = group;
  else cluster.smallest = Math.min(cluster.smallest, group);
  scan.steps.count += index - at + 1;
  return cluster;
}

/** Whether a digit or a letter goes on right after the cluster. */
function goesOn(scan: Scan, cluster: Cluster): boolean {
  const code = scan.text.charCodeAt(cluster.end);
  return isDigit(code) || isLetter(code);
}

function planned(head: number, length: number): boolean {
  for (const plan of PLANS) {
    if (head === plan.prefix || Math.floor(head / 100) === plan.prefix) return length >= plan.length;
  }
  return false;
}

function firstDigit(head: number): number {
  return head > 99 ? Math.floor(head / 100) : head > 9 ? Math.floor(head / 10) : head;
}

/** A number without a prefix is whole. */
function isWhole(head: number, length: number): boolean {
  const first = firstDigit(head);
  return NATIONAL.some((shape) => shape.length === length && shape.first.includes(first));
}

/** A word such as "tel." at most three words before, with no register's word between. */
function announced(scan: Scan, word: number): boolean {
  for (let index = word - 1; index >= 0 && index >= word - REACH; index--) {
    scan.steps.count++;
    const { role } = unitOfWord(scan, index);
    if (role === 'phone-word') return true;
    if (role === 'code') return false;
  }
  return false;
}

/** Whether the first figures may be those of a number without a prefix: the quick way for most numbers that nothing announces. */
function mayBeNational({ text }: Scan, at: number): boolean {
  const first = digitValue(text.charCodeAt(at));
  const shape = NATIONAL.find((one) => one.first.includes(first));
  // Zeros before the first figure are not counted.
  if (!shape) return first === 0;
  return !shape.run || isDigit(text.charCodeAt(at + 1));
}

function isNational(cluster: Cluster): boolean {
  const { digits, length, groups } = cluster;
  const first = firstDigit(cluster.head);
  const shape = NATIONAL.find((one) => one.first.includes(first) && one.length === length);
  if (!shape || digits !== length) return false;
  if (groups === 1) return shape.run;
  if (!shape.run) return true;
  // "2000-3000" is a range.
  if (cluster.dashes && groups === 2) return false;
  return cluster.uniform && Math.min(cluster.firstGroup, cluster.smallest) >= 2;
}

/** The number may be an amount: a currency stands before or after it. */
function isAmount(scan: Scan, at: number, cluster: Cluster, word: number): boolean {
  const role = unitAfter(scan, placeAt(scan, cluster.end, word))?.unit.role;
  if (role === 'currency' || role === 'multiplier' || role === 'percent') return true;
  const before = isSpace(scan.text.charCodeAt(at - 1)) ? at - 2 : at - 1;
  return isCurrencySign(scan.text.charCodeAt(before)) || unitOfWord(scan, word - 1).role === 'currency';
}

/** A telephone number whose first digit stands at `at` in word `word`; masked ends ("20-00-***") count. */
export function readPhone(scan: Scan, at: number, word: number): Entity | undefined {
  const { text } = scan;
  const plus = text.charCodeAt(at - 1) === 43 && !isDigit(text.charCodeAt(at - 2));
  if (plus || (text.charCodeAt(at) === 48 && text.charCodeAt(at + 1) === 48)) {
    const cluster = readCluster(scan, at, plus ? 0 : 2, planned);
    if (cluster.length < SHORTEST || goesOn(scan, cluster)) return undefined;
    const bracket = plus && text.charCodeAt(at - 2) === 40;
    const start = bracket ? at - 2 : plus ? at - 1 : at;
    return cover(scan, 'phone', Math.max(start, scan.freeAt), word, cluster.end);
  }
  if (tooShort(scan, at)) return undefined;
  const isAnnounced = announced(scan, word);
  if (!isAnnounced && !mayBeNational(scan, at)) return undefined;
  const cluster = readCluster(scan, at, 0, isWhole);
  if (cluster.length < NAMED.shortest || goesOn(scan, cluster)) return undefined;
  const named = cluster.length <= NAMED.longest && isAnnounced;
  if (!(named || isNational(cluster)) || isAmount(scan, at, cluster, word)) return undefined;
  return cover(scan, 'phone', at, word, cluster.end);
}
