import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { NotALemma } from '../../lib/rulebook/inflect/inflection.js';
import { createLatvianInflector } from '../../lib/rulebook/inflect/latvian.js';
import { RulebookError } from '../../lib/rulebook/yaml-file.js';

const FOLDER = 'rules/lexicon';
const latvian = createLatvianInflector(FOLDER);

const words = (text: string): string[] => [...new Set(text.split(/\s+/).filter((word) => word !== ''))].sort();
const formsOf = (word: string): string[] => {
  const [lemma = '', asked] = word.split('/');
  return latvian.inflect(lemma, asked as 'n' | 'v' | 'a' | undefined).forms;
};

describe('nouns', () => {
  it.each([
    ['darbs', 'darbs darba darbam darbu darbā darbi darbiem darbus darbos'],
    ['ceļš', 'ceļš ceļa ceļam ceļu ceļā ceļi ceļiem ceļus ceļos'],
    ['brālis', 'brālis brāļa brālim brāli brālī brāļi brāļu brāļiem brāļus brāļos'],
    ['lācis', 'lācis lāča lācim lāci lācī lāči lāču lāčiem lāčus lāčos'],
    ['tētis', 'tētis tēta tētim tēti tētī tēti tētu tētiem tētus tētos'],
    ['viesis', 'viesis viesa viesim viesi viesī viesu viesiem viesus viesos'],
    ['akmens', 'akmens akmenim akmeni akmenī akmeņi akmeņu akmeņiem akmeņus akmeņos'],
    ['suns', 'suns suņa sunim suni sunī suņi suņu suņiem suņus suņos'],
    ['medus', 'medus medum medu medū medi mediem medos'],
    ['alga', 'alga algas algai algu algā algām algās'],
    ['puika', 'puika puikas puikam puikai puiku puikā puikām puikās'],
    ['upe', 'upe upes upei upi upē upju upēm upēs'],
    ['zvaigzne', 'zvaigzne zvaigznes zvaigznei zvaigzni zvaigznē zvaigžņu zvaigznēm zvaigznēs'],
    ['pase', 'pase pases pasei pasi pasē pasu pasēm pasēs'],
    ['kaste', 'kaste kastes kastei kasti kastē kastu kastēm kastēs'],
    ['pils', 'pils pilij pili pilī pilis piļu pilīm pilīs'],
    ['zivs', 'zivs zivij zivi zivī zivis zivju zivīm zivīs'],
    ['valsts', 'valsts valstij valsti valstī valstis valstu valstīm valstīs'],
    ['acs', 'acs acij aci acī acis acu acīm acīs'],
    ['kāzas', 'kāzas kāzu kāzām kāzās'],
    ['durvis', 'durvis durvju durvīm durvīs'],
    ['ārzemes', 'ārzemes ārzemju ārzemēm ārzemēs'],
    ['svētki', 'svētki svētku svētkiem svētkus svētkos'],
    ['iepazīšanās', 'iepazīšanās iepazīšanos'],
    ['eiro', 'eiro'],
  ])('%s declines', (lemma, expected) => {
    expect(latvian.inflect(lemma)).toEqual({ lemma, partOfSpeech: 'n', forms: words(expected) });
  });

  it.each([
    ['skapis', 'skapja'],
    ['zemnieciņš', 'zemnieciņa'],
    ['kurmis', 'kurmja'],
    ['cirvis', 'cirvja'],
    ['briedis', 'brieža'],
    ['vēzis', 'vēža'],
    ['dadzis', 'dadža'],
    ['lasis', 'laša'],
    ['zutis', 'zuša'],
    ['zirnis', 'zirņa'],
    ['alnis', 'aļņa'],
    ['krusttēvs', 'krusttēva'],
    ['kaķis', 'kaķa'],
    ['teātris', 'teātra'],
    ['krāsns', 'krāšņu'],
    ['nakts', 'nakšu'],
    ['sirds', 'siržu'],
    ['roze', 'rožu'],
    ['lelle', 'leļļu'],
    ['pankūka', 'pankūku'],
    ['kundze', 'kundžu'],
  ])('%s has the genitive %s', (lemma, genitive) => {
    expect(formsOf(lemma)).toContain(genitive);
  });
});

