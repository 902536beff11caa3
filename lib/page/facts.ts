import type { AdFacts } from '../analyser/report.js';
import { oneLine } from './text-builder.js';

type PostingFacts = Pick<AdFacts, 'employer' | 'pay' | 'place'>;

const MOST_SCRIPTS = 20;
const LONGEST_SCRIPT = 200_000;
const LONGEST_FACT = 200;

/**
 * What a page's JSON-LD says about its one job posting. Pages with several postings (lists) tell nothing about the one that is
 * read, unless a posting's own address is the page's. Everything is checked: the page may write what it likes.
 */
export function postingFacts(page: Document): PostingFacts {
  const postings: Record<string, unknown>[] = [];
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST_SCRIPTS);
  for (const { textContent } of scripts) {
    if (textContent && textContent.length <= LONGEST_SCRIPT) collectPostings(parse(textContent), postings, 0);
  }
  const own = postings.filter((posting) => typeof posting.url === 'string' && posting.url === page.location.href);
  const posting = own.length === 1 ? own[0] : postings.length === 1 ? postings[0] : undefined;
  if (!posting) return {};
  const employer = words(record(posting.hiringOrganization)?.name ?? posting.hiringOrganization);
  const place = placeOf(posting.jobLocation);
  const pay = payOf(record(posting.baseSalary));
  return { ...(employer && { employer }), ...(place && { place }), ...(pay && { pay }) };
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function collectPostings(value: unknown, into: Record<string, unknown>[], depth: number): void {
  if (depth > 4) return;
  if (Array.isArray(value)) for (const item of value) collectPostings(item, into, depth + 1);
  const object = record(value);
  if (!object) return;
  const types = Array.isArray(object['@type']) ? object['@type'] : [object['@type']];
  if (types.some((type) => typeof type === 'string' && /(^|\/)JobPosting$/.test(type))) into.push(object);
  collectPostings(object['@graph'], into, depth + 1);
}

function placeOf(value: unknown): string | undefined {
  const address = record(record(Array.isArray(value) ? value[0] : value)?.address);
  if (!address) return undefined;
  const country = record(address.addressCountry)?.name ?? address.addressCountry;
  const parts = [address.addressLocality, address.addressRegion, country]
    .map(words)
    .filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function payOf(salary: Record<string, unknown> | undefined): string | undefined {
  if (!salary) return undefined;
  const value = record(salary.value) ?? { value: salary.value };
  const amounts = [value.minValue, value.maxValue, value.value].filter((amount) => {
    return typeof amount === 'number' || (typeof amount === 'string' && /\d/.test(amount));
  });
  if (amounts.length === 0) return undefined;
  const unit = typeof value.unitText === 'string' ? ` / ${value.unitText.toLowerCase()}` : '';
  const currency = typeof salary.currency === 'string' ? salary.currency : (value.currency ?? '');
  return words(`${amounts.slice(0, 2).join('–')} ${currency}${unit}`);
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

function words(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = oneLine(value).slice(0, LONGEST_FACT);
  return text === '' ? undefined : text;
}
