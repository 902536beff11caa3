declare module 'virtual:rulebook' {
  /** The compiled tables of every rule, for the analyser. */
  export const compiled: import('./analyser/tables.js').CompiledRulebook;
}

declare module 'virtual:rulebook-texts' {
  /** What the rulebook says to people: a module of its own, so that the analyser ships without it. */
  export const texts: import('./analyser/rule-texts.js').RulebookTexts;
}