describe('adjectives', () => {
  const indefinite = 'labs laba labam labu labā labi labiem labus labos labas labai labām labās';
  const definite = 'labais labā labajam labo labajā labie labajiem labos labajos labās labajai labajām labajās';

  it('decline in both declensions and three degrees', () => {
    const comparative = `${indefinite} ${definite}`.replaceAll('lab', 'labāk');
    const superlative = definite.replaceAll('lab', 'vislabāk');
    expect(latvian.inflect('labs')).toEqual({
      lemma: 'labs',
      partOfSpeech: 'a',
      forms: words(`${indefinite} ${definite} ${comparative} ${superlative}`),
    });
  });

  it.each([
    ['zaļš', 'zaļš zaļais zaļajai zaļāks viszaļākā', 'zaļs'],
    ['pēdējs', 'pēdējais pēdējam pēdējo pēdējā pēdējos', 'pēdējajam pēdējajā'],
    ['galvenais', 'galvenais galvenā galvenajam galveno', 'galvens galvenāks'],
    ['likumīgs', 'likumīgais likumīgāka vislikumīgākie', 'likumīgsāks'],
  ])('%s has %s but not %s', (lemma, having, lacking) => {
    const { forms, partOfSpeech } = latvian.inflect(lemma);
    expect(partOfSpeech).toBe('a');
    expect(forms).toEqual(expect.arrayContaining(words(having)));
    expect(words(lacking).filter((form) => forms.includes(form))).toEqual([]);
  });

  it('takes a participle as an adjective without degrees', () => {
    const { forms, partOfSpeech } = latvian.inflect('saņemts');
    expect(partOfSpeech).toBe('a');
    expect(forms).toEqual(expect.arrayContaining(['saņemta', 'saņemtajai', 'saņemtos']));
    expect(forms).not.toContain('saņemtāks');
  });
});

