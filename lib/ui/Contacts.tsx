import type { Report } from '../analyser/report.js';
import type { RulebookTexts } from '../analyser/rule-texts.js';
import { checksFor } from '../desk/checks.js';
import { areHelplinesOpen, helpFor } from '../desk/contacts.js';
import type { Texts } from '../texts/texts.js';
import { ContactItem } from './ContactItem.js';

interface Props {
  report: Report;
  texts: Texts;
  rulebook: RulebookTexts;
  today: Date;
}

/** Who helps; folded where nothing was found. */
export function Contacts({ report, texts, rulebook, today }: Props) {
  const help = helpFor(report, rulebook.contacts, today);
  if (help.length === 0) return null;
  return (
    <details class="fold" open={areHelplinesOpen(report.level)} data-testid="contacts">
      <summary>{texts.t('contacts.title')}</summary>
      <ul class="rows">
        {help.map((shown) => (
          <ContactItem key={shown.contact.id} shown={shown} texts={texts} />
        ))}
      </ul>
    </details>
  );
}

/** Where an offer can be checked; always in sight. */
export function Checks({ report, texts, rulebook, today }: Props) {
  const checks = checksFor(report, rulebook.contacts, today);
  if (checks.length === 0) return null;
  return (
    <section data-testid="checks">
      <h2>{texts.t('checks.title')}</h2>
      <ul class="rows">
        {checks.map((shown) => (
          <ContactItem key={shown.contact.id} shown={shown} texts={texts} />
        ))}
      </ul>
    </section>
  );
}
