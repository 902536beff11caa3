import { describe, expect, it } from 'vitest';
import { measure } from '../../lib/analyser/entities.js';
import { unitsFile, unitsOf } from '../../lib/rulebook/units.js';
import { describeEntities, entitiesOf, unitEntries, wordsOf } from './helpers/words.js';

/** Text, then every entity in it. */
type Row = [text: string, ...entities: string[]];

const money: Row[] = [
  ['2000-3000 eur/mēn', 'money "2000-3000 eur" 2000..3000 EUR month'],
  ['€ 12,50/h', 'money "€ 12,50" 12.5 EUR hour'],
  ['1500 евро в месяц', 'money "1500 евро" 1500 EUR month'],
  ['no 900 € (neto)', 'money "900 €" 900.. EUR net'],
  ['no 1200 līdz 1500 eiro bruto', 'money "1200 līdz 1500 eiro" 1200..1500 EUR gross'],
  ['1 500,00 EUR', 'money "1 500,00 EUR" 1500 EUR'],
  ['1.500 €', 'money "1.500 €" 1500 EUR'],
  ['1.500,00 €', 'money "1.500,00 €" 1500 EUR'],
  ['$2,500', 'money "$2,500" 2500 USD'],
  ['1500$ плюс процент', 'money "1500$" 1500 USD'],
  ['2 000€', 'money "2 000€" 2000 EUR'],
  ['2\u202f000\u00a0€ un 3\u2009000 €', 'money "2\u202f000\u00a0€" 2000 EUR', 'money "3\u2009000 €" 3000 EUR'],
  ['līdz 4000 eiro', 'money "4000 eiro" ..4000 EUR'],
  ['līdz pat 4000 eiro mēnesī', 'money "4000 eiro" ..4000 EUR month'],
  ['до 4000 евро', 'money "4000 евро" ..4000 EUR'],
  ['up to €4000', 'money "€4000" ..4000 EUR'],
  ['18 EUR/h bruto', 'money "18 EUR" 18 EUR hour gross'],
  ['250 000 руб', 'money "250 000 руб" 250000 RUB'],
  ['80 тыс. руб', 'money "80 тыс. руб" 80000 RUB'],
  ['80-100 тыс. руб. в месяц', 'money "80-100 тыс. руб" 80000..100000 RUB month'],
  ['80тр', 'money "80тр" 80000 RUB'],
  ['80к руб', 'money "80к руб" 80000 RUB'],
  ['1,5 tūkst. eiro', 'money "1,5 tūkst. eiro" 1500 EUR'],
  ['€3k–4k', 'money "€3k–4k" 3000..4000 EUR'],
  ['€3-4k', 'money "€3-4k" 3000..4000 EUR'],
  ['EUR 10–12 per hour (gross)', 'money "EUR 10–12" 10..12 EUR hour gross'],
  ['bruto 1100–1300 EUR', 'money "1100–1300 EUR" 1100..1300 EUR gross'],
  ['150 eiro dienā', 'money "150 eiro" 150 EUR day'],
  ['mēnesī līdz €1500', 'money "€1500" ..1500 EUR month'],
  ['95 евро в сутки, 6/2, белая', 'money "95 евро" 95 EUR day'],
  ['235 NOK/час, смены по 10 часов', 'money "235 NOK" 235 NOK hour', 'hours "10 часов" 10 day'],
  ['4-month contract, USD 2,100, ITF', 'number "4" 4', 'money "USD 2,100" 2100 USD'],
  ['EUR2100 un EUR3k', 'money "EUR2100" 2100 EUR', 'money "EUR3k" 3000 EUR'],
  ['1500eur', 'money "1500eur" 1500 EUR'],
  ['от €10 до €12 в час', 'money "€10 до €12" 10..12 EUR hour'],
  ['10€ - 12€ stundā', 'money "10€ - 12€" 10..12 EUR hour'],
  ['9/10 EUR/h', 'money "9/10 EUR" 9..10 EUR hour'],
  ['1500+ EUR', 'money "1500+ EUR" 1500.. EUR'],
  ['€1500+', 'money "€1500+" 1500.. EUR'],
  ['1500,- EUR', 'money "1500,- EUR" 1500 EUR'],
  ['mēnesī 1500 eiro', 'money "1500 eiro" 1500 EUR month'],
  ['в час 10 евро', 'money "10 евро" 10 EUR hour'],
  ['monthly pay 1500 EUR', 'money "1500 EUR" 1500 EUR month'],
  ['Stundas likme 9–12 EUR bruto', 'money "9–12 EUR" 9..12 EUR hour gross'],
  ['Mēneša alga (bruto): no 1500 EUR', 'money "1500 EUR" 1500.. EUR month gross'],
  ['1000 евро на руки каждый месяц', 'money "1000 евро" 1000 EUR month net'],
  ['900 eiro uz rokas', 'money "900 eiro" 900 EUR net'],
  ['1500 EUR before tax, paid weekly', 'money "1500 EUR" 1500 EUR gross'],
  ['1200 EUR pēc nodokļiem', 'money "1200 EUR" 1200 EUR net'],
  ['1500 евро до вычета налогов', 'money "1500 евро" 1500 EUR gross'],
  ['12 stundas dienā 50 eiro', 'hours "12 stundas" 12 day', 'money "50 eiro" 50 EUR'],
  ['18 EUR stundā 50 EUR', 'money "18 EUR" 18 EUR hour', 'money "50 EUR" 50 EUR'],
  ['5 dienas nedēļā 1500 eiro', 'number "5" 5', 'money "1500 eiro" 1500 EUR'],
  ['1500 EUR. Mēnesī 20 dienas', 'money "1500 EUR" 1500 EUR', 'number "20" 20'],
  ['150 eiro, dienā 8 stundas', 'money "150 eiro" 150 EUR', 'hours "8 stundas" 8 day'],
  ['1500\nEUR 20', 'number "1500" 1500', 'money "EUR 20" 20 EUR'],
  ['５００ EUR', 'money "５００ EUR" 500 EUR'],
  ['1\u200b500 EUR', 'money "1\u200b500 EUR" 1500 EUR'],
  ['12.05 EUR', 'money "12.05 EUR" 12.05 EUR'],
  ['20 000 000 руб', 'money "20 000 000 руб" 20000000 RUB'],
  ['€5 10 dienas', 'money "€5" 5 EUR', 'number "10" 10'],
  ['5 € 10 dienas', 'money "5 €" 5 EUR', 'number "10" 10'],
  ['5 eiro - 10 dienas', 'money "5 eiro" 5 EUR', 'number "10" 10'],
];