describe('verbs', () => {
  const decline = (stem: string): string =>
    ['s a am u ā i iem us os as ai ām ās', 'ais ajam o ajā ie ajiem ajos ajai ajām ajās']
      .join(' ')
      .split(' ')
      .map((ending) => stem + ending)
      .join(' ');

  it('has every form of the second conjugation', () => {
    const finite = `maksāt maksāju maksā maksājam maksājat maksājiet maksāji maksāja maksājām maksājāt
      maksāšu maksāsi maksās maksāsim maksāsiet maksāsit maksātu jāmaksā maksājot maksāšot`;
    const active = `maksājis maksājusi maksājusī ${decline('maksājuš').replace('maksājušs', '')}`;
    const others = `${decline('maksājoš')} ${decline('maksājam')} ${decline('maksāt')}
      maksādams maksādama maksādami maksādamas`;
    expect(latvian.inflect('maksāt')).toEqual({
      lemma: 'maksāt',
      partOfSpeech: 'v',
      forms: words(`${finite} ${active} ${others}`),
    });
  });

  it('has every form of a reflexive verb', () => {
    expect(latvian.inflect('precēties')).toEqual({
      lemma: 'precēties',
      partOfSpeech: 'v',
      forms: words(`precēties precos precies precas precamies precaties precieties
        precējos precējies precējās precējāmies precējāties precēšos precēsies precēsimies precēsieties precēsities
        precētos jāprecas precoties precēšoties precējies precējusies precējušies precējušās precējušos
        precēdamies precēdamās`),
    });
  });

  // principal parts and alternations; the last column holds forms that would come of a wrong stem
  it.each([
    ['iet', 'eju ej iet ejam gāja gājis gājusi iešu jāiet iets ejošs iedams', 'iej ieja jāej'],
    ['aiziet', 'aizeju aiziet aizgāja aiziešu jāaiziet aizgājuši', 'aizieja'],
    ['būt', 'esmu esi ir esam esat bija būšu jābūt esošs bijusi būdams', 'nav jāir'],
    ['dot', 'dodu dod deva došu jādod dots dodams', 'dosu'],
    ['atdot', 'atdodu atdod atdeva atdosim jāatdod atdots', 'atdoja'],
    ['nākt', 'nāku nāc nāk nāciet nāca nācis nākusi nākšu', 'nācusi'],
    ['likt', 'lieku liec liek lieciet lika licis likusi likšu', 'likis'],
    ['braukt', 'braucu brauc brauca braucis braukusi brauksim braukts', 'braucusi'],
    ['lūgt', 'lūdzu lūdza lūdzis lūgusi lūgts', 'lūdzusi'],
    ['mest', 'metu met meta metīs metīšu mests mezdams', 'messu mesdams'],
    ['nest', 'nesu nes nesīs nests nesdams', 'nezdams'],
    ['ciest', 'ciešu ciet cieš cieta cietīs ciezdams', 'ciešiet'],
    ['krist', 'krītu krīti krīt krītiet krita kritīs', 'krīs'],
    ['plūst', 'plūstu plūsti plūda plūdīs', 'plūs'],
    ['celt', 'ceļu cel ceļ celiet cēla cēlis cels celts', 'ceļiet'],
    ['kāpt', 'kāpju kāp kāpj kāpiet kāpa', 'kāpjiet'],
    ['slēpt', 'slēpju slēp slēpj jāslēpj slēpa slēpts', 'slēpjiet'],
    ['krāpt', 'krāpju krāp krāpj krāpa krāpis', ''],
    ['griezt', 'griežu griez griež grieza griezīs', 'griežiet'],
    ['sēdēt', 'sēžu sēdi sēž sēdiet sēdēja jāsēž', 'sēži'],
    ['gulēt', 'guļu guli guļ guliet gulēja', 'guļi'],
    ['pārskaitīt', 'pārskaitu pārskaita pārskaitām pārskaitīja jāpārskaita pārskaitāms pārskaitīts', 'pārskaitī'],
    ['nodrošināt', 'nodrošinu nodrošina nodrošinām nodrošināja jānodrošina nodrošināmais', 'nodrošinā nodrošinājam'],
    ['redzēt', 'redzu redzi redz redzam redzēja jāredz redzams', 'redzē redza'],
    ['vajadzēt', 'vajag vajadzēja vajadzēs vajadzētu', 'vajadzē'],
    ['palīdzēt', 'palīdz palīdzēja palīdzam palīdziet jāpalīdz', 'palīdzē'],
    ['atņemt', 'atņem atņēma atņems atņemts atņēmis', 'atņemja'],
    ['ieturēt', 'ietur ieturēja ieturēts ieturam jāietur', 'ieturē'],
    ['patikt', 'patīk patika', 'patiek'],
    ['apmeklēt', 'apmeklē apmeklēja apmeklējam', 'apmekl'],
    ['nofilmēt', 'nofilmē nofilmēja nofilmējis', ''],
    ['izklāstīt', 'izklāsta izklāstīja izklāstām', ''],
    ['sazināties', 'sazinos sazinies sazinās sazināmies sazinājās sazināsies jāsazinās', 'sazinājas'],
    ['apprecēties', 'apprecas apprecējās apprecēsies apprecējušās', 'apprecējas'],
    ['griezties', 'griežos griezies griežas griezās griezušies griezīsies', ''],
    ['sēsties', 'sēžas sēstas sēdās sēdušies sēdīsies', ''],
    ['nemaksāt', 'nemaksā nemaksāja nemaksāsim nemaksāts nemaksāt', 'jānemaksā nejāmaksā maksā'],
    ['nebūt', 'nav neesmu nebija nebūs', 'neir'],
    ['neitralizēt', 'neitralizē neitralizēja jāneitralizē', ''],
  ])('%s has %s but not %s', (lemma, having, lacking) => {
    const { forms, partOfSpeech } = latvian.inflect(lemma);
    expect(partOfSpeech).toBe('v');
    expect(forms).toEqual(expect.arrayContaining(words(having)));
    expect(words(lacking).filter((form) => forms.includes(form))).toEqual([]);
  });

  it('does not take the deverbal noun for a form', () => {
    expect(formsOf('maksāt').filter((form) => form.includes('šan'))).toEqual([]);
    expect(latvian.inflect('krāpšana').partOfSpeech).toBe('n');
  });
});

