import { type AdFacts, LANGUAGES, type LegalNote, type MissingItem, type Report } from './report.js';
import type { Rulebook } from './tables.js';

/**
 * What an honest job offer states and this one does not. Where a section of the Labour Law asks for it, a legal note stands
 * instead; the law binds employers here, so the notes are given only where nothing says that the work is abroad.
 * `unstated` holds also the items of which a note stands instead.
 * @param passages notes on what the text does say; they hold under the same condition and come last
 */
export function stillMissing(
  rulebook: Rulebook,
  stated: ReadonlySet<MissingItem>,
  facts: AdFacts,
  places: ReadonlySet<'here' | 'abroad'>,
  languages: Report['languages'],
  passages: readonly LegalNote[] = [],
): { missing: MissingItem[]; legal: LegalNote[]; unstated: MissingItem[] } {
  const { compiled } = rulebook;
  const known = new Set(stated);
  if (facts.employer) known.add('employer');
  if (facts.registrationNumber) known.add('registration-number');
  if (facts.place) known.add('place');
  if (facts.pay) known.add('gross-pay');
  const absent = compiled.missing.filter((item) => !known.has(item));
  const here =
    places.has('here') || compiled.homeLanguages.some((language) => languages.includes(LANGUAGES[language]!));
  if (places.has('abroad') || !here) return { missing: absent, legal: [], unstated: absent };

  const legal: LegalNote[] = [];
  const covered = new Set<MissingItem>();
  for (const note of compiled.legal) {
    const concerned = note.insteadOf.filter((item) => absent.includes(item));
    if (concerned.length === 0) continue;
    legal.push({ note: note.id, spans: [] });
    for (const item of concerned) covered.add(item);
  }
  return { missing: absent.filter((item) => !covered.has(item)), legal: [...legal, ...passages], unstated: absent };
}
