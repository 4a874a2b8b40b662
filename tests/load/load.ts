import { accounts, enter } from '../e2e/support/standings';
import { Visitor } from '../e2e/support/visitor';
import { historyNow, type Kept, lookForWrites } from './ledger';
import type { Mark } from './marks';
import { chooseRecords, type Known } from './record';
import { Samples } from './samples';
import { chanceOf, walk, walks } from './walks';
import { watchServer } from './watch';
import { Writer } from './writer';

export type LoadOptions = { url: string; minutes: number; readers: number; writers: number };

export type LoadResult = {
  options: Omit<LoadOptions, 'url'>;
  idle: Samples;
  loaded: Samples;
  marks: Mark[];
  kept: Kept;
  seconds: number;
};

/** Times that each kind is asked for while nobody else asks, after one round that is not counted; fewer before a short run. */
const idleRounds = (minutes: number) => (minutes >= 5 ? 20 : 4);
/** Milliseconds between two acts of a reader and of a writer, on the mean. */
const THINK = { reader: 2_000, writer: 3_000 };

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Addresses that RFC 2544 keeps for tests: limits count by address, and each walker is somebody else. */
const visitorOf = (url: string, number: number) =>
  new Visitor(url, `198.18.${Math.floor(number / 250)}.${1 + (number % 250)}`);

/**
 * Readers and writers at once, each with pauses as people make them, on an atlas whose database is at
 * `ATLAS_E2E_DATABASE_URL`. Writes into it.
 */
export async function runLoad({ url, minutes, readers, writers }: LoadOptions): Promise<LoadResult> {
  const known = await chooseRecords(writers);
  const idle = await measureIdle(url, known, writers, idleRounds(minutes));
  const loaded = new Samples();
  const staff = await hire(url, known, loaded);
  const since = await historyNow();
  const stopWatching = watchServer(url);
  const began = performance.now();
  const isOver = () => performance.now() - began > minutes * 60_000;

  const read = async (number: number) => {
    const [visitor, chance] = [visitorOf(url, number), chanceOf(number)];
    // Nobody begins at the same moment as everybody else.
    await pause(chance(THINK.reader));
    while (!isOver()) {
      await walk(visitor, walks[chance(walks.length)] as (typeof walks)[number], known, chance, loaded);
      await pause(THINK.reader / 2 + chance(THINK.reader));
    }
  };
  const write = async (writer: Writer, number: number) => {
    const chance = chanceOf(1_000 + number);
    await pause(chance(THINK.writer));
    while (!isOver()) {
      await writer.act();
      await pause(THINK.writer / 2 + chance(THINK.writer));
    }
  };
  await Promise.all([...Array.from({ length: readers }, (_, number) => read(number)), ...staff.map(write)]);
  const seconds = (performance.now() - began) / 1000;
  const marks = await stopWatching();
  const kept = await lookForWrites(staff, since);
  return { options: { minutes, readers, writers }, idle, loaded, marks, kept, seconds };
}

/** Each kind asked for by one reader and written by one writer, one after the other. */
async function measureIdle(url: string, known: Known, writers: number, rounds: number): Promise<Samples> {
  const [visitor, chance] = [visitorOf(url, 60_000), chanceOf(60_000)];
  const warm = new Samples();
  for (const each of walks) await walk(visitor, each, known, chance, warm);
  const idle = new Samples();
  const [writer] = writers > 0 ? await hire(url, { ...known, ground: known.ground.slice(0, 1) }, idle) : [];
  for (let round = 0; round < rounds; round += 1) {
    for (const each of walks) await walk(visitor, each, known, chance, idle);
    await writer?.act();
  }
  // Three acts are one round of a writer: whoever comes after it begins anew.
  for (let rest = rounds; rest % 3 !== 0; rest += 1) await writer?.act();
  idle.errors.push(...warm.errors);
  return idle;
}

/** An editor for each tie that is written about, signed in by a link. */
async function hire(url: string, { ground }: Known, samples: Samples): Promise<Writer[]> {
  const mark = Date.now().toString(36);
  const { links } = await accounts(
    ground.map(({ authority }, number) => [
      ...['--role', 'editor', '--authority', authority, '--locale', 'en'],
      ...['--email', `load-${mark}-${number}@mairie.example`],
    ]),
  );
  const staff: Writer[] = [];
  for (const [number, place] of ground.entries())
    staff.push(new Writer(await enter(visitorOf(url, 50_000 + number), links[number] ?? ''), place, samples));
  return staff;
}
