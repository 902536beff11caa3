import { addChecks } from './checks.js';
import { type Entity, scanEntities } from './entities.js';
import { guard } from './guards.js';
import type { Hit, MatchOptions } from './hits.js';
import { type FoundCue, tellKind } from './kind.js';
import { type LanguageReading, readLanguages } from './language.js';
import { Matcher } from './match.js';
import { stillMissing } from './missing.js';
import { Reader } from './read.js';
import type { AdText, Family, Kind, ProtectiveSign, Report, Sign, Span, UnreadReason } from './report.js';
import { score } from './score.js';
import type { Steps } from './steps.js';
import type { Rulebook, Target } from './tables.js';
import { Tokenizer, type Tokens } from './tokens.js';
import { Voice } from './voice.js';

/** In acquaintance sections only these are marked: the rest is written about work. */
const AMONG_ACQUAINTANCES: ReadonlySet<Family> = new Set([
  'sham-marriage',
  'sexualised-work',
  'illicit-activity',
  // A request for a surrogate mother or an egg donor reads like a personal ad.
  'body-and-reproduction',
  'online-scam',
  'minors',
]);

/** Telephone numbers shorter than this, in UTF-16 units, are those of helplines. */
const SHORTEST_NUMBER = 8;

/** Kinds of text in which "no intimacy" is meant: it is a sign only where somebody makes an offer and stresses it. */
const DECLINING: ReadonlySet<Kind> = new Set(['job-wanted', 'acquaintance', 'service-or-goods']);

/** What the patterns found, before anything is made of it. */
export interface Findings {
  hits: Map<number, Hit[]>;
  tokens: Tokens;
  words: ReturnType<Reader['read']>;
  entities: readonly Entity[];
}

interface Engine {
  reader: Reader;
  tokenizer: Tokenizer;
  matcher: Matcher;
}

const engines = new WeakMap<Rulebook, Engine>();

function engineOf(rulebook: Rulebook): Engine {
  const known = engines.get(rulebook);
  if (known) return known;
  const engine = { reader: new Reader(rulebook), tokenizer: new Tokenizer(rulebook), matcher: new Matcher(rulebook) };
  engines.set(rulebook, engine);
  return engine;
}

/** Finds all patterns in a text. The findings are borrowed: the next call overwrites them. */
export function find(
  ad: AdText,
  rulebook: Rulebook,
  options: MatchOptions = { guards: true },
  steps: Steps = { count: 0 },
): Findings {
  const { reader, tokenizer, matcher } = engineOf(rulebook);
  const words = reader.read(ad.text, ad.blocks, steps);
  const unitOf = (start: number, end: number) => reader.unitOf(ad.text, start, end);
  const entities = scanEntities(ad.text, words, rulebook.compiled.units, unitOf, steps);
  const tokens = tokenizer.tokenize(words, entities);
  const all = matcher.match(tokens, entities, ad.text, options, steps);
  const hits = words.pictures.length === 0 ? all : all.filter((hit) => hasWord(hit, tokens));
  const guarded = guard(rulebook, tokens, hits, options, ad.text);
  addChecks(rulebook, { text: ad.text, words, tokens, entities, hits: guarded }, guarded);
  return { hits: guarded, tokens, words, entities };
}

/** Whether a hit is more than pictures, which say nothing on their own. */
function hasWord({ stretches }: Hit, tokens: Tokens): boolean {
  return stretches.some(({ first, last }) => {
    let at = first;
    while (at <= last && tokens.word[at]! < 0) at++;
    return at <= last;
  });
}

/** Spans of hits in order of text; those that touch the same words are one. */
export function spansOf(hits: readonly Hit[], tokens: Tokens, text: string): Span[] {
  const stretches = hits.flatMap((hit) => hit.stretches).sort((a, b) => a.first - b.first || b.last - a.last);
  const spans: Span[] = [];
  let reached = -1;
  for (const { first, last } of stretches) {
    const start = tokens.start[first]!;
    const end = tokens.end[last]!;
    const previous = spans.at(-1);
    if (previous && first <= reached) {
      if (last > reached) {
        previous.end = end;
        previous.text = text.slice(previous.start, end);
      }
    } else spans.push({ start, end, text: text.slice(start, end) });
    reached = Math.max(reached, last);
  }
  return spans;
}

/**
 * Reads an advertisement. Pure: the same text and rulebook give the same report, and nothing outside is read. The cost is linear
 * in the length of the text; a caller that reads from a page or a file sets the limit.
 */
