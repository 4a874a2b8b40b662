import fs from 'node:fs';
import path from 'node:path';
import { authorityResource, successionsResource } from '../authority/authority.serializer';
import { authorityBySlug } from '../authority/authority-list.repository';
import { database } from '../db';
import { emptyFilter } from '../filter/filter.schema';
import type { PrismaClient } from '../generated/prisma/client';
import { tieDetailResource } from '../partnership/partnership-detail.serializer';
import { tieBatches } from '../partnership/partnership-list.service';
import { positionsOf } from '../partnership/partnership-positions.service';
import { partnershipRecord } from '../partnership/partnership-record.repository';
import { pageBase } from '../server/api/page-base';
import { writeHashed } from './export';
import type { ExportedFile } from './export-package';

/** Milliseconds that reading every record may take; at ten thousand ties it takes minutes. */
const PATIENCE = 3_600_000;

/**
 * What the API gives of every tie and every authority, one on each line, read within the moment of a snapshot of PostgreSQL. The
 * services read by the client of the process, which for this long is the transaction: this is for a command alone.
 * @param mode of the files
 */
export async function writeResources(
  url: string,
  snapshot: string,
  folder: string,
  mode: number,
): Promise<ExportedFile[]> {
  process.env.DATABASE_URL = url;
  fs.mkdirSync(path.join(folder, 'resources'));
  const kept = globalThis as { atlasDatabase?: PrismaClient };
  const client = database();
  try {
    return await client.$transaction(
      async (tx) => {
        await tx.$executeRawUnsafe(`SET TRANSACTION SNAPSHOT '${snapshot.replaceAll("'", '')}'`);
        kept.atlasDatabase = tx as unknown as PrismaClient;
        return [
          await writeLines(folder, 'resources/partnerships.jsonl', ties(), mode),
          await writeLines(folder, 'resources/authorities.jsonl', authorities(), mode),
        ];
      },
      { isolationLevel: 'RepeatableRead', timeout: PATIENCE, maxWait: 20_000 },
    );
  } finally {
    kept.atlasDatabase = client;
  }
}

async function* ties(): AsyncGenerator<unknown> {
  for await (const rows of tieBatches(emptyFilter)) {
    const positions = await positionsOf(rows, emptyFilter, Date.now());
    for (const row of rows) {
      const record = await partnershipRecord(row.slug);
      if (record) yield tieDetailResource(row, record, positions, pageBase('en'));
    }
  }
}

async function* authorities(): AsyncGenerator<unknown> {
  const rows = await database().localAuthority.findMany({ select: { slug: true }, orderBy: { id: 'asc' } });
  for (const { slug } of rows) {
    const row = await authorityBySlug(slug);
    if (row) yield { ...authorityResource(row, pageBase('en')), ...successionsResource(row) };
  }
}

async function writeLines(
  folder: string,
  name: string,
  records: AsyncIterable<unknown>,
  mode: number,
): Promise<ExportedFile> {
  let rows = 0;
  const lines = async function* () {
    for await (const record of records) {
      rows += 1;
      yield `${JSON.stringify(record)}\n`;
    }
  };
  const { bytes, sha256 } = await writeHashed(path.join(folder, name), lines(), mode);
  return { name, format: 'jsonl', rows, bytes, sha256, table: null, shape: null };
}
