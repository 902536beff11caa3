import { FAMILIES } from '../../analyser/report.js';
import type { BaseRates } from '../../analyser/rule-texts.js';
import type { RuleFiles } from '../../rulebook/load.js';
import type { Texts } from '../../texts/texts.js';
import { anchor, table } from './markdown.js';

const INTRODUCTION = `# Rules

Every rule of the rulebook at a glance. The handbooks tell all of them in full, with what to ask, look-alikes and examples:
[Latviešu](RULES.lv.md) · [Русский](RULES.ru.md) · [English](RULES.en.md). What the sources say: [SOURCES.md](SOURCES.md).
How often a rule is seen in ordinary advertisements, and what that means: [EVALUATION.md](EVALUATION.md). Making one:
[ADDING-A-RULE.md](ADDING-A-RULE.md). The last columns count ordinary advertisements with the sign: “–” is not measured, “*” was
measured on an earlier version of the rule. There is no collection of ordinary advertisements in Latvian yet.

This page is made from the folder \`rules/\` by \`npm run handbook\`; do not edit it by hand.`;

/** The page docs/RULES.md, in English: rules by family with severity, sources and base rate. */
export function overviewPage(files: RuleFiles, { t }: Texts, { corpora, rules: rates }: BaseRates): string {
  const seen = Object.entries(corpora).map(([id, { language, ads, name }]) => ({
    id,
    head: `${language}: of ${ads} ${name.en}`,
  }));
  const families = FAMILIES.flatMap((family) => {
    const rules = files.rules.filter(({ value }) => value.id.startsWith(`${family}/`));
    if (rules.length === 0) return [];
    const rows = rules.map(({ value }) => [
      `[${value.texts.name.en}](RULES.en.md#${anchor(value.texts.name.en)})`,
      value.id,
      value.severity,
      value.sources.join(', ') || 'practice, no published source',
      ...seen.map(({ id }) => hitsOf(rates[value.id], id)),
    ]);
    return [
      `## ${t(`family.${family}`)}`,
      table(['Sign', 'Rule', 'Severity', 'Sources', ...seen.map(({ head }) => head)], rows),
    ];
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

function hitsOf(rates: BaseRates['rules'][string] | undefined, corpus: string): string {
  const rate = rates?.find((one) => one.corpus === corpus);
  return rate === undefined ? '–' : `${rate.hits}${rate.current ? '' : ' \\*'}`;
}
