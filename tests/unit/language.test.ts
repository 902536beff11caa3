import { compiled } from 'virtual:rulebook';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../lib/analyser/analyse.js';
import { loadRulebook } from '../../lib/analyser/load.js';
import { miniRulebook } from './helpers/mini-rulebook.js';

const rulebook = loadRulebook(compiled);

function read(text: string) {
  const { readable, unread, level, languages } = analyse({ text, blocks: [], facts: {} }, rulebook);
  return { readable, unread, level, languages };
}

const latvian =
  'Aicinām darbā noliktavas darbinieku Rīgā. Piedāvājam darba līgumu, sociālās garantijas un apmācību. Darba laiks ir no astoņiem rītā.';
const russian =
  'Приглашаем на работу работника склада в Риге. Предлагаем трудовой договор, социальные гарантии и обучение. Рабочий день начинается в восемь утра.';
const english =
  'We are looking for a warehouse worker in Riga. We offer an employment contract, social guarantees and training. The working day starts at eight.';

describe('texts in the three languages', () => {
  it.each<[what: string, text: string, languages: string[]]>([
    ['Latvian', latvian, ['lv']],
    ['Russian', russian, ['ru']],
    ['English', english, ['en']],
    ['Latvian without diacritics', latvian.normalize('NFD').replace(/\p{M}/gu, ''), ['lv']],
    [
      'Russian in Latin letters',
      'Rabota v Rige, nuzhny rabotniki na sklad. Zhilye est, dokumenty ne nuzhny, vyplaty kazhduyu nedelyu.',
      ['ru'],
    ],
    ['Latvian and Russian', `${latvian}\n\n${russian}`, ['lv', 'ru']],
    ['all three', [latvian, russian, english].join('\n'), ['lv', 'ru', 'en']],
    ['capitals', latvian.toUpperCase(), ['lv']],
    ['two words', 'Vajadzīga auklīte', ['lv']],
    ['one word', 'Подработка', ['ru']],
    ['a place name only', 'Rēzekne', ['lv']],
  ])('%s', (_, text, languages) => {
    expect(read(text)).toMatchObject({ readable: 'full', unread: [], languages });
  });

  it('stay readable with a name, an address or one foreign sentence in them', () => {
    const foreign = 'Wir suchen auch Mitarbeiter für unsere neue Filiale.';
    const { readable, level } = read(`${latvian} ${foreign} ${latvian}`);
    expect([readable, level]).toEqual(['full', 'none']);
    expect(read('Darbs Rīgā, https://müller-gehälter.example/stellenangebote/weiterbildung?ähnlich=ja').readable).toBe(
      'full',
    );
  });

  it('are read in part where half is foreign', () => {
    const polish =
      'Poszukujemy kierowcy do przewozu towarów po całym kraju. Oferujemy dobre wynagrodzenie oraz przyjazny zespół.';
    expect(read(`${latvian} ${polish}`)).toEqual({
      readable: 'partly',
      unread: ['language'],
      level: 'unread',
      languages: ['lv', 'other'],
    });
  });
});

