import { TextlintKernel } from '@textlint/kernel';
import textPlugin from '@textlint/textlint-plugin-text';
import prh from 'textlint-rule-prh';
import writeGood from 'write-good';
import type { Contestant } from './measure.js';
import { escapeLiteral, type Phrase, phraseExpression } from './phrases.js';

export const PEERS = {
  EXPRESSION: 'one RegExp of the literal phrases',
  TEXTLINT: 'textlint + prh, the same phrases',
  WRITE_GOOD: 'write-good, English share, its own rules',
} as const;

/** CommonJS packages whose default export is inside the default import. */
function unwrap(module: { default?: unknown }): unknown {
  return module.default ?? module;
}

/** prh rules that find each phrase in any case and propose something else, as prh wants. JSON is YAML. */
function prhRules(phrases: readonly Phrase[]): string {
  const rules = phrases.map(({ text }, index) => ({
    expected: `phrase-${index}`,
    pattern: `/${escapeLiteral(text)}/gi`,
  }));
  return JSON.stringify({ version: 1, rules });
}

/**
 * Other tools at the same work. Those that are slow read a stretch from the beginning of the text; none of them gets slower by
 * that.
 */
export function peers(text: string, english: string, phrases: readonly Phrase[], stretch: number): Contestant[] {
  const expression = phraseExpression(phrases);
  const kernel = new TextlintKernel();
  const options = {
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin: unwrap(textPlugin) }],
    rules: [{ ruleId: 'prh', rule: unwrap(prh), options: { ruleContents: [prhRules(phrases)] } }],
  };
  const part = text.slice(0, stretch);
  const englishPart = english.slice(0, stretch);
  return [
    { name: PEERS.EXPRESSION, units: text.length, run: () => [...text.matchAll(expression)].length },
    {
      name: PEERS.TEXTLINT,
      units: part.length,
      run: async () => (await kernel.lintText(part, options)).messages.length,
    },
    { name: PEERS.WRITE_GOOD, units: englishPart.length, run: () => writeGood(englishPart).length },
  ];
}
