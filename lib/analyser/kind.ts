import type { AdFacts, Kind, Span } from './report.js';
import type { Target } from './tables.js';
import { outside, type Voice } from './voice.js';

/** Points a kind needs before it is believed. */
const ENOUGH = 3;
/** A cue counts this often at most, so that one repeated word does not decide. */
const COUNTED_TIMES = 2;
/** Passages of a cue that are looked at: some may stand in a warning that was pasted before an offer. */
export const MOST_TIMES = 16;

/**
 * What keeps a text from being a warning, whatever else it says: an advertiser who warns of cheats must not be taken for the police.
 * Either so many points of an offer in the writer's own voice, outside quotation marks and outside the sentences that warn; or so
 * many in all, with a way to answer. Texts that warn tell of offers in the third person or quote them, and name no contact for them.
 */
const OFFERED = { own: 4, inAll: 7 } as const;
/** A cue of this weight makes its sentence one that warns or reports. */
const REPORTS = 4;
const OFFERS: readonly Kind[] = ['job-offer', 'marriage-offer'];

/** A cue that was found, and where; passages are sorted. */
export interface FoundCue {
  target: Extract<Target, { group: 'kind' }>;
  spans: readonly Span[];
}

/**
 * What sort of text it is. The section of the site decides between kinds that only differ in who writes; inside a section a
 * text may still be something else, because marriage offers stand among acquaintances and goods among jobs.
 * @param answerable whether the text says how to reach the writer
 */
export function tellKind(cues: readonly FoundCue[], facts: AdFacts, voice: Voice, answerable: boolean): Kind {
  const points = new Map<Kind, number>();
  for (const { target, spans } of cues) {
    points.set(target.id, (points.get(target.id) ?? 0) + target.weight * Math.min(spans.length, COUNTED_TIMES));
  }
  if ((points.get('about-risks') ?? 0) >= ENOUGH) {
    const own = ownPoints(cues, voice);
    const most = (offered: ReadonlyMap<Kind, number>) => Math.max(...OFFERS.map((kind) => offered.get(kind) ?? 0));
    if (most(own) >= OFFERED.own || (answerable && most(points) >= OFFERED.inAll)) points.delete('about-risks');
    else for (const kind of OFFERS) points.set(kind, own.get(kind) ?? 0);
  }
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

/** Points of the offers that the writer makes himself. */
function ownPoints(cues: readonly FoundCue[], voice: Voice): Map<Kind, number> {
  const reports = cues
    .filter(({ target }) => target.id === 'about-risks' && target.weight >= REPORTS)
    .flatMap(({ spans }) => spans)
    .sort((a, b) => a.start - b.start);
  const told = voice.told(reports);
  const own = new Map<Kind, number>();
  for (const { target, spans } of cues) {
    if (!OFFERS.includes(target.id)) continue;
    const times = Math.min(outside(spans, told).length, COUNTED_TIMES);
    own.set(target.id, (own.get(target.id) ?? 0) + target.weight * times);
  }
  return own;
}
