import { type Report, SEVERITIES, type Sign, type Span } from '../analyser/report.js';
import type { RulebookTexts } from '../analyser/rule-texts.js';
import { checksFor } from '../desk/checks.js';
import { helpFor, type ShownContact } from '../desk/contacts.js';
import { questionsFor } from '../desk/questions.js';
import type { Texts } from '../texts/texts.js';
import type { Style } from './colour.js';
import { markText, visible } from './marked-text.js';
import { wrap } from './wrap.js';

/** What the text format needs besides the report. */
export interface Printing {
  style: Style;
  interfaceTexts: Texts;
  rulebookTexts: RulebookTexts;
  today: Date;
  /** Columns of the terminal; absent where there is none. */
  width?: number;
}

/** Before each line of the advertisement: it cannot pass for a word of ours. */
const QUOTED = '│ ';

/** The strongest first; of equal ones the earlier in the text. */
function inOrder(signs: readonly Sign[]): Sign[] {
  return [...signs].sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
}

/** Lines under headings. */
class Page {
  readonly lines: string[] = [];
  constructor(private readonly printing: Printing) {}

  heading(text: string): void {
    this.lines.push('', ...wrap(this.printing.style.bold(text), this.printing.width));
  }

  paragraph(text: string, first = '', rest = first): void {
    this.lines.push(...wrap(text, this.printing.width, first, rest));
  }

  list(title: string, items: readonly string[]): void {
    if (items.length === 0) return;
    this.heading(title);
    for (const item of items) this.paragraph(item, '  • ', '    ');
  }
}

/** A passage of the ad on one line. */
function quoted({ text }: Span): string {
  return `⟦${visible(text).replace(/\s+/g, ' ')}⟧`;
}

/** How to reach a contact; on the next line who can, when, and how old that is. */
function contactLines({ contact, phone, site, years }: ShownContact, { interfaceTexts }: Printing): string {
  const { language, t } = interfaceTexts;
  const reach = [phone, site].filter(Boolean).join(', ');
  const age = years === undefined ? undefined : t('contact.age', { years });
  const about = [contact.note?.[language], age].filter(Boolean).join(' · ');
  return `${contact.name[language]}: ${reach}${about === '' ? '' : `\n${about}`}`;
}

function printLevel(page: Page, report: Report, signs: readonly Sign[], { style, interfaceTexts }: Printing): void {
  const { t } = interfaceTexts;
  const { level } = report;
  const strong = signs.filter(({ severity }) => severity !== 'low').length;
  const title = level === 'high' || level === 'medium' ? t(`level.${level}`, { signs: strong }) : t(`level.${level}`);
  page.paragraph(`${style.bold(title)} ${style.faint(`· ${t(`kind.${report.kind}`)}`)}`);
  page.paragraph(t(`level.explain.${level}`));
  if (level === 'none' || level === 'low') page.paragraph(t('level.no-proof'));
  if (report.readable === 'partly') page.paragraph(style.bold(t('partly.title')));
  for (const reason of report.unread) page.paragraph(t(`unread.${reason}`));
}

function printSigns(page: Page, signs: readonly Sign[], { style, interfaceTexts, rulebookTexts }: Printing): void {
  const { t, language } = interfaceTexts;
  signs.forEach((sign, index) => {
    const words = rulebookTexts.rules[sign.rule];
    if (!words) return;
    const number = `[${index + 1}] `;
    const indent = ' '.repeat(number.length);
    page.heading(`${number}${words.name[language]}`);
    page.paragraph(style.faint(`${t(`severity.${sign.severity}`)} · ${t(`family.${sign.family}`)}`), indent);
    page.paragraph(`${t('sign.why')}: ${words.why[language]}`, indent);
    page.paragraph(`${t('sign.lookalike')}: ${words.lookalike[language]}`, indent);
  });
}

/** A report for people: level, the text with its marks, each sign, what is stated and missing, what to ask, who helps. */
export function printReport(report: Report, text: string, printing: Printing): string {
  const { style, interfaceTexts, rulebookTexts, today } = printing;
  const { t, language } = interfaceTexts;
  const signs = inOrder(report.signals);
  const page = new Page(printing);

  printLevel(page, report, signs, printing);
  if (text.trim() !== '') {
    page.lines.push('');
    page.paragraph(markText(text.trimEnd(), signs, style), style.faint(QUOTED));
  }
  printSigns(page, signs, printing);

  const { protective, missing, legal, contacts } = rulebookTexts;
  const named = (words: { name: Record<string, string> } | undefined, more: string | undefined) =>
    words ? [`${words.name[language]}: ${more}`] : [];
  const stated = report.protective.flatMap(({ rule }) => named(protective[rule], protective[rule]?.check[language]));
  page.list(t('stated.title'), stated);
  const absent = report.missing.flatMap((item) => missing[item]?.name[language] ?? []);
  page.list(t('missing.title'), absent);
  const notes = report.legal.flatMap(({ note, spans }) => {
    const words = legal[note];
    if (!words) return [];
    return [`${[words.name[language], ...spans.map(quoted)].join(' ')}: ${words.explain[language]}`];
  });
  page.list(t('legal.title'), notes);
  page.list(t('sign.ask'), questionsFor(report, rulebookTexts, language));
  const shown = (list: readonly ShownContact[]) => list.map((contact) => contactLines(contact, printing));
  page.list(t('checks.title'), shown(checksFor(report, contacts, today)));
  if (report.level !== 'none') page.list(t('contacts.title'), shown(helpFor(report, contacts, today)));
  return `${page.lines.join('\n')}\n`;
}