const numbers: Row[] = [
  ['3k per week', 'number "3k" 3000'],
  ['earn up to 4000 a month', 'number "4000" ..4000'],
  ['vajadzīgi 30 lasītāji', 'number "30" 30'],
  ['Nr. 5', 'number "5" 5'],
  ['kopš 2026. gada', 'number "2026" 2026'],
  ['reģ. nr. 40000000001, meklē', 'number "40000000001" 40000000001'],
  ['приходите в 8 к нам', 'number "8" 8'],
  ['10 % paliek tev', 'percent "10 %" 10'],
  ['10-15% no summas', 'percent "10-15%" 10..15'],
  ['до 20 процентов', 'percent "20 процентов" ..20'],
  ['LV-1010'],
  ['6/2 un 24/7'],
  ['8:00-17:00'],
  ['8.00-17.00'],
  ['no 8.30 līdz 17.00'],
  ['plkst. 9.00'],
  ['3D, 2nd, B1, A1'],
  ['konts 1-1-1-22'],
  ['12345678901234567890'],
  ['versija 1.2.3.4'],
];

const hours: Row[] = [
  ['12 stundas dienā, 6–7 dienas.', 'hours "12 stundas" 12 day', 'number "6–7" 6..7'],
  ['10-12 часов', 'hours "10-12 часов" 10..12'],
  ['14h', 'hours "14h" 14'],
  ['12ст', 'hours "12ст" 12'],
  ['60 hours a week', 'hours "60 hours" 60 week'],
  ['40 h nedēļā', 'hours "40 h" 40 week'],
  ['līdz 30 h nedēļā', 'hours "30 h" ..30 week'],
  ['12-hour shifts', 'hours "12-hour" 12 day'],
  ['8 stundu darba diena', 'hours "8 stundu" 8 day'],
  ['в день по 12 часов', 'hours "12 часов" 12 day'],
  ['8h-10h', 'hours "8h-10h" 8..10'],
  ['8 h 30 min dienā', 'hours "8 h 30 min" 8.5 day'],
  ['с 9 до 18 часов'],
  ['в 8 часов'],
  ['30 minūtes no centra', 'number "30" 30'],
];

