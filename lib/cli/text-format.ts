import { type Report, SEVERITIES, type Sign } from '../analyser/report.js';
import type { RulebookTexts } from '../analyser/rule-texts.js';
import { checksFor } from '../desk/checks.js';
import { helpFor, type ShownContact } from '../desk/contacts.js';
import { questionsFor } from '../desk/questions.js';
import type { Texts } from '../texts/texts.js';
import type { Style } from './colour.js';

/** What the text format needs besides the report. */
export interface Printing {
  style: Style;
  interfaceTexts: Texts;
  rulebookTexts: RulebookTexts;
  today: Date;
}

/** Control characters of the text would reach the terminal as commands. */
const CONTROL = /(?![\n\t])\p{Cc}/gu;

function visible(text: string): string {
  return text.replace(CONTROL, '\ufffd');
}

/** The strongest first; of equal ones the earlier in the text. */
function inOrder(signs: readonly Sign[]): Sign[] {
  return [...signs].sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
}

/** The text with every passage marked; where passages overlap, the outer one's mark holds. */
function markText(text: string, signs: readonly Sign[], style: Style): string {
  const passages = signs
    .flatMap((sign, index) => sign.spans.map((span) => ({ ...span, number: index + 1, severity: sign.severity })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let out = '';
  let at = 0;
  for (const { start, end, number, severity } of passages) {
    if (start < at) continue;
    out += visible(text.slice(at, start)) + style.passage(visible(text.slice(start, end)), number, severity);
    at = end;
  }
  return out + visible(text.slice(at));
}

function contactLine({ contact, phone, site, years }: ShownContact, { interfaceTexts }: Printing): string {
  const { language, t } = interfaceTexts;
  const reach = [phone, site].filter(Boolean).join(', ');
  const note = contact.note ? ` (${contact.note[language]})` : '';
  const age = years === undefined ? '' : ` · ${t('contact.age', { years })}`;
  return `  ${contact.name[language]}: ${reach}${note}${age}`;
}

/** A report for people: level, the text with its marks, each sign, what is stated and missing, what to ask, who helps. */
export function printReport(report: Report, text: string, printing: Printing): string {
  const { style, interfaceTexts, rulebookTexts, today } = printing;
  const { t, language } = interfaceTexts;
  const signs = inOrder(report.signals);
  const out: string[] = [];
  const heading = (title: string) => out.push('', style.bold(title));

  const level = `level.${report.level}` as const;
  const title =
    level === 'level.high' || level === 'level.medium'
      ? t(level, { signs: signs.filter(({ severity }) => severity !== 'low').length })
      : t(level);
  out.push(`${style.bold(title)}  ${style.faint(t(`kind.${report.kind}`))}`, t(`level.explain.${report.level}`));
  if (report.level === 'none' || report.level === 'low') out.push(t('level.no-proof'));
  for (const reason of report.unread) out.push(t(`unread.${reason}`));
  if (text !== '') out.push('', markText(text, signs, style));

  signs.forEach((sign, index) => {
    const words = rulebookTexts.rules[sign.rule];
    if (!words) return;
    heading(`[${index + 1}] ${words.name[language]}`);
    out.push(style.faint(`${t(`severity.${sign.severity}`)} · ${t(`family.${sign.family}`)}`));
    out.push(`${t('sign.why')}: ${words.why[language]}`, `${t('sign.lookalike')}: ${words.lookalike[language]}`);
  });
  if (report.protective.length > 0) {
    heading(t('stated.title'));
    for (const { rule } of report.protective) {
      const words = rulebookTexts.protective[rule];
      if (words) out.push(`  ${words.name[language]}: ${words.check[language]}`);
    }
  }
  if (report.missing.length > 0) {
    heading(t('missing.title'));
    for (const item of report.missing) out.push(`  ${rulebookTexts.missing[item]?.name[language] ?? item}`);
  }
  if (report.legal.length > 0) {
    heading(t('legal.title'));
    for (const { note } of report.legal) {
      const words = rulebookTexts.legal[note];
      if (words) out.push(`  ${words.name[language]}: ${words.explain[language]}`);
    }
  }
  const questions = questionsFor(report, rulebookTexts, language);
  if (questions.length > 0) {
    heading(t('questions.title', { count: questions.length }));
    for (const question of questions) out.push(`  ${question}`);
  }
  heading(t('checks.title'));
  out.push(...checksFor(report, rulebookTexts.contacts, today).map((contact) => contactLine(contact, printing)));
  if (report.level !== 'none') {
    heading(t('contacts.title'));
    out.push(...helpFor(report, rulebookTexts.contacts, today).map((contact) => contactLine(contact, printing)));
  }
  return `${out.join('\n')}\n`;
}
