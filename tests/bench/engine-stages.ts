import type { Contestant } from './measure.js';

/** What vite.cli.config.ts builds of engine.ts. */
export type Engine = typeof import('./engine.js');

export const STAGES = {
  BARE: 'bare charCodeAt loop',
  READ: 'read (words cut and looked up)',
  ENTITIES: 'entities',
  TOKENIZE: 'tokenize',
  MATCH: 'match (all patterns)',
  MATCH_STAGE: 'match stage (read + match)',
  WHOLE: 'whole analyse',
} as const;

/** The floor: every unit looked at once. */
function bareLoop(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}

/** The engine stage by stage, each fed by the one before it, and the whole of it. */
export function engineStages(engine: Engine, text: string): Contestant[] {
  const { rulebook } = engine;
  const reader = new engine.Reader(rulebook);
  const tokenizer = new engine.Tokenizer(rulebook);
  const matcher = new engine.Matcher(rulebook);
  const steps = { count: 0 };
  const read = () => reader.read(text, [], steps);
  const scan = () =>
    engine.scanEntities(text, words, rulebook.compiled.units, (start, end) => reader.unitOf(text, start, end), steps);
  let words = read();
  let entities = scan();
  let tokens = tokenizer.tokenize(words, entities);
  const stage = (name: string, run: () => unknown): Contestant => ({ name, units: text.length, run });
  return [
    stage(STAGES.BARE, () => bareLoop(text)),
    stage(STAGES.READ, () => {
      words = read();
    }),
    stage(STAGES.ENTITIES, () => {
      entities = scan();
    }),
    stage(STAGES.TOKENIZE, () => {
      tokens = tokenizer.tokenize(words, entities);
    }),
    stage(STAGES.MATCH, () => matcher.match(tokens, entities, text, { guards: true }, steps)),
    stage(STAGES.WHOLE, () => engine.analyse({ text, blocks: [], facts: {} }, rulebook)),
  ];
}

/** Steps of a whole analysis for each unit of a text; the engine counts them, so no machine or moment changes the number. */
export function stepsPerUnit(engine: Engine, text: string): number {
  const steps = { count: 0 };
  engine.analyse({ text, blocks: [], facts: {} }, engine.rulebook, steps);
  return steps.count / text.length;
}
