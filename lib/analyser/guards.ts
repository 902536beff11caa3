import { isDenied, type Stretch } from './denial.js';
import type { Hit, MatchOptions } from './hits.js';
import type { Rulebook } from './tables.js';
import type { Tokens } from './tokens.js';

/** How far from a passage an "unless" may stand, in words between. */
const UNLESS_WITHIN = 2;

/**
 * Sorts hits by target and drops those that something beside them cancels: a denying word directly after the passage, or an
 * "unless" that overlaps it or stands near in its clause. (A denying word before it already kept the match from beginning.) A word that
 * is only read as a mistyped one finds signs, but cancels none.
 */
export function guard(
  rulebook: Rulebook,
  tokens: Tokens,
  hits: readonly Hit[],
  options: MatchOptions,
  text: string,
): Map<number, Hit[]> {
  const { patterns } = rulebook;
  const { targets } = rulebook.compiled;
  const byTarget = new Map<number, Hit[]>();
  for (const hit of hits) {
    const pattern = patterns[hit.pattern]!;
    const target = targets[pattern.target]!;
    const denied =
      hit.denied || hit.stretches.some((stretch) => isDenied(rulebook, tokens, stretch, 1 << pattern.language, text));
    const wantsDenied = 'negated' in target && target.negated;
    if (wantsDenied && !denied) continue;
    if (!wantsDenied && denied && options.guards && target.group !== 'unless') continue;
    const known = byTarget.get(pattern.target);
    if (known) known.push(hit);
    else byTarget.set(pattern.target, [hit]);
  }
  if (!options.guards) return byTarget;
  for (const [target, unless] of rulebook.unlessOf) {
    const own = byTarget.get(target);
    if (!own) continue;
    const cancelling = unless.flatMap((id) => byTarget.get(id) ?? []).filter((hit) => isSpelled(hit, tokens));
    if (cancelling.length === 0) continue;
    const left = withoutNear(rulebook, tokens, own, cancelling);
    if (left.length > 0) byTarget.set(target, left);
    else byTarget.delete(target);
  }
  return byTarget;
}

/** Whether no word of a hit is read as a mistyped one. */
function isSpelled({ stretches }: Hit, tokens: Tokens): boolean {
  return stretches.every(({ first, last }) => {
    let at = first;
    while (at <= last && tokens.mistyped[at] === 0) at++;
    return at > last;
  });
}

/** The hits that no hit of `cancelling` in the same language overlaps or stands near. Linear: both are walked in order of text. */
function withoutNear(rulebook: Rulebook, tokens: Tokens, own: readonly Hit[], cancelling: readonly Hit[]): Hit[] {
  const { patterns } = rulebook;
  const reach = new Map<number, Stretch[]>();
  for (const hit of cancelling) {
    const { language } = patterns[hit.pattern]!;
    const known = reach.get(language) ?? [];
    known.push(...hit.stretches);
    reach.set(language, known);
  }
  for (const stretches of reach.values()) stretches.sort((a, b) => a.last - b.last);
  return own.filter((hit) => {
    const stretches = reach.get(patterns[hit.pattern]!.language);
    return !stretches || !hit.stretches.some((stretch) => stretches.length > 0 && near(tokens, stretch, stretches));
  });
}

/** Whether one of the stretches, sorted by their last token, overlaps this one or stands near it in the same clause. */
function near(tokens: Tokens, stretch: Stretch, sorted: readonly Stretch[]): boolean {
  const earliest = stretch.first - UNLESS_WITHIN - 1;
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.last < earliest) low = middle + 1;
    else high = middle;
  }
  // Stretches are short, so those that matter end within a few dozen tokens of this one's end.
  for (let i = low; i < sorted.length && i < low + LOOKED_AT; i++) {
    const other = sorted[i]!;
    if (other.first <= stretch.last && other.last >= stretch.first) return true;
    const [left, right] = other.last < stretch.first ? [other, stretch] : [stretch, other];
    if (right.first - left.last - 1 > UNLESS_WITHIN) continue;
    if (tokens.clause[left.last] === tokens.clause[right.first]) return true;
  }
  return false;
}

/** Most "unless" passages looked at for one hit. */
const LOOKED_AT = 64;
