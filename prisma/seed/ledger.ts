import { createHash } from 'node:crypto';
import type { Prisma } from '../../lib/generated/prisma/client';

type Row = { id: number; updatedAt?: Date };

type Handlers = {
  find(): Promise<Row | null>;
  create(): Promise<Row>;
  /** Brings a row that nobody changed in line with a newer seed. */
  update(id: number): Promise<unknown>;
};

/**
 * What the seed wrote, record by record. A row that people changed, removed, or made themselves is left as it is;
 * a row that nobody touched follows the seed.
 */
export class Ledger {
  private readonly known = new Map<string, { contentHash: string; rowUpdatedAt: Date | null }>();
  private readonly written = new Map<
    string,
    { contentHash: string; find: Handlers['find']; dated: boolean }
  >();

  constructor(private readonly tx: Prisma.TransactionClient) {}

  /** True while the database holds nothing at all: then nothing needs to be looked for. */
  private fresh = false;

  async open(): Promise<this> {
    this.fresh = (await this.tx.seedRecord.count()) === 0 && (await this.tx.localAuthority.count()) === 0;
    for (const record of await this.tx.seedRecord.findMany()) this.known.set(record.key, record);
    return this;
  }

  /** Writes one record where it may. @returns its id, or null where people removed it */
  async keep(key: string, content: unknown, handlers: Handlers): Promise<number | null> {
    const contentHash = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);
    const before = this.known.get(key);
    const row = this.fresh ? null : await handlers.find();
    if (!row) {
      if (before) return null;
      const created = await handlers.create();
      this.written.set(key, { contentHash, find: handlers.find, dated: created.updatedAt !== undefined });
      return created.id;
    }
    if (!before || before.contentHash === contentHash) return row.id;
    const touched =
      row.updatedAt && before.rowUpdatedAt && row.updatedAt.getTime() !== before.rowUpdatedAt.getTime();
    if (!touched) {
      await handlers.update(row.id);
      this.written.set(key, { contentHash, find: handlers.find, dated: row.updatedAt !== undefined });
    }
    return row.id;
  }

  /** Notes what was written, once nothing of this seed will touch the rows any more. @returns how many records were written */
  async close(): Promise<number> {
    const records = [];
    for (const [key, { contentHash, find, dated }] of this.written)
      records.push({ key, contentHash, rowUpdatedAt: dated ? ((await find())?.updatedAt ?? null) : null });
    await this.tx.seedRecord.deleteMany({ where: { key: { in: records.map(({ key }) => key) } } });
    await this.tx.seedRecord.createMany({ data: records });
    return records.length;
  }
}
