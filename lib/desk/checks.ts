import type { Report } from '../analyser/report.js';
import type { Contact } from '../analyser/rule-texts.js';
import { contactsFor, type ShownContact, showContact } from './contacts.js';

/** Places to check an offer: list of licensed agencies, advice on job offers, company register. Not for texts that offer nothing. */
export function checksFor(report: Report, contacts: readonly Contact[], today: Date): ShownContact[] {
  if (report.kind === 'job-wanted' || report.kind === 'about-risks') return [];
  return contactsFor('check', contacts, today);
}

/** Id of the list of licensed placement agencies in rules/contacts. */
const LICENCE_LIST = 'lv-licensed-agencies';

/** Where to see who may place people in jobs, and where to report who does so without a licence. */
export function licenceList(contacts: readonly Contact[], today: Date): ShownContact[] {
  return contacts.filter(({ id }) => id === LICENCE_LIST).map((contact) => showContact(contact, today));
}
