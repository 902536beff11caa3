import type { Measured } from '../../rulebook/base-rates.js';
import type { RuleFiles } from '../../rulebook/load.js';
import { table } from './markdown.js';

const INTRODUCTION = `# Sources

What the rules rest on. A rule names its sources by these keys; a rule that names none rests on *practice, no published source*.
Address and date are those under which a text was read; *wording not checked* means that it is known only from summaries. A source
supports a sign, not a verdict on an advertisement.

This page is made from rules/ by \`npm run handbook\`; do not edit it by hand.`;

const CONTACTS = `## Contacts

Where the helplines and registers of rules/contacts were found. What is not *verified*, or older than 36 months, is shown as the
organisation's site and not as a number.`;

const UNSOURCED = `## Practice, no published source

These rules rest on experience alone.`;

const CORPORA = `## Collections of ordinary texts

Where the rules were counted; [EVALUATION.md](EVALUATION.md) says how. Only counts are part of this project, none of the texts.`;

function link(address: string | undefined): string {
  return address === undefined ? '' : address.startsWith('http') ? `<${address}>` : address;
}

/**
 * The page docs/SOURCES.md: each source with the evidence it rests on and the rules that name it, where contacts come from, and in
 * which texts rules were counted.
 */
export function sourcesPage(files: RuleFiles, corpora: Measured['corpora']): string {
  const rules = [...files.rules, ...files.protective, ...files.legal].map(({ value }) => value);
  const resting = (key: string) => rules.filter(({ sources }) => sources.includes(key)).map(({ id }) => id);
  const sources = Object.entries(files.sources.value).map(([key, { title, evidence, address, date }]) => [
    key,
    title,
    evidence,
    link(address),
    date ?? '',
    resting(key).join(', ') || '–',
  ]);
  const contacts = files.contacts.flatMap(({ value }) =>
    value.map(({ id, name, site, source, evidence, status }) => [id, name.en, link(site), source, evidence, status]),
  );
  const unsourced = rules.filter((rule) => rule.sources.length === 0).map(({ id }) => `- ${id}`);
  return `${[
    INTRODUCTION,
    table(['Key', 'Title', 'Evidence', 'Address', 'Date', 'Rules'], sources),
    UNSOURCED,
    unsourced.join('\n') || '(none)',
    CONTACTS,
    table(['Contact', 'Name', 'Site', 'Found in', 'Evidence', 'Status'], contacts),
    CORPORA,
    table(
      ['Collection', 'What', 'Texts', 'Source', 'Licence', 'Date'],
      corpora.map(({ id, name, ads, source, licence, date }) => [id, name.en, String(ads), source, licence, date]),
    ),
  ].join('\n\n')}\n`;
}
