import pg from 'pg';
import { atlasDay } from '../date/day';
import { type ChangedPages, changedPages } from './changed-pages';
import { log } from './log';
import { readOnlyReason } from './read-only';

const CHECK_EVERY_MS = 30_000;
/** What one act changes arrives together; a reader waits for no more than this. */
const GATHER_MS = 50;
const RETRY_MS = 5_000;

/**
 * Keeps what readers see in step with the record and the calendar: listens for changes in the database, and at the turn
 * of the day derives the states of all ties anew. Calls `changed` after either, with the pages that show it.
 * @returns a function that ends it
 */
export async function keepCurrent(
  databaseUrl: string,
  changed: (pages: ChangedPages) => Promise<void>,
): Promise<() => Promise<void>> {
  let ended = false;
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;
  const teller = tellInTurn(changed);

  const listen = async () => {
    const fresh = new pg.Client(databaseUrl);
    fresh.on('notification', ({ payload }) => teller.tell(payload ?? 'all'));
    fresh.on('error', () => again());
    await fresh.connect();
    await fresh.query('LISTEN atlas_changed');
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
  const clock = setInterval(() => void turnDay().catch(() => again()), CHECK_EVERY_MS);
  clock.unref();
  return async () => {
    ended = true;
    clearInterval(clock);
    clearTimeout(retry);
    teller.end();
    await client?.end().catch(() => undefined);
  };
}

/** Gathers what is told within a moment and passes it on, one time after the other: writers who never rest hold nothing up. */
function tellInTurn(changed: (pages: ChangedPages) => Promise<void>) {
  let notices = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isTelling = false;

  const plan = (delay: number) => {
    if (timer || isTelling || notices.size === 0) return;
    timer = setTimeout(pass, delay);
    timer.unref();
  };
  const pass = async () => {
    timer = undefined;
    isTelling = true;
    const told = notices;
    notices = new Set();
    try {
      const pages = await changedPages(told);
      if (pages.length > 0) await changed(pages);
      isTelling = false;
      plan(GATHER_MS);
    } catch (error) {
      log('error', 'revalidate-failed', { reason: String(error) });
      for (const notice of told) notices.add(notice);
      isTelling = false;
      plan(RETRY_MS);
    }
  };
  return {
    tell(notice: string) {
      notices.add(notice);
      plan(GATHER_MS);
    },
    end() {
      clearTimeout(timer);
      notices = new Set();
    },
  };
}
