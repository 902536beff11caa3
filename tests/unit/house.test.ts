import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** docs/ARCHITECTURE.md draws the house; these tests hold its walls. Paths are relative to the repository, with "/". */

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .sort();
}

interface Import {
  from: string;
  /** A file of the repository, or a package or virtual module as written. */
  to: string;
  /** `import type`: nothing of it is left when the program runs. */
  isType: boolean;
}

const STATEMENT = /^(?:import|export)\b([^'"`;]*?)\bfrom\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

/** The file a relative import means: TypeScript is imported under the name it is compiled to. */
function resolveImport(from: string, written: string): string {
  if (!written.startsWith('.')) return written;
  const path = normalize(join(dirname(from), written)).replaceAll('\\', '/');
  return [path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx'), path].find(existsSync) ?? `${path} (missing)`;
}

function importsOf(file: string): Import[] {
  return [...readFileSync(file, 'utf8').matchAll(STATEMENT)].map(([, clause, from, bare, dynamic]) => ({
    from: file,
    to: resolveImport(file, (from ?? bare ?? dynamic)!),
    isType: /^\s*type\b/.test(clause ?? ''),
  }));
}

const inside = [...filesBelow('lib'), ...filesBelow('entrypoints')];
const outside = [...readdirSync('.').filter((name) => name.endsWith('.config.ts')), ...filesBelow('tests')];
const imports = inside.flatMap(importsOf);

/** The room a file is in: a folder of lib, or the name of a file that lies in lib itself. */
function roomOf(path: string): string {
  const [first, second] = path.split('/');
  if (first !== 'lib') return first!;
  return second!.startsWith('message-') ? 'messages' : second!.replace(/(\.d)?\.tsx?$/, '');
}

/** Rooms from left to right; imports point to the right. */
const STOREYS = [
  ['entrypoints'],
  ['ui', 'cli'],
  ['seminar'],
  ['page', 'desk', 'messages'],
  ['analyser', 'settings', 'texts'],
];

function storeyOf(room: string): number {
  return STOREYS.findIndex((rooms) => rooms.includes(room));
}

/**
 * Whether an import points to the right. Two are level: pages speak through messages, and settings and texts know the report's
 * types, among them the languages.
 */
function mayImport(fromFile: string, toFile: string): boolean {
  const [from, to] = [roomOf(fromFile), roomOf(toFile)];
  if (from === to || from === 'tasks') return true;
  if (to === 'tasks' || to === 'rulebook') return false;
  if (from === 'rulebook' || from === 'virtual') return to === 'analyser';
  if (from === 'page' && to === 'messages') return true;
  if (storeyOf(from) === storeyOf('analyser')) return toFile === 'lib/analyser/report.ts';
  return storeyOf(to) > storeyOf(from);
}

function show({ from, to }: Import): string {
  return `${from} → ${to}`;
}

describe('the house', () => {
  it('has the rooms that are drawn', () => {
    const rooms = new Set(inside.map(roomOf));
    const drawn = [...STOREYS.flat(), 'rulebook', 'tasks', 'virtual'];
    expect([...rooms].filter((room) => !drawn.includes(room))).toEqual([]);
    expect(inside.length).toBeGreaterThan(60);
    expect(imports.length).toBeGreaterThan(150);
  });

  it('has imports that point to the right only', () => {
    const ours = imports.filter(({ to }) => /^(lib|entrypoints)\//.test(to));
    expect(ours.filter(({ from, to }) => !mayImport(from, to)).map(show)).toEqual([]);
  });

  it('finds every file that is imported', () => {
    const all = [...imports, ...outside.flatMap(importsOf)];
    expect(all.filter(({ to }) => to.endsWith('(missing)')).map(show)).toEqual([]);
  });

  it('has no circles', () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
      if (done.has(file) || way.includes(file)) return;
      for (const to of next.get(file) ?? []) visit(to, [...way, file]);
      done.add(file);
    };
    for (const file of inside) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('lets the analyser import nothing but itself', () => {
    const foreign = imports.filter(({ from, to }) => roomOf(from) === 'analyser' && roomOf(to) !== 'analyser');
    expect(foreign.map(show)).toEqual([]);
  });

  it('lets the rulebook’s compiler know the form of the tables, not what is done with them', () => {
    const known = ['codec', 'fold', 'loose', 'report', 'rule-texts', 'tables', 'units', 'words'].map(
      (name) => `lib/analyser/${name}.ts`,
    );
    const more = imports.filter(({ from, to }) => roomOf(from) === 'rulebook' && roomOf(to) === 'analyser');
    expect(more.filter(({ to }) => !known.includes(to)).map(show)).toEqual([]);
  });

  it('ships no compiler: only the build, tasks and tests import the rulebook', () => {
    const users = outside.flatMap(importsOf).filter(({ to }) => to.startsWith('lib/rulebook/'));
    expect(users.filter(({ from }) => !/^(tests\/|[\w.]+\.config\.ts$)/.test(from)).map(show)).toEqual([]);
  });

  it('bundles only pages and messages into a content script', () => {
    const scripts = inside.filter((file) => /^entrypoints\/[^/]+\.content\//.test(file));
    expect(scripts.length).toBeGreaterThan(0);
    const reached = new Set(scripts);
    for (const file of reached) {
      for (const { to, isType } of importsOf(file)) {
        if (!isType && existsSync(to)) reached.add(to);
        else if (!isType) expect(`${file} → ${to}`).toMatch(/→ (wxt\/|\S+\.css)/);
      }
    }
    const odd = [...reached].filter(
      (file) => !/^lib\/page\/|^entrypoints\/|^lib\/messages\.ts$|^lib\/analyser\/report\.ts$|\.css$/.test(file),
    );
    expect(odd).toEqual([]);
  });

  it('names no language and no rule in the analyser: both are data', () => {
    const files = filesBelow('lib/analyser').filter((file) => !['report.ts', 'rule-texts.ts'].includes(basename(file)));
    const named = files.filter((file) => /(['"`])(lv|ru|en)\1/.test(readFileSync(file, 'utf8')));
    expect(named).toEqual([]);
    const rules = readdirSync('rules/families', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.replaceAll('\\', '/').replace('.yaml', ''));
    expect(rules.length).toBeGreaterThan(5);
    const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
    expect(rules.filter((rule) => text.includes(rule))).toEqual([]);
  });
});

describe('the repository', () => {
  it('holds at its top what is known', () => {
    const known = [
      ...['entrypoints', 'lib', 'rules', 'public', 'tests', 'docs', '.ci', '.git'],
      ...['wxt.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'README.md'],
      ...['LICENSE', 'LICENSE-RULES', 'THIRD-PARTY-NOTICES.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
      ...['biome.json', 'knip.json', 'playwright.config.ts', 'vite.cli.config.ts', 'vitest.config.ts'],
      ...['.gitignore', '.gitattributes', '.npmrc'],
    ];
    const ignored = readFileSync('.gitignore', 'utf8')
      .split('\n')
      .map((line) => line.replace(/^\/|\/$/g, ''));
    expect(readdirSync('.').filter((name) => !known.includes(name) && !ignored.includes(name))).toEqual([]);
  });

  it('pins every version', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    const versions = Object.entries({ ...dependencies, ...devDependencies });
    expect(versions.length).toBeGreaterThan(10);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('has a lock that agrees with it and names no registry', () => {
    const text = readFileSync('package-lock.json', 'utf8');
    expect(text).not.toMatch(/"resolved"|registry\./);
    const { packages } = JSON.parse(text) as { packages: Record<string, Record<string, unknown>> };
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(packages['']?.dependencies).toEqual(dependencies);
    expect(packages['']?.devDependencies).toEqual(devDependencies);
  });
});
