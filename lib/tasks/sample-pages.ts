import { adPath, listPath, type SampleAd } from './sample-ads.js';

/** Where a page believes to be, with the slash at its end, and markup a test wants in its head. */
export interface PageSetting {
  base: string;
  head?: string;
}

const words = {
  lv: {
    site: 'SLUDINĀJUMI – izdomāts paraugs',
    title: 'Sludinājumi',
    price: 'Alga:',
    phone: 'Tālrunis:',
    show: 'Parādīt tālruni',
    place: 'Vieta:',
    date: 'Datums:',
    visits: 'Unikālo apmeklējumu skaits:',
    ads: 'Sludinājumi',
    company: 'Uzņēmums',
  },
  ru: {
    site: 'ОБЪЯВЛЕНИЯ – вымышленный пример',
    title: 'Объявления',
    price: 'Зарплата:',
    phone: 'Телефон:',
    show: 'Показать номер',
    place: 'Место:',
    date: 'Дата:',
    visits: 'Уникальных посещений:',
    ads: 'Объявления',
    company: 'Предприятие',
  },
  en: {
    site: 'ADVERTISEMENTS – invented sample',
    title: 'Advertisements',
    price: 'Pay:',
    phone: 'Phone:',
    show: 'Show phone number',
    place: 'Place:',
    date: 'Date:',
    visits: 'Unique visits:',
    ads: 'Advertisements',
    company: 'Company',
  },
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function frame(language: SampleAd['language'], title: string, inner: string, { base, head = '' }: PageSetting): string {
  const word = words[language];
  return `<!DOCTYPE html><HTML lang="${language}"><HEAD><meta charset="utf-8"><title>${escapeHtml(title)}</title><BASE href="${escapeHtml(base)}">${head}
<style>body{font:14px Verdana,"DejaVu Sans",sans-serif;margin:0 auto;max-width:62em;padding:1em}h1{font-size:16px}.headtitle{font-size:14px}.ads_opt_name,.ads_contacts_name{color:#555;padding-right:1em}.msg_footer{color:#666;font-size:12px}</style></HEAD><BODY class="body">
<div align=center class="noprint"><div id="main_table" class="page_header page_bg"><span class="page_header_head_ss"><h1>${word.site}</h1></span></div></div>
<div align=center><div class="page_header"><table border=0 width="100%"><tr><td><div style="float:left;" id="content_main_div">
${inner}
</div></td></tr></table></div></div></BODY></HTML>
`;
}

function breadcrumb(ad: SampleAd): string {
  const links = ad.breadcrumb.map((part) => `<a href="${listPath(ad)}">${escapeHtml(part)}</a>`);
  return `<div class="top_head"><h2 class="headtitle">${links.join(' / ')}</h2></div>`;
}

/** The page of one ad, built as ss.lv builds it: ids, classes, masked telephone and `BASE` alike; the text is invented. */
export function adPage(ad: SampleAd, setting: PageSetting): string {
  const word = words[ad.language];
  const fields = ad.fields.map(
    ({ id, label, value }) =>
      `<tr><td class="ads_opt_name" width=30 nowrap>${escapeHtml(label)}:</td><td class="ads_opt"${id === undefined ? '' : ` id="tdo_${id}"`} nowrap><b>${escapeHtml(String(value))}</b></td></tr>`,
  );
  const price =
    ad.price === undefined
      ? ''
      : `<tr><td class="ads_opt_name_big">${word.price}</td><td class="ads_price" id="tdo_8">${escapeHtml(ad.price)}</td></tr>`;
  const masked = `(+371)${ad.phone.slice(5, 7)}-${ad.phone.slice(8, 10)}-***`;
  const inner = `<table id="page_main" border=0 width="100%"><tr><td valign=top>${breadcrumb(ad)}
<div id="msg_div_msg"><div id="content_sys_div_msg" style="float:right;margin:0px 0px 20px 20px;"></div>${ad.body.map(escapeHtml).join('<br>\n')}<br><br>
<table class="options_list" border=0 width="100%"><tr><td><table>${fields.join('')}</table></td></tr>${price}</table></div>
<div id="tr_cont"><table class="contacts_table" border=0><tr><td class="ads_contacts_name">${word.phone}</td><td class="ads_contacts"><span id="phone_td_1">${masked}</span> <a class=a9a href="javascript:;">${word.show}</a></td></tr><tr><td class="ads_contacts_name">${word.place}</td><td class="ads_contacts">${escapeHtml(ad.place)}</td></tr></table></div>
<table width="100%"><tr><td class="msg_footer" align=right>${word.date} 01.07.2026 21:05</td></tr><tr><td class="msg_footer" align=right>${word.visits} <span id="show_cnt_stat">97</span></td></tr></table>
</td></tr></table>`;
  return frame(ad.language, `SS.LV ${ad.breadcrumb.join(' - ')} - ${word.title}`, inner, setting);
}

/** ss.lv's list cuts every text after about 64 characters. */
const CUT = 64;

/** A list of ads of one language in ss.lv's table; rows are numbered from 1, banners and the head line have no number. */
export function listPage(language: SampleAd['language'], ads: readonly SampleAd[], setting: PageSetting): string {
  const word = words[language];
  const rows = ads.map((ad, index) => {
    const number = index + 1;
    const company = String(ad.fields.find(({ id }) => id === 1283)?.value ?? '');
    const cut = ad.body.join(' ').slice(0, CUT);
    return `<tr id="tr_${number}"><td class="msga2 pp0"><input type=checkbox id="c${number}"></td><td class=msga2><a href="${adPath(ad)}" id="im${number}"></a></td><td class=msg2><div class=d1><a href="${adPath(ad)}" id="dm_${number}" class="am">${escapeHtml(cut)}</a></div></td><td class="msga2-o pp6" nowrap>${escapeHtml(company)}</td><td class="msga2-o pp6" nowrap>${escapeHtml((ad.price ?? '').replace(' ', ','))}</td></tr>`;
  });
  const inner = `<form id="filter_frm" name="filter_frm"><table align=center cellpadding=2 border=0 width="100%">
<tr id="head_line"><td class="msg_column" colspan=3>${word.ads}</td><td class="msg_column_td">${word.company}</td><td class="msg_column_td">${word.price}</td></tr>
${rows.join('\n')}
<tr id="tr_bnr_712" style="display:none;"><td colspan=5></td></tr></table></form>`;
  return frame(language, `SS.LV - ${word.title}`, inner, setting);
}

/** The same ad as a page of no known site: one article, no field or class to hold on to. */
export function articlePage(ad: SampleAd, { head = '' }: PageSetting): string {
  const lines = ad.body.map((line) => `<p>${escapeHtml(line)}</p>`);
  return `<!DOCTYPE html><html lang="${ad.language}"><head><meta charset="utf-8"><title>${escapeHtml(ad.breadcrumb.join(' – '))}</title>${head}</head>
<body><header><h1>${escapeHtml(ad.breadcrumb.at(-1) ?? '')}</h1></header><main><article>${lines.join('\n')}</article></main></body></html>
`;
}

const groups = [
  {
    language: 'lv',
    heading: 'Latviešu valodā',
    risky: 'ar riska pazīmēm',
    ordinary: 'parasti',
    other: 'nav darba sludinājums',
  },
  { language: 'ru', heading: 'На русском', risky: 'с признаками риска', ordinary: 'обычные', other: 'не о работе' },
  { language: 'en', heading: 'In English', risky: 'with signs of risk', ordinary: 'ordinary', other: 'not about work' },
] as const;

/** What is served at `/`: links to every sample, grouped by language and kind. */
export function indexPage(ads: readonly SampleAd[]): string {
  const sections = groups.map((group) => {
    const lists = (['risky', 'ordinary', 'other'] as const).map((kind) => {
      const chosen = ads.filter((ad) => ad.language === group.language && ad.kind === kind);
      if (chosen.length === 0) return '';
      const items = chosen.map((ad) => `<li><a href="${adPath(ad)}">${escapeHtml(ad.body[0] ?? ad.id)}</a></li>`);
      return `<h3>${group[kind]}</h3><ul>${items.join('\n')}</ul>`;
    });
    return `<section lang="${group.language}"><h2>${group.heading}</h2>${lists.join('')}</section>`;
  });
  return `<!DOCTYPE html><html lang="lv"><head><meta charset="utf-8"><title>Lasi vērīgi</title><style>body{font:16px/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em}</style></head><body>
<h1>Lasi vērīgi</h1><p lang="lv">Visi sludinājumi ir izdomāti.</p><p lang="ru">Все объявления вымышлены.</p><p lang="en">All these ads are invented.</p>
${sections.join('\n')}</body></html>
`;
}
