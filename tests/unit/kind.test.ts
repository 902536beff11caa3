import { compiled } from 'virtual:rulebook';
import { describe, expect, it } from 'vitest';
import { analyse, find } from '../../lib/analyser/analyse.js';
import { type FoundCue, tellKind } from '../../lib/analyser/kind.js';
import { loadRulebook } from '../../lib/analyser/load.js';
import type { AdFacts, Kind } from '../../lib/analyser/report.js';
import { Voice } from '../../lib/analyser/voice.js';

const rulebook = loadRulebook(compiled);

function kindOf(text: string, facts: AdFacts = {}): Kind {
  return analyse({ text, blocks: [], facts }, rulebook).kind;
}

/** Texts of each kind, four or more a language, as people write them: short, without diacritics, mixed. */
const texts: Record<Exclude<Kind, 'unclear'>, string[]> = {
  'job-offer': [
    'Kafejnīca Rīgas centrā aicina darbā pavāra palīgu. Darbs maiņās, alga 900 eiro bruto. CV sūtīt uz info@kafejnica.example.',
    'Vajadzīgi celtnieki Vācijā. Dzīvošana nodrošināta, samaksa 15 eiro stundā. Zvanīt +371 20 000 011.',
    'Meklējam auklīti divus gadus vecam bērnam Jelgavā, trīs vakari nedēļā. Samaksa pēc vienošanās.',
    'Meitenes darbam naktsklubā Kiprā, augsti ienākumi, lidmašīnas biļeti apmaksājam. Raksti WhatsApp.',
    'Darbs noliktava Holande, pieredze nav vajadziga, izmaksas katru nedelu, vieta kopmitne.',
    'SIA "Zaļais koks" (reģ. nr. 40000000001) piedāvā darbu mežstrādniekam. Pienākumi: stādu kopšana. Prasības: fiziska izturība.',
    'Pārdevējs-konsultants būvmateriālu veikalā. Atalgojums no 1100 eiro mēnesī, sociālās garantijas, apmācība.',
    'Lauku saimniecība Somijā uzņem ogu lasītājus no jūnija līdz augustam.',
    'Требуются уборщицы в гостиницу, график 2/2, зарплата 800 евро на руки. Тел. +371 20 000 012.',
    'Приглашаем на работу водителей категории C. Рейсы по Европе, официальный договор, суточные.',
    'Работа в Норвегии на рыбном заводе! Жильё и билет за наш счёт, выплаты каждые две недели. Писать в Telegram.',
    'Нужен курьер со своим авто, оплата ежедневно, можно без опыта.',
    'Девушкам от 18 лет: высокооплачиваемая подработка администратором в клубе, график свободный, доход от 2000 евро.',
    'Ищем няню для девочки пяти лет, три раза в неделю после садика. Оплата почасовая.',
    'ООО "Северный ветер" открывает вакансию бухгалтера. Обязанности: учёт, отчёты. Мы предлагаем стабильную зарплату.',
    'Vacancy: hotel housekeeper in Galway. Shifts, uniform and training provided, 12.70 euro per hour. Send your CV.',
    'We are hiring warehouse pickers in the Netherlands. No experience needed, accommodation arranged, weekly pay.',
    'Hostesses wanted for a club in Cyprus. Flight and room paid, earn up to 4000 euro a month. WhatsApp only.',
    'Looking for a nanny in Riga for two children, full time, live-in possible. Salary to be agreed.',
    'Fruit picking job in England, six months, caravan on the farm. Apply now, places are limited.',
    'Our bakery is looking for a cheerful sales assistant. You will serve customers and keep the shop tidy.',
    'Restorānā Liepājā nepieciešama trauku mazgātāja, darbs naktīs, alga uz rokas katru dienu.',
    'Uzņēmums paplašina komandu un meklē projektu vadītāju ar pieredzi loģistikā. Pieteikumu sūtīt līdz 1. martam.',
    'Darbs meitenēm Dubaijā, pavadonēm VIP klientiem, honorārs no 500 eiro dienā.',
    'Vajag palīgus ražas novākšanai, maksājam skaidrā naudā vakarā.',
    'На производство в Польше нужны упаковщики, мужчины и женщины, аванс раз в неделю.',
    'Набираем моделей для видеочата, обучение с нуля, заработок до 3000 долларов.',
    'Компания приглашает менеджера по продажам. Условия: офис в центре, пятидневка, премии.',
    'Работа на дому: сборка ручек, 400 евро в неделю, материал привезём.',
    'Sales executive for a growing software firm. You bring three years of B2B experience, we bring a good basic salary and bonus.',
    'Easy job from home, reply to messages and earn 300 dollars a day, no skills required.',
    'Construction crew going to Sweden needs two carpenters, start on Monday, housing arranged.',
    'Au pair for a family with twins in Dublin, own room, 150 euro pocket money a week.',
  ],
  'job-wanted': [
    'Meklēju darbu Rīgā, esmu strādājis celtniecībā desmit gadus. Ir B kategorijas tiesības.',
    'Sieviete, 45 gadi, meklē apkopējas darbu vakaros. Atbildīga, bez kaitīgiem ieradumiem.',
    'Vēlos strādāt par aukli, ir pedagoģiskā izglītība un rekomendācijas.',
    'Students mekle papilddarbu vasaras menesos, gatavs apgut jaunas lietas.',
    'Pieredzējusi grāmatvede meklē darbu attālināti. Strādāju ar Jumi un Horizon.',
    'Varu strādāt par sētnieku vai palīgstrādnieku, izskatīšu visus piedāvājumus.',
    'Ищу работу водителем, стаж двадцать лет, без вредных привычек. Рассмотрю все варианты.',
    'Женщина 50 лет ищет работу сиделкой, есть опыт и рекомендации.',
    'Молодой человек ищет подработку по вечерам, могу работать грузчиком.',
    'Хочу работать поваром, опыт в ресторане восемь лет, можно вахтой.',
    'Муж с женой ищут работу на ферме с проживанием, не пьём, права есть.',
    'Ищу любую работу в Риге, могу выйти сразу.',
    'I am looking for a job as a cleaner in Riga, mornings only. I have references.',
    "I'm looking for work, six years of experience as a welder, own tools and car.",
    'Student seeks part-time work in the evenings, can start at once.',
    'Experienced carer looking for live-in work abroad. I speak Latvian, Russian and basic German.',
    'Man, 38, seeks any work on a farm, driving licence, no bad habits.',
    'Seeking employment as an accountant, remote preferred, available from June.',
    'Meklēju piedarbu brīvdienās, ir auto un B kategorija.',
    'Jauna māmiņa labprāt strādātu no mājām, protu tekstus un tabulas.',
    'Metinātājs ar 15 gadu stāžu meklē darbu ārzemēs, piedāvājumus sūtīt e-pastā.',
    'Ищу работу на полставки, по образованию экономист, знаю латышский.',
    'Возьмусь за любую физическую работу, есть время по выходным.',
    'Опытная швея ищет надомную работу, машинка своя.',
    'Reliable driver looking for night work, clean licence, ten years on the road.',
    'I would like to work as a babysitter, I am patient and love children.',
    'Mother of two seeking morning job near Jelgava.',
  ],
  'marriage-offer': [
    'Meklēju meiteni fiktīvām laulībām ar ārzemnieku, samaksa 3000 eiro, visus dokumentus nokārtosim.',
    'Vajadzīga sieviete no Latvijas laulībām Īrijā. Ceļš un dzīvošana apmaksāta, atlīdzība pēc kāzām.',
    'Apprecēšos ar vīrieti, kuram vajag uzturēšanās atļauju, par samaksu.',
    'Formala lauliba ar Indijas pilsoni, 5000 eiro, viss diskreti.',
    'Draugam vajag sievu ar Eiropas pasi uz papīra, maksā labi, kopā nav jādzīvo.',
    'Ищу девушку для фиктивного брака, гражданку ЕС, вознаграждение 4000 евро.',
    'Выйду замуж за иностранца за деньги, нужен вид на жительство — помогу.',
    'Нужна женщина с паспортом Латвии для брака с хорошим человеком из Пакистана, дорогу и жильё оплатим.',
    'Мужчина, гражданин ЕС, распишется с девушкой ради документов, недорого.',
    'Требуются девушки для заключения брака на Кипре. Оплата сразу после росписи, развод через год.',
    'Looking for a Latvian lady for paper marriage with my friend in Dublin. Good money, all costs covered.',
    'EU citizen needed for marriage, we pay 5000 euro and the flight. No need to live together.',
    'Will marry a non-EU man for visa, price by agreement.',
    'I need a wife with European passport for residence permit, only on paper, generous reward.',
    'Sham marriage arranged with papers, brides from the Baltics wanted, payment after the wedding.',
    'Piedāvāju naudu meitenei, kura apprecēsies ar manu brālēnu no Šrilankas. Jālido uz Kipru uz divām nedēļām.',
    'Meklē līgavu ar Latvijas pilsonību, tikai dokumentiem, apmaksa divās daļās.',
    'Помогу с гражданством: распишемся, через год развод, цена договорная.',
    'Иностранец ищет жену для получения ВНЖ, заплатит 6000 евро.',
    'European girl wanted to marry my brother, he needs papers, we pay flight and 4000.',
    'Marriage of convenience for residence card, fast and discreet, good pay.',
  ],
  acquaintance: [
    'Vīrietis, 42 gadi, vēlas iepazīties ar sievieti nopietnām attiecībām.',
    'Simpātiska sieviete meklē draugu kopīgām pastaigām, teātrim un sarunām.',
    'Gribu satikt meiteni, ar ko pavadīt vakarus pie jūras. Man 30, nesmēķēju.',
    'Atraitnis laukos labprat iepazitos ar dzives draudzeni.',
    'Jauns puisis no Liepājas meklē draudzeni, patīk mūzika un riteņbraukšana.',
    'Мужчина 45 лет познакомится с женщиной для серьёзных отношений, создания семьи.',
    'Девушка, 27, ищу надёжного мужчину, люблю путешествия и кошек.',
    'Познакомлюсь с женщиной для встреч и общения, о себе при переписке.',
    'Вдова 60 лет ищет спутника жизни, дом в деревне, люблю сад.',
    'Парень ищет девушку, с которой можно гулять и смеяться.',
    'Single man, 39, would like to meet a kind woman for a serious relationship.',
    'Woman, 52, seeks a companion for walks, theatre and good talks.',
    'Hi, I am Anna, looking for someone special to share my life with, no games please.',
    'Divorced father of one, hoping to find a partner who loves the sea and dogs.',
    'Pen friend wanted, I am 24 and like books, long walks and dancing.',
    'Sieviete 35 labprāt satiktu gudru vīrieti ar humora izjūtu.',
    'Meklēju dzīvesbiedri, esmu mierīgs, ir sava māja un dārzs.',
    'Хочу встретить добрую женщину 40–50 лет, создадим уют вместе.',
    'Симпатичная девушка познакомится с обеспеченным мужчиной.',
    'Quiet guy, 33, seeks a girlfriend who likes hiking and board games.',
    'Looking for love and friendship, write me about yourself.',
  ],
  'service-or-goods': [
    'Pārdodu divistabu dzīvokli Jelgavā, cena 45 000 eiro. Zvanīt vakaros.',
    'Remontējam veļas mašīnas, garantija, izbraukums uz mājām bez maksas.',
    'Izīrēju istabu Rīgas centrā, 200 eiro mēnesī plus komunālie.',
    'Piedāvājam kāzu fotogrāfa pakalpojumus visā Latvijā, cena no 300 eiro.',
    'Pardod malku, skaldita, ar piegadi, 45 eiro kubikmetra.',
    'Masāža Rīgā, sertificēts speciālists, pieraksts pa tālruni, stunda 35 eiro.',
    'Продаю диван, почти новый, самовывоз, 120 евро.',
    'Сдаётся квартира посуточно в Юрмале, рядом море.',
    'Ремонт квартир под ключ, опытная бригада, смета бесплатно.',
    'Предлагаем услуги перевода документов, быстро и недорого.',
    'Свадебный ведущий и диджей, любой формат праздника, есть видео.',
    'Грузоперевозки по Латвии и Европе, от 0,60 евро за километр, грузчики.',
    'For sale: mountain bike, hardly used, 250 euro or best offer.',
    'Room to rent near the university, bills included, no smokers.',
    'We offer house cleaning services, free quote, all equipment is our own.',
    'Wedding photographer, packages from 500 euro, ask about free dates.',
    'Selling a winter coat, size M, never worn, pick up in Riga.',
    'Plumber available seven days a week, emergency repairs, fair prices.',
    'Pārdod bērnu ratiņus labā stāvoklī, Ogre, 60 eiro.',
    'Veicam dzīvokļu remontu, flīzēšanu un krāsošanu, tāme bez maksas.',
    'Manikīrs un pedikīrs salonā pie stacijas, pieraksts internetā.',
    'Куплю старые монеты и часы, выезд, деньги сразу.',
    'Стрижка собак, недорого, опыт, Пурвциемс.',
    'Сниму комнату в центре, до 200 евро.',
    'Car for sale, 2012, new tyres, service book.',
    'Dog walking and pet sitting in Riga, friendly rates.',
    'Two tickets for the concert, face value, collect in town.',
  ],
  'about-risks': [
    'Valsts policija brīdina: krāpnieki sola darbu ārzemēs un prasa priekšapmaksu. Nepārskaiti naudu nepazīstamiem cilvēkiem!',
    'Seminārs skolēniem par cilvēktirdzniecības riskiem: kā atpazīt viltus darba piedāvājumu un kam zvanīt.',
    'Ja tev atņēma pasi un nemaksā algu, zvani uz palīdzības tālruni. Sargies no fiktīvām laulībām!',
    'Darba inspekcija atgādina par nelegālu nodarbinātību un skaidro darbinieku tiesības.',
    'Biedriba palidz cilvektirdzniecibas upuriem, konsultacijas ir bez maksas un anonimas.',
    'Полиция предупреждает о мошенниках, которые предлагают работу за границей и просят предоплату.',
    'Как распознать обман при поиске работы: пять признаков. Не отдавайте паспорт работодателю!',
    'Лекция о торговле людьми и фиктивных браках пройдёт в библиотеке, вход свободный.',
    'Остерегайтесь объявлений о лёгком заработке: вас могут сделать денежным мулом. Рассказываем, куда обратиться.',
    'Исследование показало, что жертвами трудовой эксплуатации чаще становятся приезжие рабочие.',
    'Police warn of fake job offers abroad that ask for a fee and take your passport.',
    'How to spot a scam when you look for work: never pay for a job, never hand over your passport.',
    'The seminar on human trafficking and sham marriages is free for students and teachers.',
    'Beware of recruiters who promise easy money. If you have been deceived, call the helpline.',
    'Our report describes how victims of labour exploitation were recruited through online advertisements.',
    'Cilvēku tirdzniecība notiek arī Latvijā: stāsti, skaitļi, padomi, ko darīt.',
    'Vēstniecība aicina pirms brauciena pārbaudīt darba devēju un neatdot pasi svešiem.',
    'Krāpšanas pazīmes darba sludinājumos: priekšapmaksa, steiga, saziņa tikai čatā.',
    'Фонд помогает пострадавшим от эксплуатации: бесплатная юридическая консультация.',
    'Мошенники вербуют студентов через сайты вакансий, сообщает полиция.',
    'Scammers pretend to be employers and ask for your bank details, the bank reports.',
    'If someone keeps your passport and wages, this may be forced labour: get help here.',
    'Five red flags in a job advert, a lesson for schools.',
  ],
};

