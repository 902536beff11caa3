import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const sampleAd = z.strictObject({
  /** File name of the ad in its address: five or six letters, as ss.lv has them. */
  id: z.string().regex(/^[a-z]{5,6}$/),
  language: z.enum(['lv', 'ru', 'en']),
  /** `other` is no recruitment ad at all: the extension has no business there. */
  kind: z.enum(['risky', 'ordinary', 'other']),
  /** Path of the section after the language, without slashes at its ends. */
  category: z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)+$/),
  breadcrumb: z.array(z.string()).min(2),
  body: z.array(z.string()).min(2),
  fields: z.array(
    z.strictObject({ id: z.number().int().optional(), label: z.string(), value: z.union([z.string(), z.number()]) }),
  ),
  price: z.string().optional(),
  place: z.string(),
  /** The range +371 20 000 0xx belongs to nobody's real ad. */
  phone: z.string().regex(/^\+371 20 000 0\d\d$/),
});

export type SampleAd = z.infer<typeof sampleAd>;

const folder = fileURLToPath(new URL('./samples/', import.meta.url));

/** Every invented ad under `samples/`, in the order of the file names; a wrong field is named with its file. */
export function sampleAds(): SampleAd[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return files.map((name) => {
    const read = sampleAd.safeParse(parse(readFileSync(join(folder, name), 'utf8')));
    if (!read.success) throw new Error(`lib/tasks/samples/${name}: ${z.prettifyError(read.error)}`);
    return read.data;
  });
}

/** Path of an ad's own page, e.g. `/msg/lv/work/are-required/builder/abcde.html`. */
export function adPath(ad: SampleAd): string {
  return `/msg/${ad.language}/${ad.category}/${ad.id}.html`;
}

/** Path of the list an ad stands in, e.g. `/lv/work/are-required/builder/`. */
export function listPath(ad: SampleAd): string {
  return `/${ad.language}/${ad.category}/`;
}
