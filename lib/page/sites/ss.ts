import type { SiteAdapter } from './adapter.js';

/**
 * ss.lv and ss.com, one engine for every section: static HTML, the three languages differ only in the path. The structure is
 * known from public parsers of 2026 (vfedotovs/sslv_web_scraper, students-gi/job-scraper); when the body is not found the
 * page is read as an unknown one and says so.
 */
export const ss: SiteAdapter = {
  id: 'ss',
  host: /^(?:[a-z0-9-]+\.)?ss\.(?:lv|com)$/,
  ad: /^\/msg\/(?:lv|ru|en)\/.+\/[a-z]{4,7}\.html$/,
  sections: [
    { path: /\/work\/are-required\//, section: 'job-offer', automatic: true },
    { path: /\/work\/i-search-for-work\//, section: 'job-wanted', automatic: false },
    { path: /\/entertainment\/acquaintances\//, section: 'acquaintance', automatic: false },
  ],
  title: ['h2.headtitle'],
  body: ['#msg_div_msg'],
  skip: '#content_sys_div_msg, table.options_list, .ads_opt_name, .ads_opt, .ads_price',
  fieldLabel: '#msg_div_msg .ads_opt_name, #msg_div_msg .ads_opt_name_big',
  pay: '#msg_div_msg .ads_price',
  contactLabel: '#tr_cont .ads_contacts_name',
  labels: {
    employer: /^(?:uzņēmums|компания|предприятие|company)$/i,
    registrationNumber: /^(?:reģ\.? ?(?:nr|numurs)\.?|рег\.? ?(?:№|номер)|reg\.? ?(?:no|number)\.?)$/i,
    place:
      /^(?:pilsēta(?:, rajons)?|rajons|vieta|adrese|город(?:, район)?|район|место|адрес|city(?:, civil parish)?|location|place|address)$/i,
    pay: /^(?:alga|зарплата|оплата|salary|price|cena|цена)$/i,
  },
  gone: /sludinājums (?:nav atrasts|ir dzēsts)|объявление (?:не найдено|удалено)|advertisement (?:not found|deleted)/i,
};
