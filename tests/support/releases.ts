import fs from 'node:fs';
import path from 'node:path';
import { type BackupHeader, readBackup } from '@/lib/operate/backup-format';

const folder = path.resolve('tests/fixtures/releases');

/** Versions that have a backup made by themselves, the oldest first, with its file. */
export const releases: { version: string; file: string }[] = fs
  .readdirSync(folder)
  .flatMap((name) => {
    const version = /^(\d+\.\d+\.\d+)\.backup\.gz$/.exec(name)?.[1];
    return version ? [{ version, file: path.join(folder, name) }] : [];
  })
  .sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));

export type Release = {
  header: BackupHeader;
  /** Of each table: its columns and its rows, as COPY writes them. */
  tables: Map<string, { columns: string[]; rows: string[] }>;
};

/** All that a backup holds. */
export async function readRelease(file: string): Promise<Release> {
  const release: Partial<Release> & Pick<Release, 'tables'> = { tables: new Map() };
  let rows: string[] = [];
  await readBackup(file, {
    header: async (header) => {
      release.header = header;
    },
    table: async ({ table, columns }) => {
      rows = [];
      release.tables.set(table, { columns, rows });
    },
    row: (line) => void rows.push(line),
    tableEnd: async () => undefined,
  });
  if (!release.header) throw new Error(`${file} has no header`);
  return { header: release.header, tables: release.tables };
}
