import { basename } from 'node:path';
import { Failure } from '../../lib/tasks/failure.js';

/** Files whose rows are counted together. */
export interface FileSet {
  name: string;
  paths: string[];
}

export interface Arguments {
  /** Name each ad whose level does not fit its label. */
  list: boolean;
  writeBaseRates: boolean;
  sets: FileSet[];
}

const USAGE =
  'npm run evaluate -- [--list] [--write-base-rates] [--set NAME=FILE[,FILE…]]… FILE.jsonl…\n' +
  'A file is a set of its own; --set counts several as one.';

/** Reads the command line. @throws Failure that says what to write */
export function parseArguments(args: readonly string[]): Arguments {
  const sets = new Map<string, string[]>();
  const add = (name: string, paths: readonly string[]) => sets.set(name, [...(sets.get(name) ?? []), ...paths]);
  const read: Arguments = { list: false, writeBaseRates: false, sets: [] };
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    if (argument === '--list') read.list = true;
    else if (argument === '--write-base-rates') read.writeBaseRates = true;
    else if (argument === '--set' || argument.startsWith('--set=')) {
      const value = argument === '--set' ? (args[++i] ?? '') : argument.slice('--set='.length);
      const [, name, files] = /^([^=]+)=(.+)$/.exec(value) ?? [];
      if (!name || !files) throw new Failure(`--set needs NAME=FILE, not "${value}"\n${USAGE}`);
      add(name, files.split(',').filter(Boolean));
    } else if (argument.startsWith('-')) throw new Failure(`there is no option ${argument}\n${USAGE}`);
    else add(nameOf(argument), [argument]);
  }
  if (sets.size === 0) throw new Failure(`name a file\n${USAGE}`);
  return { ...read, sets: [...sets].map(([name, paths]) => ({ name, paths: [...new Set(paths)] })) };
}

/** A file's name without folder and ending: what rules/corpora.yaml calls it. */
export function nameOf(path: string): string {
  return basename(path).replace(/\.jsonl$/, '');
}
