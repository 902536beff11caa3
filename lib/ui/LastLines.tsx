import type { Contact, RulebookTexts } from '../analyser/rule-texts.js';
import { licenceList } from '../desk/checks.js';
import { contactsFor, type ShownContact } from '../desk/contacts.js';
import type { Texts } from '../texts/texts.js';
import { ContactItem } from './ContactItem.js';

interface Props {
  texts: Texts;
  rulebook: RulebookTexts;
  today: Date;
}

/** The two lines the panel always ends with. */
export function LastLines({ texts, rulebook, today }: Props) {
  const { t } = texts;
  const list = (contacts: readonly ShownContact[]) =>
    contacts.length > 0 && (
      <ul class="rows">
        {contacts.map((shown) => (
          <ContactItem key={shown.contact.id} shown={shown} texts={texts} />
        ))}
      </ul>
    );
  const contacts = (purpose: Contact['purpose']) => list(contactsFor(purpose, rulebook.contacts, today).slice(0, 1));
  return (
    <>
      <details class="fold" data-testid="already-paid">
        <summary>{t('last.paid.title')}</summary>
        <p>{t('last.paid.blame')}</p>
        <ul class="steps">
          <li>{t('last.paid.stop')}</li>
          <li>{t('last.paid.keep')}</li>
          <li>{t('last.paid.bank')}</li>
          <li>{t('last.paid.police')}</li>
          <li>
            {t('last.paid.consulate')}
            {contacts('consular')}
          </li>
          <li>
            {t('last.paid.talk')}
            {contacts('victims')}
          </li>
        </ul>
      </details>
      <details class="fold" data-testid="report-ad">
        <summary>{t('last.report.title')}</summary>
        <ul class="steps">
          <li>{t('last.report.site')}</li>
          <li>
            {t('last.report.police')}
            {contacts('emergency')}
          </li>
          <li>
            {t('last.report.labour')}
            {contacts('labour')}
          </li>
          <li>
            {t('last.report.agency')}
            {list(licenceList(rulebook.contacts, today))}
          </li>
        </ul>
      </details>
    </>
  );
}
