import type { AdFacts } from '../../analyser/report.js';

/** How one site shows its advertisements: data, tried in the order given. */
export interface SiteAdapter {
  id: string;
  /** Matches the host name. */
  host: RegExp;
  /** Matches the path (with hash, where the site navigates by hash) of a page that shows one advertisement. */
  ad: RegExp;
  sections: { path: RegExp; section: NonNullable<AdFacts['section']>; automatic: boolean }[];
  /** A heading that belongs to the ad. */
  title: string[];
  /** The ad's own text. */
  body: string[];
  /** Elements inside the body that are not its text. */
  skip: string;
  /** Labels of fields; the value is the next element. */
  fieldLabel: string;
  /** Pay shown without a label. */
  pay: string;
  contactLabel: string;
  /** Which labels name the employer, the place and the pay, in the site's languages. */
  labels: { employer: RegExp; registrationNumber: RegExp; place: RegExp; pay: RegExp };
  /** The whole text of a page whose ad is gone. */
  gone: RegExp;
}