const cases = Object.entries(texts).flatMap(([kind, list]) => list.map((text) => [kind as Kind, text] as const));

describe('the kind of a text', () => {
  it.each(Object.keys(texts) as (keyof typeof texts)[])('%s is told with few mistakes', (kind) => {
    const own = texts[kind];
    const wrong = own.filter((text) => kindOf(text) !== kind).map((text) => `${kindOf(text)}: ${text}`);
    expect(own.length).toBeGreaterThanOrEqual(12);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(own.length * 0.1);
  });

  it('is right for 95 of 100 texts of all kinds', () => {
    const wrong = cases.filter(([kind, text]) => kindOf(text) !== kind);
    expect(wrong.length).toBeLessThanOrEqual(cases.length * 0.05);
  });

  it('is never a service where a marriage for papers is offered', () => {
    expect(texts['marriage-offer'].filter((text) => kindOf(text) === 'service-or-goods')).toEqual([]);
  });

  it('is an offer, though it warns of others', () => {
    const offer = 'Darbs Vācijā noliktavā, alga 2000 eiro mēnesī, pieredze nav vajadzīga. Zvani +371 20 000 013.';
    const warning = 'Policija brīdina par krāpniekiem. Sargies no krāpšanas, nemaksā naudu, kā atpazīt krāpniekus. ';
    expect(kindOf(warning)).toBe('about-risks');
    expect(kindOf(`${warning.repeat(5)}${offer}`)).toBe('job-offer');
    expect(kindOf(`${warning.repeat(5)}${texts['marriage-offer'][0]}`)).toBe('marriage-offer');
  });

  it.each([
    [
      'Policija brīdina par krāpniekiem! ',
      'Darbs Vācijas noliktavā, alga 2500 eiro mēnesī, iemaksa 100 eiro par vietu.',
    ],
    ['Полиция предупреждает: остерегайтесь мошенников! ', 'Требуются рабочие на ферму, паспорт сдаёте бригадиру.'],
    ['Police warn of scams. Beware of fraud! ', 'We are hiring farm workers, passports stay with the supervisor.'],
  ])('is an offer, though a warning was pasted before it: %s', (warning, offer) => {
    expect(kindOf(`${warning}${offer}`)).toBe('job-offer');
    expect(kindOf(`${offer} ${warning}`)).toBe('job-offer');
    expect(kindOf(warning)).toBe('about-risks');
  });

  it.each([
    [
      'Policija brīdina par viltus sludinājumiem: ',
      '„Darbs Vācijā, alga 3000 eiro mēnesī, pase glabāsies pie mums.',
      '”',
    ],
    ['Мошенники пишут так: ', '«Требуются девушки в клуб, зарплата 3000 евро в месяц, билет купим.', '»'],
    [
      'This fake advert is going round: ',
      '"We are hiring waitresses abroad, wages 3000 euro a month, room arranged.',
      '"',
    ],
  ])(
    'is a warning where it quotes an offer, unless the quotation says how to answer: %s',
    (warning, offer, closing) => {
      expect(kindOf(`${warning}${offer}${closing}`)).toBe('about-risks');
      expect(kindOf(`${warning}${offer} WhatsApp +371 20 000 014${closing}`)).toBe('job-offer');
      expect(kindOf(`${offer}${closing}`)).toBe('job-offer');
    },
  );

  it('is no warning for a warning of the day that is far from the offer', () => {
    const offer = 'Требуются рабочие на склад в Польше. Зарплата 2000 евро в месяц.';
    expect(kindOf(`${offer} ${'Полиция предупреждает о мошенниках. '.repeat(30)}`)).toBe('job-offer');
    expect(kindOf(`Мошенники обещают: ${offer.toLowerCase()} `.repeat(3))).not.toBe('job-offer');
  });

  it('is unclear where nothing tells', () => {
    for (const text of ['', 'Labdien!', 'Сегодня хорошая погода.', 'The cat sat on the mat.', '20 000 000']) {
      expect(kindOf(text)).toBe('unclear');
    }
  });
});

