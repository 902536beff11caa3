import { FAMILIES } from '../../analyser/report.js';
import type { RuleFiles } from '../../rulebook/load.js';
import type { Texts } from '../../texts/texts.js';
import { LABELS, type Labels } from './labels.js';

interface Examples {
  hit: readonly string[];
  miss: readonly string[];
  still_hit?: readonly string[] | undefined;
}

/** What the page needs besides the rules. */
export interface PageContext {
  files: RuleFiles;
  texts: Texts;
  /** How often a rule was seen in ordinary advertisements, a sentence a language or collection. */
  baseRates(rule: string): readonly string[];
}

/** The handbook in one language: every rule with its texts, examples, sources and base rate. */
export function languagePage(context: PageContext): string {
  const { files } = context;
  const { language, t } = context.texts;
  const labels = LABELS[language];
  return `${[
    `# ${labels.title}`,
    labels.introduction,
    labels.made,
    `## ${labels.signs}`,
    ...families(context, labels),
    `## ${labels.protective}`,
    labels.protectiveIntroduction,
    ...files.protective.map(({ value }) =>
      section(
        value.texts.name[language],
        `\`${value.id}\``,
        [[t('stated.check'), value.texts.check[language]]],
        examples(value.examples[language], labels),
        sources(context, value.sources),
      ),
    ),
    `## ${labels.missing}`,
    labels.missingIntroduction,
    ...files.missing.map(({ value }) =>
      section(
        value.texts.name[language],
        `\`${value.id}\``,
        [[t('sign.ask'), value.texts.ask[language]]],
        examples(value.examples[language], labels),
      ),
    ),
    `## ${labels.legal}`,
    labels.legalIntroduction,
    ...files.legal.map(({ value }) =>
      section(
        value.texts.name[language],
        `\`${value.id}\``,
        [[labels.explain, value.texts.explain[language]]],
        sources(context, value.sources),
      ),
    ),
  ].join('\n\n')}\n`;
}

function families(context: PageContext, labels: Labels): string[] {
  const { files } = context;
  const { language, t } = context.texts;
  return FAMILIES.flatMap((family) => {
    const rules = files.rules.filter(({ value }) => value.id.startsWith(`${family}/`));
    if (rules.length === 0) return [];
    return [
      `### ${t(`family.${family}`)}`,
      ...rules.map(({ value }) =>
        section(
          value.texts.name[language],
          `\`${value.id}\` · ${t(`severity.${value.severity}`)}`,
          [
            [t('sign.why'), value.texts.why[language]],
            [t('sign.ask'), value.texts.ask[language]],
            [t('sign.lookalike'), value.texts.lookalike[language]],
          ],
          examples(value.examples[language], labels),
          [...context.baseRates(value.id), sources(context, value.sources)].join('\n\n'),
        ),
      ),
    ];
  });
}

function section(
  name: string,
  id: string,
  texts: readonly (readonly [label: string, text: string])[],
  ...more: string[]
): string {
  return [`#### ${name}`, id, ...texts.map(([label, text]) => `**${label}:** ${text}`), ...more].join('\n\n');
}

function examples({ hit, miss, still_hit = [] }: Examples, labels: Labels): string {
  const list = (label: string, sentences: readonly string[]) =>
    sentences.length === 0
      ? []
      : [
          `${label}:\n`,
          ...sentences.map((sentence) => `- ${sentence.replaceAll('⟦', '**').replaceAll('⟧', '**')}`),
          '',
        ];
  return [...list(labels.found, hit), ...list(labels.stillFound, still_hit), ...list(labels.leftAlone, miss)]
    .join('\n')
    .trimEnd();
}

function sources({ files, texts: { t } }: PageContext, keys: readonly string[]): string {
  if (keys.length === 0) return t('sign.practice');
  const named = keys.map((key) => {
    const { title, address } = files.sources.value[key]!;
    return address?.startsWith('http') ? `[${title}](${address})` : title;
  });
  return `**${t('sign.sources')}:** ${named.join(' · ')}`;
}
