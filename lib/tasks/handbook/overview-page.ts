import { FAMILIES } from '../../analyser/report.js';
import type { RuleFiles } from '../../rulebook/load.js';
import type { Translate } from './interface-texts.js';
import { anchor, table } from './markdown.js';

const INTRODUCTION = `# Rules

Every rule of the rulebook at a glance. The handbooks tell all of them in full, with what to ask, look-alikes and examples:
[Latviešu](RULES.lv.md) · [Русский](RULES.ru.md) · [English](RULES.en.md). What the sources say: [SOURCES.md](SOURCES.md).
How often a rule is seen in ordinary advertisements, and what that means: [EVALUATION.md](EVALUATION.md). Making one:
[ADDING-A-RULE.md](ADDING-A-RULE.md).

This page is made from the folder \`rules/\` by \`npm run handbook\`; do not edit it by hand.`;

/**
 * The page docs/RULES.md: rules by family with severity, sources and base rate.
 * @param t English texts of the interface
 */
export function overviewPage(files: RuleFiles, t: Translate, baseRates: (rule: string) => readonly string[]): string {
  const families = FAMILIES.flatMap((family) => {
    const rules = files.rules.filter(({ value }) => value.id.startsWith(`${family}/`));
    if (rules.length === 0) return [];
    const rows = rules.map(({ value }) => [
      `[${value.texts.name.en}](RULES.en.md#${anchor(value.texts.name.en)})`,
      value.id,
      value.severity,
      value.sources.join(', ') || 'practice, no published source',
      baseRates(value.id).join(' '),
    ]);
    return [`## ${t(`family.${family}`)}`, table(['Sign', 'Rule', 'Severity', 'Sources', 'In ordinary ads'], rows)];
  });
  const others = [
    ...files.protective.map(({ value }) => [value.texts.name.en, value.id, 'counter-sign']),
    ...files.missing.map(({ value }) => [value.texts.name.en, value.id, 'missing item']),
    ...files.legal.map(({ value }) => [value.texts.name.en, value.id, 'legal note']),
  ];
  return `${[
    INTRODUCTION,
    `${files.rules.length} rules in ${families.length / 2} families.`,
    ...families,
    '## Not signs of risk',
    table(['Name', 'Id', 'What it is'], others),
  ].join('\n\n')}\n`;
}