describe('what is declined', () => {
  const stressed = (text: string) =>
    analyse({ text, blocks: [], facts: {} }, rulebook).signals.filter(({ family }) => family === 'sexualised-work')
      .length;

  it.each([
    [
      'Ищу работу официанткой по вечерам. Интим не предлагать.',
      'Требуются официантки в клуб, зарплата 900 евро. Интим не предлагать.',
    ],
    ['Meklēju darbu par auklīti. Bez intīma.', 'Meklējam meitenes darbam bārā, alga 900 eiro. Bez intīma.'],
    [
      'I am looking for a job as a waitress. No intimacy.',
      'We are hiring girls for a bar, wages 900 euro. No intimacy.',
    ],
  ])('is no sign where the writer seeks, and one where he offers: %s', (sought, offered) => {
    expect(stressed(sought)).toBe(0);
    expect(stressed(offered)).toBeGreaterThan(0);
  });
});

describe('a text about risks', () => {
  it.each([
    'Policija brīdina: krāpnieki sola darbu ārzemēs, prasa samaksāt 200 eiro par darba vietu un atņem pasi.',
    'Полиция предупреждает: мошенники обещают работу за границей, просят оплатить 200 евро за место и забирают паспорт.',
    'Police warn: scammers promise jobs abroad, ask people to pay 200 euro for the job and take their passports away.',
  ])('mentions signs, and nothing of it is marked: %s', (text) => {
    const { kind, level, signals } = analyse({ text, blocks: [], facts: {} }, rulebook);
    expect([kind, level]).toEqual(['about-risks', 'low']);
    expect(signals.length).toBeGreaterThan(0);
    expect(signals.filter(({ severity }) => severity !== 'low')).toEqual([]);
  });
});