const ages: Row[] = [
  ['18-25 gadi', 'age "18-25 gadi" 18..25'],
  ['ar Latvijas pasi, 18–30 g. Laulības', 'age "18–30 g" 18..30'],
  ['от 18 до 35 лет', 'age "18 до 35 лет" 18..35'],
  ['aged 18-28', 'age "18-28" 18..28'],
  ['vecumā no 18', 'age "18" 18..'],
  ['18+', 'age "18+" 18..'],
  ['девушек 18+ для работы', 'age "18+" 18..'],
  ['līdz 35 gadiem', 'age "35 gadiem" ..35'],
  ['attractive girls 18-28, full-body', 'age "18-28" 18..28'],
  ['Tikai meitenēm 18–25. Sīkāk', 'age "18–25" 18..25'],
  ['skolēni no 12', 'number "12" 12..'],
  ['возраст от 12 лет', 'age "12 лет" 12..'],
  ['18 years old', 'age "18 years old" 18'],
  ['девушки 18-25 лет без опыта', 'age "18-25 лет" 18..25'],
  ['nodarbinātība vasarā (15–20 gadi) ar NVA', 'age "15–20 gadi" 15..20'],
  ['5 gadu pieredze', 'number "5" 5'],
  ['15–20 gadu pieredze', 'number "15–20" 15..20'],
  ['опыт от 3 лет', 'number "3" 3..'],
  ['опыт работы от 15 лет', 'number "15" 15..'],
  ['2 years experience', 'number "2" 2'],
  ['over 20 years experience', 'number "20" 20..'],
  ['bērns 5 gadi', 'number "5" 5'],
  ['сыну от 15 лет', 'number "15" 15..'],
  ['20 gadi tirgū', 'number "20" 20'],
  ['pirms 20 gadiem', 'number "20" 20'],
  ['50+ darbinieku', 'number "50+" 50..'],
  ['20-30 человек', 'number "20-30" 20..30'],
  ['парней 20-30 человек', 'number "20-30" 20..30'],
  ['20+ EUR/h', 'money "20+ EUR" 20.. EUR hour'],
  ['40+ stundas nedēļā', 'hours "40+ stundas" 40.. week'],
  ['Kontrakts 18 mēneši', 'number "18" 18'],
];

const contacts: Row[] = [
  ['WhatsApp +371 20 000 022', 'phone "+371 20 000 022"'],
  ['Call +371 20 000 033.', 'phone "+371 20 000 033"'],
  ['(+371)20-00-*** rādīt', 'phone "(+371)20-00-***"'],
  ['zvani 20000022', 'phone "20000022"'],
  ['20 000 022', 'phone "20 000 022"'],
  ['+371 20000022 18-25 gadi', 'phone "+371 20000022"', 'age "18-25 gadi" 18..25'],
  ['+442000000022', 'phone "+442000000022"'],
  ['0037120000022', 'phone "0037120000022"'],
  ['tālr.: 7000022', 'phone "7000022"'],
  ['звоните 8 (900) 000-00-22', 'phone "8 (900) 000-00-22"'],
  ['tālr. 20000022, reģ. nr. 40000000001', 'phone "20000022"', 'number "40000000001" 40000000001'],
  ['Zvani! Reģ. nr. 40000000001', 'number "40000000001" 40000000001'],
  ['+20 grādi', 'number "20" 20'],
  ['2000-3000', 'number "2000-3000" 2000..3000'],
  ['anna.berzina@agentura.example, rakstiet', 'email "anna.berzina@agentura.example"'],
  ['20000022@pasts.example', 'email "20000022@pasts.example"'],
  ['Telegram: @klub_paraugs', 'handle "@klub_paraugs"'],
  ['@darbs_de.', 'handle "@darbs_de"'],
  ['5 @ 10', 'number "5" 5', 'number "10" 10'],
  ['https://darbs.example/a?b=1.', 'link "https://darbs.example/a?b=1"'],
  ['(www.darbs.example)', 'link "www.darbs.example"'],
  ['t.me/darbs_vacija!', 'link "t.me/darbs_vacija"'],
  ['skat. darbs.lv un wa.me/37120000022', 'link "darbs.lv"', 'link "wa.me/37120000022"'],
  ['Alga laba.Zvani, no rīta.Ja nē, t.sk. pusdienas u.c. plkst.no 8', 'number "8" 8..'],
  ['DARBS.LV', 'link "DARBS.LV"'],
];

const dates: Row[] = [
  ['no 20. jūnija', 'date "20. jūnija"'],
  ['15.05.2026', 'date "15.05.2026"'],
  ['līdz 15.05.', 'date "15.05."'],
  ['2026-05-15', 'date "2026-05-15"'],
  ['20–25 июня 2026', 'date "20–25 июня 2026"'],
  ['2026. gada 20. jūnijā', 'date "2026. gada 20. jūnijā"'],
  ['from June 20th, 2026', 'date "June 20th, 2026"'],
  ['15/05/26', 'date "15/05/26"'],
  ['35.05.2026'],
  ['jūnijā 1500 eiro', 'money "1500 eiro" 1500 EUR'],
];

const tables: Record<string, Row[]> = { money, numbers, hours, ages, contacts, dates };

describe.each(Object.entries(tables))('%s', (_, rows) => {
  it.each(rows)('%s', (text, ...expected) => {
    expect(describeEntities(text)).toEqual(expected);
  });
});

