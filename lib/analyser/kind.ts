import type { AdFacts, Kind } from './report.js';
import type { Target } from './tables.js';

/** Points a kind needs before it is believed. */
const ENOUGH = 3;
/** A cue counts this often at most, so that one repeated word does not decide. */
export const MOST_TIMES = 2;

/**
 * A text that says so much of an offer is no warning of one, whatever else it says: an advertiser who warns of cheats must not be
 * taken for the police. Texts that warn name an offer in passing and have 5 points of it at most, half of the advertisements 5 or
 * more.
 */
const OFFERED = 7;
const OFFERS: readonly Kind[] = ['job-offer', 'marriage-offer'];

/** A cue that was found, and how often. */
export interface FoundCue {
  target: Extract<Target, { group: 'kind' }>;
  times: number;
}

/**
 * What sort of text it is. The section of the site decides between kinds that only differ in who writes; inside a section a
 * text may still be something else, because marriage offers stand among acquaintances and goods among jobs.
 */
export function tellKind(cues: readonly FoundCue[], facts: AdFacts): Kind {
  const points = new Map<Kind, number>();
  for (const { target, times } of cues) {
    points.set(target.id, (points.get(target.id) ?? 0) + target.weight * Math.min(times, MOST_TIMES));
  }
  if (OFFERS.some((kind) => (points.get(kind) ?? 0) >= OFFERED)) points.delete('about-risks');
  if (facts.section) points.set(facts.section, (points.get(facts.section) ?? 0) + ENOUGH);
  let best: Kind = 'unclear';
  let most = ENOUGH - 1;
  for (const [kind, sum] of points) {
    if (sum > most || (sum === most && best !== 'unclear' && kind === facts.section)) {
      best = kind;
      most = sum;
    }
  }
  return best;
}