export function analyse(ad: AdText, rulebook: Rulebook, steps: Steps = { count: 0 }): Report {
  const { targets } = rulebook.compiled;
  const { hits, tokens, words, entities } = find(ad, rulebook, { guards: true }, steps);
  const found = [...hits].sort(([a], [b]) => a - b).map(([id, own]) => ({ target: targets[id]!, hits: own }));
  const of = <G extends Target['group']>(group: G) =>
    found.filter((one): one is { target: Extract<Target, { group: G }>; hits: Hit[] } => one.target.group === group);

  const language = readLanguages(rulebook, ad.text, words, tokens);
  const cues: FoundCue[] = of('kind').map(({ target, hits }) => ({
    target,
    spans: spansOf(hits, tokens, ad.text),
  }));
  const kind = tellKind(cues, ad.facts, new Voice(ad.text, tokens), isAnswerable(entities));

  const signals: Sign[] = of('risk')
    .filter(({ target }) => isMarked(target, kind, ad))
    .map(({ target, hits }) => ({
      rule: target.id,
      family: target.family,
      severity: target.severity,
      spans: spansOf(hits, tokens, ad.text),
    }))
    .sort(inOrderOfText);
  const protective: ProtectiveSign[] = of('protective').map(({ target, hits }) => ({
    rule: target.id,
    spans: spansOf(hits, tokens, ad.text),
  }));
  const places = new Set(of('place').map(({ target }) => target.id));
  const { missing, legal, unstated } =
    kind === 'job-offer'
      ? stillMissing(
          rulebook,
          new Set(of('missing').map(({ target }) => target.id)),
          ad.facts,
          places,
          language.languages,
          of('legal').map(({ target, hits }) => ({ note: target.id, spans: spansOf(hits, tokens, ad.text) })),
        )
      : { missing: [], legal: [], unstated: [] };

  const alone = new Set(of('risk').flatMap(({ target }) => (target.alone ? [target.id] : [])));
  const shares = new Map(of('risk').flatMap(({ target: { id, share } }) => (share === undefined ? [] : [[id, share]])));
  const { level, ...verdict } = score(signals, { alone, shares }, { protective, unstated }, kind);
  const { readable, unread } = readability(ad, language);
  return {
    schemaVersion: 1,
    rulebook: rulebook.compiled.hash,
    kind,
    // What was not read is never called clean.
    level: level === 'none' && readable !== 'full' ? 'unread' : level,
    readable,
    unread,
    score: verdict.score,
    languages: language.languages,
    signals: kind === 'about-risks' ? signals.map(asMention) : signals,
    protective,
    legal,
    missing,
    because: verdict.because,
  };
}

/** A text about risks mentions signs and does not carry them: nothing of it is painted or counted, however grave. */
function asMention(sign: Sign): Sign {
  return { ...sign, severity: 'low' };
}

/** What could be read: by language, by what there is, and by what the page's extractor said. */
function readability(ad: AdText, language: LanguageReading): Pick<Report, 'readable' | 'unread'> {
  const unread = new Set<UnreadReason>(ad.facts.unread);
  if (language.words === 0) unread.add('empty');
  if (language.readable !== 'full') unread.add('language');
  if (language.words === 0 || language.readable === 'no') return { readable: 'no', unread: [...unread] };
  return { readable: unread.size > 0 ? 'partly' : 'full', unread: [...unread] };
}

/** Whether the text names a way to answer: a telephone number longer than an emergency one, a mailbox, an account. */
function isAnswerable(entities: readonly Entity[]): boolean {
  return entities.some(
    ({ type, start, end }) =>
      type === 'email' || type === 'handle' || (type === 'phone' && end - start >= SHORTEST_NUMBER),
  );
}

/** Whether signs of a rule are shown in a text of this kind. */
function isMarked({ family, negated }: { family: Family; negated: boolean }, kind: Kind, ad: AdText): boolean {
  if (negated && DECLINING.has(kind)) return false;
  if (ad.facts.section === 'acquaintance' || kind === 'acquaintance') return AMONG_ACQUAINTANCES.has(family);
  // Whom to marry is not whom to employ.
  if (kind === 'marriage-offer' && family === 'unlawful-requirements') return false;
  // Whoever seeks work and describes himself targets nobody.
  return !(kind === 'job-wanted' && family === 'vulnerability-targeting');
}

function inOrderOfText(a: Sign, b: Sign): number {
  const [left, right] = [a.spans[0]!, b.spans[0]!];
  return left.start - right.start || left.end - right.end || (a.rule < b.rule ? -1 : 1);
}
