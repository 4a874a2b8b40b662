import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import copy from 'pg-copy-streams';
import { type Column, shapesOf, type TableShape } from './export-columns';
import { dataPackage, type ExportedFile } from './export-package';
import { readmes } from './export-readme';
import { writeResources } from './export-resources';
import { type ExportTable, peopleTables, publishedTables } from './export-tables';
import { Failure } from './failure.mjs';
import { atEnd } from './shutdown.mjs';

/** Tables about people: a column that refers to one of them is not exported without them. */
const accounts = 'app_user';

type Options = {
  url: string;
  root: string;
  /** Must not be there yet. */
  folder: string;
  version: string;
  now: Date;
  withPeople: boolean;
};

export type ExportMade = { folder: string; tables: number; rows: number; bytes: number };

/**
 * Writes the published record as files that anybody can read: each table as CSV and as lines of JSON, what the API gives of each tie
 * and authority, and a description of every column (Frictionless). All of it as it stood at one moment.
 * @throws Failure where the folder is there already
 */
export async function exportAll({
  url,
  root,
  folder,
  version,
  now,
  withPeople,
}: Options): Promise<ExportMade> {
  if (fs.existsSync(folder)) throw new Failure(`${folder} is there already: give another name.`);
  const draft = `${folder}.${process.pid}.part`;
  const discard = () => fs.rmSync(draft, { recursive: true, force: true });
  const forget = atEnd(discard);
  const client = new pg.Client(url);
  // A connection that is lost is told by the query that waits for it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    // What names people is for its owner's eyes alone, from the first byte.
    fs.mkdirSync(path.join(draft, 'tables'), { recursive: true, mode: withPeople ? 0o700 : 0o755 });
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const tables = withPeople ? [...publishedTables, ...peopleTables] : publishedTables;
    const shapes = await shapesOf(
      client,
      root,
      tables.map(({ table }) => table),
    );
    const files: ExportedFile[] = [];
    for (const table of tables) {
      const shape = publishedShape(shapes, table, withPeople);
      for (const format of ['csv', 'jsonl'] as const)
        files.push({ table, shape, ...(await writeTable(client, draft, table, shape, format, withPeople)) });
    }
    const { rows } = await client.query<{ id: string }>('SELECT pg_export_snapshot() AS id');
    files.push(...(await writeResources(url, rows[0]?.id ?? '', draft, withPeople ? 0o600 : 0o644)));
    await client.query('COMMIT');
    const description = dataPackage(files, { version, now, withPeople });
    write(draft, 'datapackage.json', `${JSON.stringify(description, null, 2)}\n`, withPeople);
    for (const [name, text] of readmes({ version, now, withPeople })) write(draft, name, text, withPeople);
    fs.renameSync(draft, folder);
    const counted = files.filter(({ format, table }) => format === 'csv' && table);
    return {
      folder,
      tables: counted.length,
      rows: counted.reduce((sum, { rows: count }) => sum + count, 0),
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    };
  } catch (error) {
    discard();
    throw error;
  } finally {
    forget();
    await client.end();
  }
}

const write = (folder: string, name: string, text: string, isSecret: boolean) =>
  fs.writeFileSync(path.join(folder, name), text, { mode: isSecret ? 0o600 : 0o644 });

/** The shape without what stays here: columns left out, and those that name a person or a table that is not exported. */
function publishedShape(
  shapes: Map<string, TableShape>,
  { table, without = [] }: ExportTable,
  withPeople: boolean,
): TableShape {
  const shape = shapes.get(table);
  if (!shape || shape.columns.length === 0) throw new Error(`there is no table ${table}`);
  const naming = shape.references.filter((each) => each.table === accounts).flatMap(({ columns }) => columns);
  const hidden = new Set(withPeople ? [] : [...without, ...naming]);
  const columns = shape.columns.filter(({ name }) => !hidden.has(name));
  const isThere = (name: string) => columns.some((column) => column.name === name);
  return {
    ...shape,
    columns,
    references: shape.references.filter((each) => shapes.has(each.table) && each.columns.every(isThere)),
  };
}

/** A cell as files have it: a list is JSON, like an object. */
const cellOf = (client: pg.Client, { name, type }: Column) => {
  const column = client.escapeIdentifier(name);
  return type.endsWith('[]') ? `to_json(${column})::jsonb AS ${column}` : column;
};

async function writeTable(
  client: pg.Client,
  folder: string,
  { table, rows = 'true' }: ExportTable,
  { columns, key }: TableShape,
  format: 'csv' | 'jsonl',
  isSecret: boolean,
) {
  const cells = columns.map((column) => cellOf(client, column)).join(', ');
  const order = key.length > 0 ? key.map((name) => client.escapeIdentifier(name)).join(', ') : '1';
  const query = `SELECT ${cells} FROM ${client.escapeIdentifier(table)} WHERE ${rows} ORDER BY ${order}`;
  // As text that quotes nothing: JSON holds neither of the two signs itself.
  const statement =
    format === 'csv'
      ? `COPY (${query}) TO STDOUT WITH (FORMAT csv, HEADER)`
      : `COPY (SELECT row_to_json(line) FROM (${query}) line) TO STDOUT WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')`;
  const name = `tables/${table}.${format}`;
  const stream = client.query(copy.to(statement));
  const { bytes, sha256 } = await writeHashed(path.join(folder, name), stream, isSecret ? 0o600 : 0o644);
  // COPY counts the head of a CSV file as no row.
  return { name, format, rows: stream.rowCount, bytes, sha256 };
}

/** Writes what comes to a file. @returns its size in bytes and its SHA-256 */
export async function writeHashed(
  file: string,
  chunks: AsyncIterable<Buffer | string>,
  mode: number,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  const handle = await fs.promises.open(file, 'wx', mode);
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      const buffer = Buffer.from(chunk as string);
      hash.update(buffer);
      bytes += buffer.length;
      await handle.writeFile(buffer);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}
