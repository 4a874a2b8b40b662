import type pg from 'pg';
import { readSchema } from './migration-engine';

export type Column = {
  name: string;
  /** PostgreSQL's name of the type; with `[]` for a list. */
  type: string;
  isRequired: boolean;
  /** Values that it may have, where they are a list. */
  values: string[] | null;
  description: string;
};
export type Reference = { columns: string[]; table: string; foreign: string[] };
export type TableShape = { key: string[]; columns: Column[]; references: Reference[]; description: string };

/** What the comments of prisma/schema say of each table and column. */
function commentsOf(root: string): Map<string, string> {
  const comments = new Map<string, string>();
  for (const [, text] of readSchema(root)) {
    for (const [, above = '', body = ''] of text.matchAll(/((?:\/\/\/.*\n)*)model \w+ \{\n([\s\S]*?)\n\}/g)) {
      const table = /@@map\("(\w+)"\)/.exec(body)?.[1];
      if (!table) continue;
      comments.set(table, joined(above));
      for (const [, said = '', name = '', rest = ''] of body.matchAll(
        /((?: *\/\/\/.*\n)*) {2}(\w+) +(\S.*)/g,
      )) {
        const column = /@map\("(\w+)"\)/.exec(rest)?.[1] ?? name;
        if (said) comments.set(`${table}.${column}`, joined(said));
      }
    }
  }
  return comments;
}

const joined = (lines: string) =>
  lines
    .replace(/^ *\/\/\/ ?/gm, '')
    .trim()
    .replaceAll('\n', ' ');

const words = (name: string) => name.replaceAll('_', ' ');

/** What a column is, where the model says nothing more: the house's names follow rules. */
function ruleOf(name: string, type: string, references: readonly Reference[]): string {
  const to = references.find(({ columns }) => columns.length === 1 && columns[0] === name);
  if (to) return `Key of the row of ${to.table} that this one belongs to.`;
  if (name === 'id') return 'Key of the row, for joining the tables of this export; it means nothing beside.';
  if (name === 'slug') return 'Last part of the address of the page and of the API.';
  if (name.endsWith('_earliest')) return `Earliest day that "${words(name.slice(0, -9))}" can mean.`;
  if (name.endsWith('_latest')) return `Latest day that "${words(name.slice(0, -7))}" can mean.`;
  if (name.endsWith('_at')) return `Moment: ${words(name.slice(0, -3))}, in universal time.`;
  const name4 = /^name_(native|fr|en|zh|ko)$/.exec(name)?.[1];
  if (name4)
    return name4 === 'native' ? 'Name in the place’s own language.' : `Name in the language ${name4}.`;
  if (type === 'jsonb') return `${words(name)}: an object, by language (fr, en, zh, ko) where it is prose.`;
  return `${words(name)}.`;
}

/** Columns, keys and references of tables, with what they mean. */
export async function shapesOf(
  client: pg.Client,
  root: string,
  tables: readonly string[],
): Promise<Map<string, TableShape>> {
  const comments = commentsOf(root);
  const { rows: columns } = await client.query<{
    table: string;
    name: string;
    type: string;
    required: boolean;
    values: string[] | null;
  }>(
    `SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, NULL) AS type, a.attnotnull AS required,
       (SELECT array_agg(e.enumlabel::text ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = a.atttypid) AS values
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY ($1) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
    [tables],
  );
  const { rows: constraints } = await client.query<{
    table: string;
    kind: string;
    columns: string[];
    to: string | null;
    foreign: string[] | null;
  }>(
    `SELECT t.relname AS table, o.contype AS kind, f.relname AS to,
       (SELECT array_agg(attname::text ORDER BY n) FROM unnest(o.conkey) WITH ORDINALITY k (num, n) JOIN pg_attribute ON attrelid = o.conrelid AND attnum = num) AS columns,
       (SELECT array_agg(attname::text ORDER BY n) FROM unnest(o.confkey) WITH ORDINALITY k (num, n) JOIN pg_attribute ON attrelid = o.confrelid AND attnum = num) AS foreign
     FROM pg_constraint o JOIN pg_class t ON t.oid = o.conrelid LEFT JOIN pg_class f ON f.oid = o.confrelid
     WHERE t.relname = ANY ($1) AND o.contype IN ('p', 'f') ORDER BY o.conname`,
    [tables],
  );
  return new Map(
    tables.map((table) => {
      const own = constraints.filter((each) => each.table === table);
      const references = own
        .filter(({ kind }) => kind === 'f')
        .map(({ columns: from, to, foreign }) => ({
          columns: from,
          table: to ?? '',
          foreign: foreign ?? [],
        }));
      const shape: TableShape = {
        key: own.find(({ kind }) => kind === 'p')?.columns ?? [],
        references,
        description: comments.get(table) || `${words(table)}: which rows belong together.`,
        columns: columns
          .filter((each) => each.table === table)
          .map(({ name, type, required, values }) => ({
            ...{ name, type, isRequired: required, values },
            description: comments.get(`${table}.${name}`) ?? ruleOf(name, type, references),
          })),
      };
      return [table, shape];
    }),
  );
}
