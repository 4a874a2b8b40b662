import type pg from 'pg';
import { readOnlyReason } from './read-only';

type Callback = (error: Error | undefined, client?: pg.PoolClient, done?: pg.PoolClient['release']) => void;

/**
 * Makes every connection that leaves the pool take no changes while the atlas is read-only: PostgreSQL itself refuses them then
 * (25006), whatever page or service sends them. Costs a question only when the mode has changed.
 */
export function guardPool(pool: pg.Pool): void {
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
  const refusing = new WeakMap<pg.PoolClient, boolean>();
  const aligned = async () => {
    const client = await connect();
    const wanted = readOnlyReason() !== null;
    if ((refusing.get(client) ?? false) === wanted) return client;
    try {
      await client.query(`SET default_transaction_read_only = ${wanted ? 'on' : 'off'}`);
      refusing.set(client, wanted);
      return client;
    } catch (error) {
      client.release(true);
      throw error;
    }
  };
  pool.connect = ((callback?: Callback) => {
    if (!callback) return aligned();
    aligned().then(
      (client) => callback(undefined, client, client.release.bind(client)),
      (error: Error) => callback(error),
    );
  }) as typeof pool.connect;
}
