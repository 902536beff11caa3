import { type Language, type Report, SEVERITIES } from '../analyser/report.js';
import type { RulebookTexts } from '../analyser/rule-texts.js';

/** What to ask about this ad: first about its signs, the most severe first, then about what it leaves unsaid; each once. */
export function questionsFor(report: Report, texts: RulebookTexts, language: Language): string[] {
  const signs = [...report.signals].sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
  const questions = [
    ...signs.map(({ rule }) => texts.rules[rule]?.ask[language]),
    ...report.missing.map((item) => texts.missing[item]?.ask[language]),
  ];
  return [...new Set(questions.filter((question) => question !== undefined))];
}
