import type { BaseRates, RulebookTexts, Source } from '../analyser/rule-texts.js';
import type { RuleFiles } from './load.js';
import { RulebookError } from './yaml-file.js';

/** What the rulebook says to people. @throws RulebookError for a source that is not listed */
export function collectTexts(files: RuleFiles, baseRates: BaseRates): RulebookTexts {
  const problems: string[] = [];
  const resolve = (keys: readonly string[], where: (index: number) => string): Source[] =>
    keys.flatMap((key, index) => {
      const source = files.sources.value[key];
      if (source) {
        const { title, address, date } = source;
        return [{ key, title, ...(address ? { address } : {}), ...(date ? { date } : {}) }];
      }
      problems.push(`${where(index)}: "${key}" is no key of rules/sources.yaml`);
      return [];
    });
  const byId = <T extends { id: string }, R>(
    list: readonly { value: T; where(field: PropertyKey[]): string }[],
    make: (value: T, where: (index: number) => string) => R,
  ) =>
    Object.fromEntries(
      list.map((file) => [file.value.id, make(file.value, (index) => file.where(['sources', index]))]),
    );
  const texts: RulebookTexts = {
    rules: byId(files.rules, (rule, where) => ({
      family: rule.id.split('/')[0] as RulebookTexts['rules'][string]['family'],
      severity: rule.severity,
      ...rule.texts,
      sources: resolve(rule.sources, where),
    })),
    protective: byId(files.protective, (rule, where) => ({ ...rule.texts, sources: resolve(rule.sources, where) })),
    missing: byId(files.missing, (item) => item.texts),
    legal: byId(files.legal, (note, where) => ({ ...note.texts, sources: resolve(note.sources, where) })),
    contacts: files.contacts.flatMap((file) =>
      file.value.map(({ phone, site, note, ...contact }) => ({
        ...contact,
        ...(phone ? { phone } : {}),
        ...(site ? { site } : {}),
        ...(note ? { note } : {}),
      })),
    ),
    baseRates,
  };
  if (problems.length > 0) throw new RulebookError(problems);
  return texts;
}
