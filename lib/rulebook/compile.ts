import { createHash } from 'node:crypto';
import { encodeIntegers } from '../analyser/codec.js';
import { computeFold, encodeFold } from '../analyser/fold.js';
import { LANGUAGES, type Language, MISSING_ITEMS } from '../analyser/report.js';
import type { CompiledPattern, CompiledRulebook, Roles, Target } from '../analyser/tables.js';
import type { Unit } from '../analyser/units.js';
import { buildSequence, type Position, type Requirement } from './automaton.js';
import type { Inflector } from './inflect/inflection.js';
import { eachPattern, type RuleFiles } from './load.js';
import { markNeeded } from './needed.js';
import { packPatterns, packPositions } from './pack.js';
import { type Pattern, PatternError, parsePattern } from './pattern.js';
import { unitsOf } from './units.js';
import { Vocabulary, WordError } from './vocabulary.js';
import { RulebookError } from './yaml-file.js';

/** The numbers that make a collection of pattern texts one automaton. */
class Compiler {
  readonly problems: string[] = [];
  readonly positions: Position[] = [];
  /** What every passage of each sequence holds. */
  readonly sequences: Requirement[] = [];
  readonly patterns: CompiledPattern[] = [];
  readonly targets: Target[] = [];
  readonly vocabulary: Vocabulary;

  constructor(files: RuleFiles, inflectors: Record<Language, Inflector>) {
    this.vocabulary = new Vocabulary(files, inflectors);
  }

  target(target: Target): number {
    return this.targets.push(target) - 1;
  }

  /** Adds the patterns of a field to a target; `where` names one of them in a message. */
  add(
    target: number,
    patterns: Parameters<typeof eachPattern>[0],
    where: (language: Language, index: number) => string,
  ): void {
    eachPattern(patterns, (text, language, index) => {
      try {
        this.pattern(target, parsePattern(text), language);
      } catch (error) {
        this.problem(error, where(language, index), text);
      }
    });
  }

  /** Notes what is wrong with a pattern; anything else is a fault of the program and goes on up. */
  problem(error: unknown, where: string, text: string): void {
    if (error instanceof PatternError) this.problems.push(`${where}: ${error.message}`);
    else if (error instanceof WordError)
      this.problems.push(`${where}: ${new PatternError(error.message, text, error.at).message}`);
    else if (error instanceof RulebookError)
      this.problems.push(...error.problems.map((problem) => `${where}: ${problem}`));
    else throw error;
  }

  private pattern(target: number, pattern: Pattern, language: Language): void {
    const id = this.patterns.length;
    const resolver = this.vocabulary.resolver(language);
    const sequences = pattern.kind === 'set' ? pattern.members : [pattern.elements];
    this.patterns.push({
      target,
      language: LANGUAGES.indexOf(language),
      members: sequences.length,
      within: pattern.kind === 'set' ? pattern.within : 0,
    });
    for (const [member, elements] of sequences.entries()) {
      this.sequences.push(buildSequence(elements, id, member, this.positions, resolver));
    }
  }
}

/** Adds every rule, counter-sign and cue to the automaton. */
function addTargets(compiler: Compiler, files: RuleFiles, shares: ReadonlyMap<string, number>): void {
  for (const file of files.rules) {
    const { id, severity, alone, negated, check, patterns, unless } = file.value;
    const target = compiler.target({
      group: 'risk',
      id,
      family: id.split('/')[0] as Extract<Target, { group: 'risk' }>['family'],
      severity,
      alone: alone === 'high',
      negated: negated === true,
      ...(shares.has(id) && { share: shares.get(id)! }),
      ...(check && { check }),
    });
    compiler.add(target, patterns, (language, index) => file.where(['patterns', language, index]));
    addUnless(compiler, target, unless, file.where);
  }
  for (const file of files.protective) {
    const { id, negated, patterns, unless } = file.value;
    const target = compiler.target({ group: 'protective', id, negated: negated === true });
    compiler.add(target, patterns, (language, index) => file.where(['patterns', language, index]));
    addUnless(compiler, target, unless, file.where);
  }
  for (const file of files.missing) {
    const target = compiler.target({ group: 'missing', id: file.value.id });
    compiler.add(target, file.value.stated, (language, index) => file.where(['stated', language, index]));
  }
  for (const file of files.legal) {
    const { id, patterns, unless } = file.value;
    if (!patterns) continue;
    const target = compiler.target({ group: 'legal', id });
    compiler.add(target, patterns, (language, index) => file.where(['patterns', language, index]));
    addUnless(compiler, target, unless, file.where);
  }
  const { kinds, place } = files.kinds.value;
  for (const [kind, cues] of Object.entries(kinds)) {
    cues?.forEach(({ weight, ...patterns }, number) => {
      const target = compiler.target({ group: 'kind', id: kind as keyof typeof kinds, weight });
      compiler.add(target, patterns, (language, index) => files.kinds.where(['kinds', kind, number, language, index]));
    });
  }
  files.callingCodes.value.countries.forEach(({ code, ...patterns }, number) => {
    const target = compiler.target({ group: 'country', code });
    compiler.add(target, patterns, (language, index) =>
      files.callingCodes.where(['countries', number, language, index]),
    );
  });
  for (const id of ['here', 'abroad'] as const) {
    const target = compiler.target({ group: 'place', id });
    const { lv = [], ru = [], en = [] } = place[id];
    compiler.add(target, { lv, ru, en }, (language, index) => files.kinds.where(['place', id, language, index]));
  }
}

