import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourcesPage, updateSources } from '../../../lib/tasks/sources.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sources-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the page of sources', () => {
  it('has one row a source, with what is known of it', () => {
    const page = sourcesPage({
      R1: { title: 'A | B', address: 'https://source.example/a', date: '2020-01' },
      R2: { title: 'Heard of' },
    });
    expect(page.split('\n').slice(-3)).toEqual([
      '| R1 | A \\| B | <https://source.example/a> | 2020-01 |',
      '| R2 | Heard of |  |  |',
      '',
    ]);
  });

  it('passes the check until the sources change', () => {
    const yaml = join(folder, 'sources.yaml');
    const page = join(folder, 'docs/SOURCES.md');
    writeFileSync(yaml, 'R1: { title: First }\n');
    expect(() => updateSources(yaml, page, true)).toThrow('npm run sources');
    updateSources(yaml, page, false);
    expect(() => updateSources(yaml, page, true)).not.toThrow();
    writeFileSync(yaml, 'R1: { title: Second }\n');
    expect(() => updateSources(yaml, page, true)).toThrow('npm run sources');
    expect(readFileSync(page, 'utf8')).toContain('| R1 | First |');
  });

  it('says where a wrong field stands', () => {
    const yaml = join(folder, 'sources.yaml');
    writeFileSync(yaml, 'R1:\n  title: First\n  adress: https://source.example\n');
    expect(() => updateSources(yaml, join(folder, 'SOURCES.md'), false)).toThrow(/sources\.yaml:3:\d+ R1\.adress/);
  });

  it('is up to date in this project', () => {
    expect(() => updateSources(resolve('rules/sources.yaml'), resolve('docs/SOURCES.md'), true)).not.toThrow();
  });
});
