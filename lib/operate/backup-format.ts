import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { Failure } from './failure.mjs';

/**
 * A backup is text, gzipped: a first line that names the format, a line that says what it holds, then each table as a line
 * with its name and columns, its rows as PostgreSQL's COPY writes them, and `\.`; last a line with the number of rows of each
 * table and the SHA-256 of all that stands before it. Any later version reads it, and so does a person.
 */
export const FORMAT = 'atlas-backup 1';
/** Ends the rows of a table: COPY never writes it as a row. */
export const END_OF_ROWS = '\\.';

export const headerSchema = z.object({
  madeAt: z.iso.datetime(),
  /** Of the atlas that made it. */
  version: z.string(),
  postgresVersion: z.string(),
  /** Migrations that the database had gone through, in their order. */
  migrations: z.array(z.string()).min(1),
  /** How far each sequence had counted. */
  sequences: z.record(z.string(), z.string()),
  /** The key that signs links and reads second factors; null where the environment gives it. */
  secret: z.string().nullable(),
});
export type BackupHeader = z.infer<typeof headerSchema>;

export const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });
export type BackupTable = z.infer<typeof tableSchema>;

export const trailerSchema = z.object({ rows: z.record(z.string(), z.number()), sha256: z.string() });
export type BackupTrailer = z.infer<typeof trailerSchema>;

/** Lines of a gzipped file; what is wrong with the file is thrown where it is read. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const unzipped = pipeline(fs.createReadStream(file), createGunzip(), () => undefined);
  unzipped.setEncoding('utf8');
  let rest = '';
  for await (const chunk of unzipped as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** What somebody who reads a backup is told, in its order. */
export type BackupReader = {
  header(header: BackupHeader): Promise<void>;
  table(table: BackupTable): Promise<void>;
  /** A row as COPY wrote it, without its end. */
  row(line: string): Promise<void> | void;
  tableEnd(table: BackupTable, rows: number): Promise<void>;
};

/**
 * Reads a backup from its beginning to its end, and checks on the way that it is whole.
 * @throws Failure where it is no backup, is cut off, or was altered
 */
export async function readBackup(file: string, reader: BackupReader): Promise<BackupTrailer> {
  const damaged = (why: string) => new Failure(`${file} is no whole backup (${why}): take another one.`);
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  let step: 'format' | 'header' | 'tables' | 'rows' | 'done' = 'format';
  let table: BackupTable | null = null;
  let trailer: BackupTrailer | null = null;
  const json = (line: string): unknown => {
    try {
      return JSON.parse(line);
    } catch {
      throw damaged('a line cannot be read');
    }
  };
  try {
    for await (const line of linesOf(file)) {
      if (step === 'done') throw damaged('something follows its end');
      if (step === 'tables') {
        const end = trailerSchema.safeParse(json(line));
        if (end.success) {
          trailer = end.data;
          step = 'done';
          continue;
        }
      }
      hash.update(line).update('\n');
      if (step === 'format') {
        if (line !== FORMAT) throw damaged('it is of another kind, or of a later version of the atlas');
        step = 'header';
      } else if (step === 'header') {
        await reader.header(headerSchema.parse(json(line)));
        step = 'tables';
      } else if (step === 'tables') {
        table = tableSchema.parse(json(line));
        rows[table.table] = 0;
        await reader.table(table);
        step = 'rows';
      } else if (table && line === END_OF_ROWS) {
        await reader.tableEnd(table, rows[table.table] ?? 0);
        step = 'tables';
      } else if (table) {
        rows[table.table] = (rows[table.table] ?? 0) + 1;
        await reader.row(line);
      }
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Failure(`There is no file ${file}.`, { cause: error });
    if (code?.startsWith('Z_')) throw damaged('it is not compressed as backups are, or is cut off');
    if (error instanceof z.ZodError) throw damaged('a line does not say what it should');
    throw error;
  }
  if (!trailer) throw damaged('it is cut off');
  if (trailer.sha256 !== hash.digest('hex')) throw damaged('it was altered');
  for (const [name, count] of Object.entries(trailer.rows))
    if (rows[name] !== count) throw damaged(`rows of ${name} are missing`);
  return trailer;
}