function addUnless(
  compiler: Compiler,
  of: number,
  unless: Parameters<typeof eachPattern>[0],
  where: (field: PropertyKey[]) => string,
): void {
  if (!unless) return;
  compiler.add(compiler.target({ group: 'unless', of }), unless, (language, index) =>
    where(['unless', language, index]),
  );
}

/** Classes of the single words that the engine itself asks for. */
function addRoles(compiler: Compiler, files: RuleFiles): { roles: Roles; prefixes: CompiledRulebook['prefixes'] } {
  const { vocabulary } = compiler;
  const words = (language: Language, list: readonly string[], where: (index: number) => string) =>
    list.flatMap((text, index) => {
      try {
        return [...vocabulary.singleWords(parsePattern(text), language, text)];
      } catch (error) {
        compiler.problem(error, where(index), text);
        return [];
      }
    });
  const negation = files.negation;
  const sided = (side: Exclude<keyof (typeof negation.value)[Language], 'prefix'>) =>
    LANGUAGES.map((language) =>
      vocabulary.ownClass(
        words(language, negation.value[language][side], (index) => negation.where([language, side, index])),
      ),
    );
  const plain = (file: RuleFiles['abbreviations'], language: Language) =>
    words(
      language,
      file.value[language].map((word) => `=${word}`),
      (index) => file.where([language, index]),
    );
  const roles: Roles = {
    negatorBefore: sided('before'),
    negatorAfter: sided('after'),
    negatorAgreeing: sided('agreeing'),
    negationUndone: sided('undone_by'),
    negatorGoverning: sided('governing'),
    phraseComplete: sided('completing'),
    phraseEnd: sided('ends_phrase'),
    phraseJoin: sided('joining'),
    passedOver: sided('passed_over'),
    functionWord: LANGUAGES.map((language) => vocabulary.ownClass(plain(files.functionWords, language))),
    clauseWord: vocabulary.ownClass(LANGUAGES.flatMap((language) => plain(files.clauseWords, language))),
    abbreviation: vocabulary.ownClass(LANGUAGES.flatMap((language) => plain(files.abbreviations, language))),
  };
  const prefixes = LANGUAGES.flatMap((language, index) => {
    const text = negation.value[language].prefix;
    return text === undefined ? [] : [{ language: index, text }];
  });
  return { roles, prefixes };
}

/** Unit words come first, so that a unit's number is its class. */
function addUnits(compiler: Compiler, files: RuleFiles): Unit[] {
  const entries = unitsOf(files.units.value, files.currency.value);
  return entries.map(({ unit, words }, number) => {
    const atoms: number[] = [];
    eachPattern(words, (text, language) => {
      try {
        atoms.push(...compiler.vocabulary.singleWords(parsePattern(text), language, text));
      } catch (error) {
        compiler.problem(error, `${files.units.where([])} unit "${unit.id}" ${language} ${number}`, text);
      }
    });
    compiler.vocabulary.ownClass(atoms);
    return unit;
  });
}

/**
 * Compiles the rulebook.
 * @param shares of each measured rule: the share of ordinary ads that have its sign
 * @throws RulebookError with every pattern and word that is wrong
 */
export function compileRulebook(
  files: RuleFiles,
  inflectors: Record<Language, Inflector>,
  shares: ReadonlyMap<string, number> = new Map(),
): CompiledRulebook {
  const compiler = new Compiler(files, inflectors);
  const units = addUnits(compiler, files);
  const { roles, prefixes } = addRoles(compiler, files);
  addTargets(compiler, files, shares);
  const { vocabulary } = compiler;
  const classOf = compiler.positions.map((position) => vocabulary.sharedClass(position.atoms));
  compiler.problems.push(...vocabulary.problems());
  if (compiler.problems.length > 0) throw new RulebookError([...new Set(compiler.problems)]);

  markNeeded(compiler.sequences, compiler.positions);
  const { stems, typed, ...words } = vocabulary.tables();
  const body: Omit<CompiledRulebook, 'hash'> = {
    fold: encodeIntegers(encodeFold(computeFold())),
    ...words,
    looseSpellings: vocabulary.looseSpellings,
    stems: stems.map(({ text }) => text),
    stemWords: stems.map(({ word }) => word),
    typed: typed.map((entry) => entry.typed),
    typedWords: typed.map(({ word }) => word),
    roles,
    prefixes,
    ...packPositions(compiler.positions, classOf),
    patterns: packPatterns(compiler.patterns, compiler.positions),
    targets: compiler.targets,
    units,
    legal: files.legal.flatMap(({ value }) =>
      value.instead_of ? [{ id: value.id, insteadOf: value.instead_of }] : [],
    ),
    missing: MISSING_ITEMS.filter((item) => files.missing.some((file) => file.value.id === item)),
    homeCode: files.callingCodes.value.home,
    homeLanguages: files.kinds.value.home_languages.map((language) => LANGUAGES.indexOf(language)),
  };
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 16);
  return { hash, ...body };
}