describe('decisions', () => {
  it.each([
    ['Līgums', 'n'],
    ['likumīgs', 'a'],
    ['augsts', 'a'],
    ['darbinieks', 'n'],
    ['lieta', 'n'],
    ['maksāt', 'v'],
    ['bez', 'x'],
    ['ātri', 'x'],
    ['cv', 'x'],
    ['whatsapp', 'x'],
    ['divi', 'a'],
  ])('%s is taken as %s', (word, partOfSpeech) => {
    expect(latvian.inflect(word).partOfSpeech).toBe(partOfSpeech);
  });

  it('obeys the part of speech a pattern gives', () => {
    expect(formsOf('plāns/a')).toContain('plānajam');
    expect(formsOf('plāns/n')).not.toContain('plānajam');
    expect(formsOf('kopa/n')).toContain('kopām');
  });

  it.each([
    ['maksām', 'maksāt'],
    ['darbu', 'darbs'],
    ['darba', 'darbs'],
    ['algas', 'alga'],
    ['samaksāja', 'samaksāt'],
    ['jāpārskaita', 'pārskaitīt'],
    ['nofilmējat', 'nofilmēt'],
    ['nestrādājam', 'nestrādāt'],
    ['precas', 'precēties'],
    ['labākais', 'labs'],
    ['vislabākā', 'labs'],
    ['brāļiem', 'brālis'],
    ['ir', 'būt'],
    ['bija', 'būt'],
    ['izlidošanas', 'izlidošana'],
    ['telpām', 'telpa'],
    ['drēbēm', 'drēbe'],
    ['sieviešu', 'sieviete'],
  ])('refuses %s in favour of %s', (word, proposal) => {
    const refusal = refusalOf(word);
    expect(refusal.proposal).toBe(proposal);
    expect(refusal.message).toContain(`"${word}"`);
    expect(refusal.message).toContain(`"${proposal}"`);
  });

  it('every other form of a lemma is either refused or a word of its own', () => {
    for (const lemma of ['darbinieks', 'samaksāt', 'augsts']) {
      for (const form of formsOf(lemma)) {
        if (form === lemma) continue;
        const outcome = inflectOrRefuse(form);
        if (outcome instanceof NotALemma) expect([form, outcome.proposal]).toEqual([form, lemma]);
        // participles decline as adjectives; augstu is an adverb too
        else expect([form, ['a', 'x'].includes(outcome.partOfSpeech)]).toEqual([form, true]);
      }
    }
  });

  it.each(['zlaukt', 'zlauktie', 'nozlaukties'])('refuses %s, which nothing tells how to inflect', (word) => {
    expect(() => latvian.inflect(word)).toThrow(NotALemma);
  });

  it('says where to add an unknown verb', () => {
    expect(refusalOf('zlaukt').message).toContain('rules/lexicon/verbs.lv.yaml');
    expect(refusalOf('zlaukt').proposal).toBeUndefined();
  });
});

describe('lexicon files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['verbs.lv.yaml', 'nest: nes\n', /verbs\.lv\.yaml:\d+:\d+ nest: the past is missing/],
    ['verbs.lv.yaml', 'nest: nes, nest\n', /nest: the past "nest" must end in -a/],
    ['verbs.lv.yaml', 'nest: nes, nesa, nesīs\n', /nest: "nes, nesa, nesīs" must be/],
    ['verbs.lv.yaml', 'sēsties: sēž, sēdās\n', /the reflexive present "sēž" must end in -as or -ās/],
    ['verbs.lv.yaml', 'nesu: nes, nesa\n', /nesu.*an infinitive ends in -t or -ties/],
    ['verbs.lv.yaml', 'nest: nes, nesa\nnest: nes, nesa\n', /verbs\.lv\.yaml:2:1 Map keys must be unique/],
    ['verbs.lv.yaml', 'nest:\n', /verbs\.lv\.yaml:1:6 nest: the present is missing/],
    ['words.lv.yaml', 'adjectives: [Labs]\n', /words\.lv\.yaml:1:14 adjectives\.0: a word is lower-case letters only/],
    ['words.lv.yaml', 'adjektives: [labs]\n', /words\.lv\.yaml:1:13 adjektives: unknown field/],
  ])('%s with a mistake is refused with its place', (name, text, message) => {
    cpSync(FOLDER, folder, { recursive: true });
    writeFileSync(join(folder, name), text);
    expect(() => createLatvianInflector(folder)).toThrow(RulebookError);
    expect(() => createLatvianInflector(folder)).toThrow(message);
  });

  it('a word in two lists is refused', () => {
    cpSync(FOLDER, folder, { recursive: true });
    const path = join(folder, 'words.lv.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('\nnouns:\n', '\nnouns:\n  - labs\n'));
    expect(() => createLatvianInflector(folder)).toThrow(
      /words\.lv\.yaml:\d+:\d+ nouns\.0: "labs" stands in adjectives already/,
    );
  });

  it('are in alphabetical order', () => {
    const verbs = Object.keys(parse(readFileSync(join(FOLDER, 'verbs.lv.yaml'), 'utf8')) as object);
    const lists = parse(readFileSync(join(FOLDER, 'words.lv.yaml'), 'utf8')) as Record<string, string[] | object>;
    for (const list of [
      verbs,
      ...Object.values(lists).map((list) => (Array.isArray(list) ? list : Object.keys(list))),
    ]) {
      expect(list).toEqual([...list].sort(new Intl.Collator('lv').compare));
    }
  });
});

function inflectOrRefuse(word: string) {
  try {
    return latvian.inflect(word);
  } catch (error) {
    if (error instanceof NotALemma) return error;
    throw error;
  }
}

function refusalOf(word: string): NotALemma {
  const outcome = inflectOrRefuse(word);
  if (outcome instanceof NotALemma) return outcome;
  throw new Error(`"${word}" was taken as ${outcome.partOfSpeech}`);
}