describe('texts in other languages are not read, and never called clean', () => {
  it.each<[language: string, text: string]>([
    [
      'Lithuanian',
      'Ieškome darbštaus vairuotojo kroviniams vežti po visą Lietuvą. Siūlome gerą atlyginimą, socialines garantijas ir draugišką kolektyvą. Gyvenimo aprašymą siųskite iki mėnesio pabaigos.',
    ],
    [
      'Lithuanian',
      'Moteris ieško darbo vakarais. Gali prižiūrėti vaikus arba tvarkyti namus. Skambinkite po penktos valandos.',
    ],
    [
      'Estonian',
      'Otsime oma meeskonda kogenud autojuhti, kes armastab korda ja täpsust. Pakume head palka, sõbralikku kollektiivi ning tasuta koolitust. Saada oma elulookirjeldus hiljemalt reedeks.',
    ],
    ['Estonian', 'Vajame ehitajaid Soome\nMajutus on tasuta\nPalk iga kahe nädala järel\nIlma vahendajateta'],
    [
      'Polish',
      'Poszukujemy kierowcy do przewozu towarów po całym kraju. Oferujemy dobre wynagrodzenie, umowę o pracę oraz przyjazny zespół. Prosimy o przesłanie życiorysu do końca miesiąca.',
    ],
    [
      'Polish',
      'Kobieta szuka pracy wieczorami. Mogę opiekować się dziećmi albo sprzątać mieszkania. Proszę dzwonić po siedemnastej.',
    ],
    [
      'Polish, in lines',
      'Praca na budowie w Norwegii\nZakwaterowanie za darmo\nWypłata co dwa tygodnie\nBez pośredników',
    ],
    [
      'German',
      'Wir suchen einen zuverlässigen Fahrer für den Transport von Waren in ganz Deutschland. Wir bieten ein gutes Gehalt, einen festen Vertrag und ein freundliches Team. Bitte senden Sie Ihren Lebenslauf bis Ende des Monats.',
    ],
    [
      'German',
      'Junge Frau sucht Arbeit am Abend. Ich kann Kinder betreuen oder Wohnungen putzen. Bitte nach siebzehn Uhr anrufen.',
    ],
    [
      'Turkish',
      'Şirketimiz için ülke genelinde mal taşıyacak deneyimli şoför arıyoruz. İyi maaş, sigorta ve güler yüzlü bir ekip sunuyoruz. Özgeçmişinizi ay sonuna kadar gönderiniz.',
    ],
    [
      'Ukrainian',
      'Шукаємо відповідального водія для перевезення товарів по всій країні. Пропонуємо гарну заробітну плату, офіційне працевлаштування та дружній колектив. Надсилайте резюме до кінця місяця.',
    ],
    [
      'Ukrainian',
      'Жінка шукає роботу ввечері. Можу доглядати дітей або прибирати помешкання. Дзвоніть після п’ятої години.',
    ],
    [
      'Belarusian',
      'Шукаем адказнага кіроўцу для перавозкі тавараў па ўсёй краіне. Прапануем добры заробак, афіцыйнае афармленне і дружны калектыў.',
    ],
    [
      'Arabic',
      'نبحث عن سائق ذي خبرة لنقل البضائع في جميع أنحاء البلاد. نقدم راتبا جيدا وعقد عمل وفريقا ودودا. يرجى إرسال السيرة الذاتية قبل نهاية الشهر.',
    ],
    ['Arabic, two words', 'مطلوب سائق'],
    ['Georgian', 'ვეძებთ გამოცდილ მძღოლს ტვირთების გადასაზიდად მთელი ქვეყნის მასშტაბით.'],
    [
      'Finnish',
      'Etsimme luotettavaa kuljettajaa tavaroiden kuljetukseen koko maassa. Tarjoamme hyvän palkan, vakituisen sopimuksen ja ystävällisen työyhteisön.',
    ],
    [
      'French',
      'Nous cherchons un chauffeur sérieux pour transporter des marchandises dans tout le pays. Nous offrons un bon salaire et une équipe agréable.',
    ],
    [
      'Dutch',
      'Wij zoeken een betrouwbare chauffeur voor het vervoer van goederen door het hele land. Wij bieden een goed salaris en een prettig team.',
    ],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({ readable: 'no', unread: ['language'], level: 'unread', languages: ['other'] });
  });
});

describe('texts without words', () => {
  it.each(['', '   \n\n\t', '20 000 000', '€ 1500 … 2000 !!!', '🙂🙂🙂', '\ud800', '١٢٣'])('%j', (text) => {
    expect(read(text)).toMatchObject({ readable: 'no', level: 'unread' });
  });

  it('are empty, whatever the page said', () => {
    expect(read('20 000').unread).toEqual(['empty']);
    const { unread, readable } = analyse({ text: '', blocks: [], facts: { unread: ['image'] } }, rulebook);
    expect([readable, unread]).toEqual(['no', ['image', 'empty']]);
  });
});

describe('what the page could not read', () => {
  it('makes a text without signs unread, and leaves one with signs its level', () => {
    const facts = { unread: ['too-long' as const] };
    const plain = analyse({ text: latvian, blocks: [], facts }, rulebook);
    expect(plain).toMatchObject({ readable: 'partly', unread: ['too-long'], level: 'unread' });
    const risky = 'Lai sāktu darbu, jāpārskaita 150 eiro par vietas rezervāciju pirms izbraukšanas.';
    const report = analyse({ text: risky, blocks: [], facts }, rulebook);
    expect(report).toMatchObject({ readable: 'partly', level: 'high' });
  });

  it('is not outweighed by a low sign that counts nothing', () => {
    const low = miniRulebook({ en: ['=whatsapp'] });
    const text = 'Moteris ieško darbo vakarais. Gali prižiūrėti vaikus arba tvarkyti namus. Rašykite WhatsApp.';
    expect(analyse({ text, blocks: [], facts: {} }, low)).toMatchObject({
      level: 'unread',
      signals: [{ severity: 'low' }],
    });
  });
});