describe('the section of a site', () => {
  it('decides where the text says little', () => {
    expect(kindOf('Zvanīt vakaros, Rīga.', { section: 'job-wanted' })).toBe('job-wanted');
    expect(kindOf('Подробности по телефону.', { section: 'acquaintance' })).toBe('acquaintance');
    expect(kindOf('Pavārs. Strādāt maiņās.', { section: 'job-offer' })).toBe('job-offer');
  });

  it('does not decide against what the text says', () => {
    expect(kindOf(texts['marriage-offer'][0]!, { section: 'acquaintance' })).toBe('marriage-offer');
    expect(kindOf(texts['marriage-offer'][9]!, { section: 'job-offer' })).toBe('marriage-offer');
    expect(kindOf(texts['about-risks'][0]!, { section: 'job-offer' })).toBe('about-risks');
    expect(kindOf(texts['job-wanted'][0]!, { section: 'job-offer' })).toBe('job-wanted');
  });
});

describe('the points of a kind', () => {
  /** Cues as a kind, the points of the cue and the word that stands for it. */
  type Cue = [kind: Kind, weight: number, word: string];

  function toldKind(text: string, cues: readonly Cue[], facts: AdFacts, answerable: boolean): Kind {
    const found = cues.map(([id, weight, word]): FoundCue => {
      const spans = [...text.matchAll(new RegExp(`\\b${word}\\b`, 'gi'))].map(({ index }) => ({
        start: index,
        end: index + word.length,
        text: word,
      }));
      return { target: { group: 'kind', id, weight }, spans };
    });
    const { tokens } = find({ text, blocks: [], facts }, rulebook);
    return tellKind(found, facts, new Voice(text, tokens), answerable);
  }

  it.each<[what: string, text: string, cues: Cue[], kind: Kind, facts?: AdFacts]>([
    ['are enough from three on', 'Work here', [['job-offer', 3, 'work']], 'job-offer'],
    ['are not enough below', 'Work here', [['job-offer', 2, 'work']], 'unclear'],
    [
      'add up',
      'Work here',
      [
        ['job-offer', 2, 'work'],
        ['job-offer', 1, 'here'],
      ],
      'job-offer',
    ],
    ['count a repeated cue twice', 'Work, work', [['job-offer', 2, 'work']], 'job-offer'],
    ['count a repeated cue no third time', 'Work, work, work', [['job-offer', 1, 'work']], 'unclear'],
    [
      'let the greater sum win',
      'Sell a car',
      [
        ['acquaintance', 3, 'car'],
        ['service-or-goods', 4, 'sell'],
      ],
      'service-or-goods',
    ],
    [
      'let the first of two equal sums win',
      'Sell a car',
      [
        ['acquaintance', 3, 'car'],
        ['service-or-goods', 3, 'sell'],
      ],
      'acquaintance',
    ],
    [
      'let the section decide between equal sums',
      'Friends for a wedding',
      [
        ['marriage-offer', 4, 'wedding'],
        ['acquaintance', 1, 'friends'],
      ],
      'acquaintance',
      { section: 'acquaintance' },
    ],
    [
      'leave equal sums of other kinds to the first, whatever the section',
      'Sell a car for a wedding',
      [
        ['marriage-offer', 4, 'wedding'],
        ['service-or-goods', 4, 'sell'],
      ],
      'marriage-offer',
      { section: 'job-offer' },
    ],
  ])('%s', (_, text, cues, kind, facts = {}) => {
    expect(toldKind(text, cues, facts, false)).toBe(kind);
  });

  const work: Cue = ['job-offer', 4, 'work'];
  const wages: Cue = ['job-offer', 3, 'wages'];
  const beware: Cue = ['about-risks', 3, 'beware'];
  const police: Cue = ['about-risks', 4, 'police'];
  const warn: Cue = ['about-risks', 4, 'warn'];

  it.each<[what: string, text: string, cues: Cue[], quiet: Kind, answerable: Kind, facts?: AdFacts]>([
    [
      'is a warning with an offer that is only quoted',
      'Beware of "work".',
      [beware, work],
      'about-risks',
      'about-risks',
    ],
    ['is an offer with a little warning in it', 'We have work. Beware!', [beware, work], 'job-offer', 'job-offer'],
    [
      'is an offer though its own sentence says "beware"',
      'Beware, good work.',
      [beware, work],
      'job-offer',
      'job-offer',
    ],
    ['is a warning with half an offer', 'Beware. Good wages.', [police, beware, wages], 'about-risks', 'about-risks'],
    [
      'is a warning that quotes too little of an offer to answer to',
      'Police say: "Good wages, wages".',
      [police, wages],
      'about-risks',
      'about-risks',
    ],
    [
      'is an offer that can be answered',
      'Police say: "Good wages for work".',
      [police, work, wages],
      'about-risks',
      'job-offer',
    ],
    [
      'is what the section says where the writer offers something himself',
      'Police tell. Good wages.',
      [police, wages],
      'job-offer',
      'job-offer',
      { section: 'job-offer' },
    ],
    [
      'is a warning where each offer stands in a sentence that warns, in whatever order the cues come',
      'They warn of such work. The day is fine. Police know of such work.',
      [police, warn, work],
      'about-risks',
      'job-offer',
    ],
  ])('of a text that warns: %s', (_, text, cues, quiet, answerable, facts = {}) => {
    expect([toldKind(text, cues, facts, false), toldKind(text, cues, facts, true)]).toEqual([quiet, answerable]);
  });
});
