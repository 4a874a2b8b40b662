import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import readline from 'node:readline';
import { expect, it } from 'vitest';
import { database } from '@/lib/db';
import { clerk, tieId } from '@/tests/factories/people';

const SAVES = 200;
const script = path.resolve(import.meta.dirname, '../../support/saving-process.ts');

function saver(
  userId: string,
  slug: string,
  authority: string,
  worker: number,
  acknowledged: string[],
): ChildProcess {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', script, userId, slug, authority, String(worker), String(SAVES)],
    { env: process.env, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  readline
    .createInterface({ input: child.stdout as NodeJS.ReadableStream })
    .on('line', (line) => acknowledged.push(line));
  return child;
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once('close', resolve));

it('loses no acknowledged change and leaves no half of one when killed during 200 random saves', async () => {
  const slug = 'rennes-jinan';
  const { userId } = await clerk('rennes');
  const partnershipId = await tieId(slug);
  const acknowledged: string[] = [];
  for (let round = 0; round < 4; round++) {
    const child = saver(userId, slug, 'rennes', round, acknowledged);
    const before = acknowledged.length;
    const done = ended(child);
    // Killed at a moment that no save chose: some have been acknowledged, one is under way.
    const wanted = before + 1 + Math.floor(Math.random() * 40);
    while (acknowledged.length < wanted && child.exitCode === null)
      await new Promise((resolve) => child.stdout?.once('data', resolve));
    child.kill('SIGKILL');
    await done;
  }
  expect(acknowledged.length).toBeGreaterThan(4);
  const revisions = await database().revision.findMany({
    where: { partnershipId, action: 'tie.update' },
    orderBy: { id: 'asc' },
  });
  const written = revisions.map(
    ({ after }) => after as { description: { en: string }; origin: { en: string } },
  );
  // Both fields of a save, or neither.
  for (const { description, origin } of written) expect(origin).toEqual(description);
  expect(written.map(({ description }) => description.en)).toEqual(expect.arrayContaining(acknowledged));
  // The record is what the last change of its history made it.
  const tie = await database().partnership.findUniqueOrThrow({ where: { id: partnershipId } });
  expect([tie.description, tie.origin]).toEqual([written.at(-1)?.description, written.at(-1)?.origin]);
  // Each change begins where the one before ended.
  for (const [index, revision] of revisions.slice(1).entries())
    expect((revision.before as { description: unknown }).description).toEqual(written[index]?.description);
  expect(await database().changeNotice.count({ where: { revision: { partnershipId } } })).toBe(
    revisions.length,
  );
});
