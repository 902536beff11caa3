import type { ShownContact } from '../desk/contacts.js';
import type { Texts } from '../texts/texts.js';
import { OutsideLink } from './OutsideLink.js';

/** One helpline or register: number or site, who can call, how old the evidence is. */
export function ContactItem({ shown, texts }: { shown: ShownContact; texts: Texts }) {
  const { t, language } = texts;
  const { contact, phone, site, years } = shown;
  const name = contact.name[language];
  return (
    <li class="contact" data-contact={contact.id}>
      <span class="name">{name}</span>
      {phone && (
        <a class="phone" href={`tel:${phone.replace(/[^\d+]/g, '')}`} aria-label={t('contact.call', { name, phone })}>
          {phone}
        </a>
      )}
      {contact.note && <span class="note">{contact.note[language]}</span>}
      {site && <OutsideLink href={site} words={siteName(site)} texts={texts} />}
      {contact.phone && !phone && <span class="note">{t('contact.no-number')}</span>}
      {years !== undefined && phone && <span class="note">{t('contact.age', { years })}</span>}
    </li>
  );
}

/** A web address as people read it. */
function siteName(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}
