import type { AdFacts } from '../../analyser/report.js';
import type { SiteAdapter } from './adapter.js';
import { ss } from './ss.js';

const ADAPTERS: readonly SiteAdapter[] = [ss];

/** An advertisement's page on a site we know. */
export interface AdPage {
  adapter: SiteAdapter;
  section: AdFacts['section'];
  /** Read without being asked; job seekers' own ads and private acquaintances only when asked. */
  automatic: boolean;
}

/** The known advertisement page at an address; undefined for lists, other sections' pages and unknown sites. */
export function adPageAt(address: Pick<Location, 'hostname' | 'pathname' | 'hash'>): AdPage | undefined {
  const adapter = ADAPTERS.find(({ host }) => host.test(address.hostname));
  const path = address.pathname + address.hash;
  if (!adapter?.ad.test(path)) return undefined;
  const section = adapter.sections.find((candidate) => candidate.path.test(path));
  return { adapter, section: section?.section, automatic: section?.automatic ?? false };
}
