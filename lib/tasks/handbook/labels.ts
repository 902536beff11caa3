import type { Language } from '../../analyser/report.js';

/** What the handbook says beside the texts of the rules and of the interface. */
export interface Labels {
  title: string;
  introduction: string;
  made: string;
  signs: string;
  protective: string;
  protectiveIntroduction: string;
  missing: string;
  missingIntroduction: string;
  legal: string;
  legalIntroduction: string;
  found: string;
  leftAlone: string;
  stillFound: string;
  explain: string;
}

export const LABELS: Record<Language, Labels> = {
  lv: {
    title: 'Pazīmju rokasgrāmata',
    introduction: `Pazīmes, kuras „Lasi vērīgi” atzīmē darba sludinājumos un laulību piedāvājumos: kāpēc katra ir svarīga, ko pajautāt, kad tā ir
nekaitīga un uz ko tā balstās. Pazīme nav spriedums ne par sludinājumu, ne par cilvēku, kas to rakstījis. Piemēri ir izdomāti; treknrakstā
ir tas, ko rīks atzīmē.`,
    made: 'Šo lapu no mapes `rules/` izveido `npm run handbook`; ar roku to nelabo.',
    signs: 'Pazīmes',
    protective: 'Sludinājumā pateikts un pārbaudāms',
    protectiveIntroduction: 'Tas runā par labu piedāvājumam, ja pārbaude to apstiprina.',
    missing: 'Kas nav pateikts',
    missingIntroduction:
      'Godīgs darba piedāvājums to parasti pasaka. Ja nav pateikts, tā nav riska pazīme, bet ir vērts pajautāt.',
    legal: 'Ko prasa Darba likums',
    legalIntroduction: 'Piezīmes par darba sludinājumiem Latvijā. Tās nav riska pazīmes.',
    found: 'Atzīmē',
    leftAlone: 'Neatzīmē',
    stillFound: 'Atzīmē arī tad, ja blakus ir kas nekaitīgs',
    explain: 'Skaidrojums',
  },
  ru: {
    title: 'Справочник признаков',
    introduction: `Признаки, которые «Lasi vērīgi» отмечает в объявлениях о работе и предложениях о браке: почему каждый важен, о чём спросить,
когда он безобиден и на чём основан. Признак — не приговор ни объявлению, ни тому, кто его написал. Примеры вымышлены; жирным выделено
то, что отмечается.`,
    made: 'Эта страница создаётся из папки `rules/` командой `npm run handbook`; вручную её не правят.',
    signs: 'Признаки',
    protective: 'Сказано в объявлении и поддаётся проверке',
    protectiveIntroduction: 'Это говорит в пользу предложения, если проверка подтвердит сказанное.',
    missing: 'О чём не сказано',
    missingIntroduction:
      'Честное объявление о работе обычно об этом говорит. Если не сказано, это не признак риска, но спросить стоит.',
    legal: 'Чего требует Закон о труде',
    legalIntroduction: 'Замечания об объявлениях о работе в Латвии. Это не признаки риска.',
    found: 'Отмечается',
    leftAlone: 'Не отмечается',
    stillFound: 'Отмечается и рядом с чем-то безобидным',
    explain: 'Пояснение',
  },
  en: {
    title: 'Handbook of signs',
    introduction: `The signs that “Lasi vērīgi” marks in job advertisements and marriage offers: why each matters, what to ask, when it is harmless
and what it rests on. A sign is not a verdict, neither on the advertisement nor on the person who wrote it. The examples are invented;
what is marked stands in bold.`,
    made: 'This page is made from the folder `rules/` by `npm run handbook`; do not edit it by hand.',
    signs: 'Signs',
    protective: 'Stated in the ad and open to checking',
    protectiveIntroduction: 'It speaks for the offer if checking confirms it.',
    missing: 'What is not said',
    missingIntroduction:
      'An honest job offer usually says it. Where it is not said, that is no sign of risk, but it is worth asking.',
    legal: 'What the Labour Law asks for',
    legalIntroduction: 'Notes on job advertisements in Latvia. They are not signs of risk.',
    found: 'Marked',
    leftAlone: 'Not marked',
    stillFound: 'Marked even beside something harmless',
    explain: 'Explanation',
  },
};
