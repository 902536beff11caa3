import type { Level, Report } from '../analyser/report.js';
import type { Contact } from '../analyser/rule-texts.js';

/** A number older than this is no longer printed; months. */
const STALE_AFTER = 36;
const MONTHS_A_YEAR = 12;
/** Emergency and harmonised European numbers do not age. */
const LASTING = /^(?:112|999|116 ?\d{3})$/;

/** A contact as it may be shown: a number only where it can be relied on. */
export interface ShownContact {
  contact: Contact;
  phone?: string;
  site?: string;
  /** Whole years since the evidence; undefined for numbers that do not age. */
  years?: number;
}

/** Months between the evidence (ISO date, possibly only a year) and a day. */
function ageInMonths(evidence: string, today: Date): number {
  const [year = 0, month = 1] = evidence.split('-').map(Number);
  return (today.getFullYear() - year) * MONTHS_A_YEAR + (today.getMonth() + 1 - month);
}

/** How a contact may be shown on a day: an old, unverified or stale number gives way to the organisation's site. */
export function showContact(contact: Contact, today: Date): ShownContact {
  const site = contact.site ? { site: contact.site } : {};
  if (contact.phone && LASTING.test(contact.phone)) return { contact, phone: contact.phone, ...site };
  const months = ageInMonths(contact.evidence, today);
  const years = Math.max(0, Math.floor(months / MONTHS_A_YEAR));
  const reliable = contact.status === 'verified' && months <= STALE_AFTER;
  return { contact, ...(contact.phone && reliable ? { phone: contact.phone } : {}), ...site, years };
}

/** Who helps, in the order to turn to: emergency, victims' line, somebody to talk to, children's line, consul. */
export function helpFor(report: Report, contacts: readonly Contact[], today: Date): ShownContact[] {
  const minors = report.signals.some(({ family }) => family === 'minors');
  const order = ['emergency', 'victims', 'talk', ...(minors ? ['children'] : []), 'consular'];
  const home = contacts.filter(({ country }) => country === 'LV' || country === 'EU');
  return order.flatMap((purpose) => {
    const reachable = home
      .filter((contact) => contact.purpose === purpose)
      .map((contact) => showContact(contact, today))
      .filter(({ phone, site }) => phone || site);
    // One of each is enough for somebody in need; one with a number before one without.
    const first = reachable.find(({ phone }) => phone) ?? reachable[0];
    return first ? [first] : [];
  });
}

/** Contacts of one purpose that can be reached, Latvia's first, each country's in the order of its file. */
export function contactsFor(purpose: Contact['purpose'], contacts: readonly Contact[], today: Date): ShownContact[] {
  return contacts
    .filter((contact) => contact.purpose === purpose && (contact.country === 'LV' || contact.country === 'EU'))
    .sort((a, b) => Number(b.country === 'LV') - Number(a.country === 'LV'))
    .map((contact) => showContact(contact, today))
    .filter(({ phone, site }) => phone || site);
}

/** Without signs the helplines stay folded: the person came for an ad, not for help. */
export function areHelplinesOpen(level: Level): boolean {
  return level === 'medium' || level === 'high';
}
