import { participleForms } from './adjectives.js';
import { withEndings } from './sounds.js';
import type { VerbStems } from './verb-stems.js';

/** All forms of a verb that is not reflexive: finite forms, conditional, -ot and the participles with their declension. */
export function verbForms(stems: VerbStems): string[] {
  return [
    stems.infinitive,
    `${stems.infinitive}u`,
    stems.first,
    stems.second,
    stems.third,
    ...withEndings(stems.presentPlural, 'm t'),
    `${stems.imperative}iet`,
    ...withEndings(stems.past, 'u i a ām āt'),
    ...withEndings(stems.future, 'šu si s sim siet sit šot'),
    `${stems.present}ot`,
    ...participleForms(`${stems.present}oš`, 's'),
    ...participleForms(`${stems.presentPlural}m`, 's'),
    ...participleForms(stems.infinitive, 's'),
    `${stems.perfectSoft}is`,
    ...pastActive(`${stems.perfectHard}u`),
    ...withEndings(stems.accompanying, 'dams dama dami damas'),
  ];
}

/** -usi, -uša …: declined on -uš- but for the nominatives. */
function pastActive(stem: string): string[] {
  return [...withEndings(stem, 'si sī'), ...participleForms(`${stem}š`, '').slice(1)];
}

/** All forms of the reflexive verb in -ties. Its participles have only the cases whose endings can be reflexive. */
export function reflexiveForms(stems: VerbStems): string[] {
  return [
    ...withEndings(stems.infinitive, 'ies os'),
    `${stems.present}os`,
    `${stems.imperative}ies`,
    `${stems.presentPlural}s`,
    ...withEndings(stems.presentPlural, 'mies ties'),
    `${stems.imperative}ieties`,
    ...withEndings(stems.past, 'os ies ās āmies āties'),
    ...withEndings(stems.future, 'šos sies simies sieties sities šoties'),
    `${stems.present}oties`,
    `${stems.perfectSoft}ies`,
    ...withEndings(`${stems.perfectHard}u`, 'sies šies šās šos'),
    ...withEndings(stems.accompanying, 'damies damās'),
  ];
}

/** The form of necessity: jāmaksā, jāprecas. */
export function debitive(stems: VerbStems, reflexive: boolean): string {
  return reflexive ? `jā${stems.presentPlural}s` : `jā${stems.debitive}`;
}
