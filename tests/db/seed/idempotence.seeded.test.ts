import { describe, expect, it } from 'vitest';
import { database } from '@/lib/db';
import { seed } from '@/prisma/seed/index';

const url = process.env.DATABASE_URL ?? '';
const db = database();

const version = async () => (await db.datasetVersion.findUniqueOrThrow({ where: { id: 1 } })).version;

/** Makes the seed believe that its facts about a record have changed since it wrote them. */
const forgetContent = (key: string) =>
  db.seedRecord.update({ where: { key }, data: { contentHash: 'older' } });

describe('seeding again', () => {
  it('writes nothing where nothing has changed', async () => {
    const before = await db.citation.count();
    expect(await seed(url)).toBe(0);
    expect(await db.citation.count()).toBe(before);
  });

  it('brings in line what nobody has touched', async () => {
    await forgetContent('event/meeting-wuhan-2005');
    await db.$executeRaw`ALTER TABLE event DISABLE TRIGGER event_touched`;
    await db.event.update({ where: { slug: 'meeting-wuhan-2005' }, data: { dates: '2004' } });
    await db.$executeRaw`ALTER TABLE event ENABLE TRIGGER event_touched`;
    expect(await seed(url)).toBe(1);
    expect((await db.event.findUniqueOrThrow({ where: { slug: 'meeting-wuhan-2005' } })).dates).toBe(
      '2005-10',
    );
  });

  it('never overwrites what people changed, even where the facts have changed since', async () => {
    await db.localAuthority.update({ where: { slug: 'albi' }, data: { website: 'https://example.org' } });
    await forgetContent('authority/albi');
    await seed(url);
    expect((await db.localAuthority.findUniqueOrThrow({ where: { slug: 'albi' } })).website).toBe(
      'https://example.org',
    );
  });

  it('does not bring back what people removed', async () => {
    await db.project.delete({ where: { slug: 'korean-tours-festival' } });
    const before = await version();
    await seed(url);
    expect(await db.project.findUnique({ where: { slug: 'korean-tours-festival' } })).toBeNull();
    expect(await version()).toBeGreaterThanOrEqual(before);
  });
});
