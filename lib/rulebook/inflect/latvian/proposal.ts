/**
 * The dictionary form a regular form of an unlisted word most likely belongs to. The longest ending counts; every result is a
 * guess for a message, never used for matching.
 */
const ENDINGS: readonly (readonly [form: RegExp, lemma: string])[] = [
  [/(?<=[āēo])j(?:u|am|at|a|ām|āt|iet|i|ot|ošs|is|usi|uši|ušas|ams)$/u, 't'],
  [/(?<=[āēoī])(?:šu|si|sim|siet|sit|šot|tu|dams|dama)$/u, 't'],
  [/(?<=[āēo])j(?:os|ies|as|amies|aties|ās|āmies|āties|ieties|oties|usies)$/u, 'ties'],
  [/(?<=[āēoī])(?:šos|sies|simies|sieties|šoties|tos|damies)$/u, 'ties'],
  [/(?<=ī)j(?:u|a|ām|āt|is|usi|uši)$/u, 't'],
  [/(?<=ī)j(?:os|ies|ās|āmies|āties|usies)$/u, 'ties'],
  [/(?<=inā)j(?:u|a|ām|āt|is|usi|uši)$/u, 't'],
  [/in(?:u|i|ām|āt|iet|ot)$/u, 'ināt'],
  [/(?:ajam|ajai|ajā|ajiem|ajām|ajos|ajās|ie|ais)$/u, 's'],
  [/(?<=šan|īb|ij|um|ēj|āj|niek|niec|kl|tn|ist|t)(?:iem|am|us|os|i)$/u, 's'],
  [/(?<=šan|īb|ij|nīc)(?:as|ai|u|ā|ām|ās)$/u, 'a'],
  [/(?:niec|tāj|ēj)(?:es|ei|i|ē|ēm|ēs)$/u, 'e'],
  [/(?:es|ei|ē|ēm|ēs)$/u, 'e'],
  [/(?:as|ai|ā|ām|ās)$/u, 'a'],
  [/(?:ij|īm|īs)$/u, 's'],
  [/(?:im|ī)$/u, 'is'],
  [/(?:am|iem|us|os|u|i|o)$/u, 's'],
];

/** A guess at the dictionary form, or undefined where no ending fits. */
export function proposeLemma(form: string): string | undefined {
  for (const [ending, lemma] of ENDINGS) {
    const match = ending.exec(form);
    if (match && match.index >= 2) return form.slice(0, match.index) + lemma;
  }
  return undefined;
}
