import { english } from './words/en.js';
import { latvian } from './words/lv.js';
import { russian } from './words/ru.js';

/** Frames of one language, with slots in braces, and the words that fill them, separated by `|`. */
export interface Words {
  titles: string[];
  sentences: string[];
  risks: string[];
  contacts: string[];
  lists: Record<string, string>;
}

export type BenchLanguage = 'lv' | 'ru' | 'en';

export interface GeneratedAd {
  language: BenchLanguage;
  text: string;
}

const WORDS: Record<BenchLanguage, Words> = { lv: latvian, ru: russian, en: english };
const LANGUAGES = ['lv', 'ru', 'en'] as const;
const BULLETS = ['- ', '• ', '* ', '✅ ', '– '];

/** How often an ad holds a risk phrase, and how often its last line is in another language than the rest. */
const RISKY = 0.25;
const MIXED = 0.2;

/** A seeded generator of numbers in [0, 1): mulberry32 by Tommy Ettinger, public domain. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Writes invented ads without end; the same seed writes the same ones. */
export class AdWriter {
  private readonly random: () => number;
  private readonly lists: Record<BenchLanguage, Map<string, string[]>>;

  constructor(seed: number) {
    this.random = randomFrom(seed);
    const split = ({ lists }: Words) => new Map(Object.entries(lists).map(([name, words]) => [name, words.split('|')]));
    this.lists = { lv: split(latvian), ru: split(russian), en: split(english) };
  }

  /** An ad of about 500 to 1 500 units, or of `least` and a little more. */
  ad(least = this.between(500, 1500)): GeneratedAd {
    const language = this.pick(LANGUAGES);
    const { titles, sentences, risks, contacts } = WORDS[language];
    const say = (frames: readonly string[]) => this.fill(this.pick(frames), language);
    const contact = () => (this.random() < MIXED ? this.contactInAnother(language) : say(contacts));
    let text = `${say(titles)}\n`;
    while (text.length < least) {
      const how = this.random();
      if (how < 0.12) text += `\n${this.bullets(sentences, language)}`;
      else if (how < 0.2) text += `\n\n${contact()}\n`;
      else text += `${text.endsWith('\n') ? '' : ' '}${say(sentences)}`;
      if (how > 1 - RISKY / 6) text += ` ${say(risks)}`;
    }
    return { language, text: `${text.trimEnd()}\n${contact()}` };
  }

  private bullets(sentences: readonly string[], language: BenchLanguage): string {
    const mark = this.pick(BULLETS);
    let lines = '';
    for (let left = this.between(2, 4); left > 0; left--) {
      lines += `${mark}${this.fill(this.pick(sentences), language)}\n`;
    }
    return lines;
  }

  private contactInAnother(language: BenchLanguage): string {
    const other = this.pick(LANGUAGES.filter((one) => one !== language));
    return this.fill(this.pick(WORDS[other].contacts), other);
  }

  private fill(frame: string, language: BenchLanguage): string {
    return frame.replace(/\{(\w+)\}/g, (_, slot: string) => {
      const list = this.lists[language].get(slot) ?? this.lists[language].get(slot.toLowerCase());
      if (!list) return this.figure(slot, language);
      const word = this.pick(list);
      return slot === slot.toUpperCase() ? word.toUpperCase() : word;
    });
  }

  private figure(slot: string, language: BenchLanguage): string {
    const two = (number: number) => String(number).padStart(2, '0');
    switch (slot) {
      case 'pay':
        return String(this.between(16, 39) * 25);
      case 'more':
        return this.pick(['1 200', '1500', '1.800', '2000', '2 450', '3000', '3,500']);
      case 'fee':
        return String(this.between(3, 30) * 10);
      case 'hour':
        return `${this.between(5, 16)}${language === 'en' ? '.' : ','}${this.pick(['00', '50', '75'])}`;
      case 'percent':
        return String(this.between(1, 6) * 5);
      case 'small':
        return String(this.between(2, 9));
      case 'digit':
        return String(this.between(1, 9));
      case 'hours':
        return String(this.between(8, 12));
      case 'minutes':
        return this.pick(['20', '30', '45', '60']);
      case 'from':
        return String(this.between(6, 10));
      case 'till':
        return String(this.between(15, 22));
      case 'people':
        return String(this.between(8, 240));
      case 'age':
        return String(this.between(19, 45));
      case 'year':
        return String(this.between(1991, 2024));
      case 'date':
        return `${two(this.between(1, 28))}.${two(this.between(1, 12))}.2026`;
      case 'phone':
        return `${this.pick(['+371 20 000 0', '+371200000', '20 000 0', '200000'])}${two(this.between(0, 99))}`;
      case 'email':
        return `${this.pick(['darbs', 'info', 'cv', 'personals'])}@${this.host()}`;
      case 'site':
        return `${this.pick(['https://', 'www.', 'http://www.'])}${this.host()}/${this.pick(['vakances', 'jobs', 'darbs?id=12'])}`;
      default:
        throw new Error(`nothing fills {${slot}} in ${language}`);
    }
  }

  private host(): string {
    return `${this.pick(['maiznica', 'kokzagis', 'viesnica', 'paraugs', 'iedomas'])}.example`;
  }

  private between(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  private pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)]!;
  }
}

/** One text of exactly so many UTF-16 units, ads with a blank line between them, and the English ads among them. */
export function writeMixedText(units: number, seed = 1): { text: string; english: string } {
  const writer = new AdWriter(seed);
  const ads: GeneratedAd[] = [];
  for (let written = 0; written < units; ) {
    const ad = writer.ad();
    ads.push(ad);
    written += ad.text.length + 2;
  }
  const join = (some: readonly GeneratedAd[]) => flat(some.map(({ text }) => text).join('\n\n'));
  return { text: flat(join(ads).slice(0, units)), english: join(ads.filter(({ language }) => language === 'en')) };
}

/** The same text in one piece of memory, as one that was read is; V8 keeps a part or a sum of texts as a reference to them. */
function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