describe('entities in a whole ad', () => {
  const text =
    'Tīrīšana Zviedrijā: A1, alga 18 EUR/h bruto, 40 h nedēļā.\nTikai 18-30 gadi. Zvani +371 20 000 022 vai raksti ' +
    'darbs@firma.example, t.me/firma_darbs. Sākums 15.05.2026, 10 % avanss. ';
  const entities = entitiesOf(text);
  const words = wordsOf(text);

  it('come in order, do not overlap, and cover the words they say', () => {
    expect(entities.map((entity) => entity.type)).toEqual('money hours age phone email link date percent'.split(' '));
    entities.forEach((entity, index) => {
      expect(words.start[entity.firstWord]).toBeLessThan(entity.end);
      expect(words.end[entity.firstWord]).toBeGreaterThan(entity.start);
      expect(words.start[entity.lastWord]).toBeLessThan(entity.end);
      expect(words.end[entity.lastWord]).toBeLessThanOrEqual(entity.end);
      const next = entities[index + 1];
      if (next) expect(next.start).toBeGreaterThanOrEqual(entity.end);
      if (next) expect(next.firstWord).toBeGreaterThan(entity.lastWord);
    });
  });
});

describe('measure', () => {
  it.each([
    ['1172–2344 USD', 1000],
    ['līdz 11 834,50 NOK', 1000],
    ['80 тыс. руб', 869.57],
    ['līdz 30 h nedēļā', 30],
    ['18-25 gadi', 18],
  ])('%s', (text, value) => {
    expect(measure(entitiesOf(text)[0]!)).toBe(value);
  });
});

describe('units.yaml', () => {
  it('gives no exact word to two units', () => {
    const owner = new Map<string, string>();
    const twice: string[] = [];
    for (const { unit, words } of unitEntries) {
      for (const word of new Set(Object.values(words).flatMap((list) => list ?? []))) {
        if (owner.has(word)) twice.push(`${word}: ${owner.get(word)}, ${unit.id}`);
        owner.set(word, unit.id);
      }
    }
    expect(twice).toEqual([]);
  });

  it('needs a rate for every currency', () => {
    const euro = { id: 'euro', role: 'currency' as const, code: 'EUR', words: { lv: ['=eiro'] } };
    const table = { date: '2025-06-30', source: 'test', address: 'https://bank.example/' };
    expect(() => unitsOf([euro], { ...table, rates: [] })).toThrow(/no rate for EUR/);
    expect(unitsOf([euro], { ...table, rates: [{ code: 'EUR', per_euro: 1 }] })[0]?.unit).toEqual({
      id: 'euro',
      role: 'currency',
      code: 'EUR',
      perEuro: 1,
    });
  });

  it.each([
    ['an unknown role', { id: 'x', role: 'unit', words: { lv: ['=x'] } }],
    ['no words', { id: 'x', role: 'gross', words: {} }],
    ['a sign that is no currency sign', { id: 'x', role: 'currency', code: 'EUR', sign: 'e', words: { lv: ['=x'] } }],
    ['a period of its own', { id: 'x', role: 'period', period: 'decade', words: { lv: ['=x'] } }],
  ])('refuses %s', (_, entry) => {
    expect(unitsFile.safeParse([entry]).success).toBe(false);
    expect(unitsFile.safeParse([{ id: 'x', role: 'gross', words: { lv: ['=x'] } }]).success).toBe(true);
  });
});

/** Whatever the text, every character is looked at a bounded number of times. */
describe('the scan is linear', () => {
  const size = 100_000;
  it.each([
    ['a mass of digits', '1'],
    ['1-1-1-1', '1-'],
    ['groups of three', '111 '],
    ['single digits', '1 '],
    ['decimals', '1.1'],
    ['slashes', '1/'],
    ['@', '@'],
    ['.', '.'],
    ['a.a.a', 'a.'],
    ['@a@a@a', '@a'],
    ['@abc@abc', '@abc'],
    ['a@b.c', 'a@b.c'],
    ['links glued', 'www.a.lv/'],
    ['ranges', '1–2–'],
    ['up to', '1 līdz '],
    ['currency before', '€ 5 '],
    ['EUR', 'EUR '],
    ['brackets', '5 € ((('],
    ['phones', '+371 20'],
    ['masks', '+371***'],
    ['spaces', '5          '],
    ['months', '20. jūnija '],
    ['from', 'no no no 5 par par par '],
  ])('%s', (_, piece) => {
    const steps = { count: 0 };
    const text = piece.repeat(size / piece.length);
    entitiesOf(text, steps);
    expect(steps.count / text.length).toBeLessThan(30);
  });

  it('counts at least every word of an ordinary text', () => {
    const steps = { count: 0 };
    entitiesOf('Alga 1500 eiro mēnesī, 40 stundas nedēļā. '.repeat(1000), steps);
    expect(steps.count).toBeGreaterThan(7000);
  });
});
