import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';

/** Something wrong in a file that people edit: each problem says where (`file:line:column field`), what, and how to mend it. */
export class RulebookError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'RulebookError';
  }
}

export interface YamlFile<T> {
  path: string;
  value: T;
  /** `file:line:column field` of a value, for a message about it. */
  where(field: readonly PropertyKey[]): string;
}

/** Reads a YAML file and checks it. @throws RulebookError with every problem found */
export function readYamlFile<T>(path: string, schema: z.ZodType<T>): YamlFile<T> {
  return parseYaml(relative(process.cwd(), path), readFileSync(path, 'utf8'), schema);
}

/** The same for a text; `path` only names it in messages. */
export function parseYaml<T>(path: string, text: string, schema: z.ZodType<T>): YamlFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  const problems = document.errors.map((error) => `${place(error.pos[0])} ${error.message.split('\n')[0]}`);
  visit(document, {
    Alias(_, node) {
      problems.push(`${place(node.range?.[0] ?? 0)} aliases (*x) are not allowed: write the value out`);
    },
  });
  if (problems.length > 0) throw new RulebookError(problems);

  const where = (field: readonly PropertyKey[]): string => {
    const node = deepest(document.contents, field);
    const name = field.map(String).join('.');
    return `${place(node?.range?.[0] ?? 0)}${name === '' ? '' : ` ${name}`}`;
  };
  const checked = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (!checked.success) {
    throw new RulebookError(
      checked.error.issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((key) => `${where([...issue.path, key])}: unknown field; remove it or mend its name`)
          : [`${where(issue.path)}: ${issue.message}`],
      ),
    );
  }
  return { path, value: checked.data, where };
}

/** The node a path leads to, or the deepest one on the way that exists; the key where the value is one of a map. */
function deepest(root: unknown, field: readonly PropertyKey[]): Node | undefined {
  let node = isNode(root) ? root : undefined;
  for (const step of field) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      node = isNode(pair.value) && pair.value.range ? pair.value : (pair.key as Node);
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (!isNode(item)) break;
      node = item;
    } else break;
  }
  return node;
}
