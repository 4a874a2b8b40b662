import pg from 'pg';
import { atlasDay } from '../date/day';
import { type ChangedPages, changedPages } from './changed-pages';
import { errorFacts } from './error-facts';
import { log } from './log';
import { readOnlyReason } from './read-only';

const CHECK_EVERY_MS = 30_000;
/** What one act changes arrives together; a reader waits for no more than this. */
const GATHER_MS = 50;
const RETRY_MS = 5_000;
/** A network that forgets silent connections is reminded of this one, and one that was cut is noticed. */
const KEEP_ALIVE_MS = 30_000;

/** Has pages made anew for their next readers. `isChange`: because the record or the day changed, and not for what was overtaken alone. */
type RemakePages = (pages: ChangedPages, why: { isChange: boolean }) => Promise<void>;

export type CurrentKeeper = {
  /** Has a page made once more, whose making a change overtook. */
  remakeLate(page: string): void;
  end(): Promise<void>;
};

/**
 * Keeps what readers see in step with the record and the calendar: listens for changes in the database, and at the turn
 * of the day derives the states of all ties anew. Calls `remake` after either, with the pages that show it.
 */
export async function keepCurrent(databaseUrl: string, remake: RemakePages): Promise<CurrentKeeper> {
  let ended = false;
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;
  const teller = tellInTurn(remake);

  const listen = async () => {
    const fresh = new pg.Client({
      connectionString: databaseUrl,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    });
    fresh.on('notification', ({ payload }) => teller.tell(payload ?? 'all'));
    fresh.on('error', () => again());
    try {
      await fresh.connect();
      await fresh.query('LISTEN atlas_changed');
    } catch (error) {
      await fresh.end().catch(() => undefined);
      throw error;
    }
    client = fresh;
  };
  const again = () => {
    client = null;
    if (ended) return;
    clearTimeout(retry);
    // What changed while nobody listened is not known: pages are made anew once the database answers.
    retry = setTimeout(() => listen().then(() => teller.tell('all'), again), RETRY_MS);
    retry.unref();
  };

  let day = '';
  const turnDay = async () => {
    const now = atlasDay(Date.now());
    if (now === day || !client || readOnlyReason()) return;
    await client.query(
      `SELECT refresh_partnership_state(ARRAY(SELECT p.id FROM partnership p LEFT JOIN partnership_state s ON s.partnership_id = p.id
        WHERE s.day IS DISTINCT FROM $1::date), $1::date)`,
      [now],
    );
    if (day !== '') teller.tell('all');
    day = now;
  };

  await listen();
  await turnDay();
  // A connection that is lost tells so itself; whatever else fails is tried again by the next turn of the clock.
  const clock = setInterval(
    () => void turnDay().catch((error: unknown) => log('error', 'day-not-turned', errorFacts(error))),
    CHECK_EVERY_MS,
  );
  clock.unref();
  return {
    remakeLate: teller.tellLate,
    async end() {
      ended = true;
      clearInterval(clock);
      clearTimeout(retry);
      teller.end();
      await client?.end().catch(() => undefined);
    },
  };
}

/** Gathers what is told within a moment and passes it on, one time after the other: writers who never rest hold nothing up. */
function tellInTurn(remake: RemakePages) {
  let notices = new Set<string>();
  let late = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isTelling = false;

  const plan = (delay: number) => {
    if (timer || isTelling || notices.size + late.size === 0) return;
    timer = setTimeout(pass, delay);
    timer.unref();
  };
  const pass = async () => {
    timer = undefined;
    isTelling = true;
    const [told, overtaken] = [notices, late];
    [notices, late] = [new Set(), new Set()];
    try {
      const changed = told.size > 0 ? await changedPages(told) : [];
      const pages = changed === 'everything' ? changed : [...new Set([...changed, ...overtaken])];
      if (pages.length > 0) await remake(pages, { isChange: changed.length > 0 });
      isTelling = false;
      plan(GATHER_MS);
    } catch (error) {
      log('error', 'revalidate-failed', errorFacts(error));
      for (const notice of told) notices.add(notice);
      for (const page of overtaken) late.add(page);
      isTelling = false;
      plan(RETRY_MS);
    }
  };
  return {
    tell(notice: string) {
      notices.add(notice);
      plan(GATHER_MS);
    },
    tellLate(page: string) {
      late.add(page);
      plan(GATHER_MS);
    },
    end() {
      clearTimeout(timer);
      [notices, late] = [new Set(), new Set()];
    },
  };
}
