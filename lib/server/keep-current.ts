import pg from 'pg';
import { atlasDay } from '../date/day';
import { log } from './log';

const CHECK_EVERY_MS = 30_000;
const SETTLE_MS = 300;
const RETRY_MS = 5_000;

/**
 * Keeps what readers see in step with the record and the calendar: listens for changes in the database, and at the turn
 * of the day derives the states of all ties anew. Calls `changed` after either.
 * @returns a function that ends it
 */
export async function keepCurrent(
  databaseUrl: string,
  changed: () => Promise<void>,
): Promise<() => Promise<void>> {
  let ended = false;
  let client: pg.Client | null = null;
  let settle: NodeJS.Timeout | undefined;
  let retry: NodeJS.Timeout | undefined;

  const tell = () => {
    clearTimeout(settle);
    settle = setTimeout(
      () => changed().catch((error) => log('error', 'revalidate-failed', { reason: String(error) })),
      SETTLE_MS,
    );
    settle.unref();
  };
  const listen = async () => {
    const fresh = new pg.Client(databaseUrl);
    fresh.on('notification', tell);
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
    retry = setTimeout(() => listen().then(tell, again), RETRY_MS);
    retry.unref();
  };

  let day = '';
  const turnDay = async () => {
    const now = atlasDay(Date.now());
    if (now === day || !client) return;
    await client.query(
      `SELECT refresh_partnership_state(ARRAY(SELECT p.id FROM partnership p LEFT JOIN partnership_state s ON s.partnership_id = p.id
        WHERE s.day IS DISTINCT FROM $1::date), $1::date)`,
      [now],
    );
    if (day !== '') tell();
    day = now;
  };

  await listen();
  await turnDay();
  const clock = setInterval(() => void turnDay().catch(() => again()), CHECK_EVERY_MS);
  clock.unref();
  return async () => {
    ended = true;
    clearInterval(clock);
    clearTimeout(settle);
    clearTimeout(retry);
    await client?.end().catch(() => undefined);
  };
}
