import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';

/** PostgreSQL's `"char"`, which its catalogue uses and which @prisma/adapter-pg does not know. */
const quotedCharOid = 18;
const textOid = 25;
/** The adapter's number for a column of one character. */
const characterColumn = 6;

/** What @prisma/adapter-pg has inside, as far as the migration engine needs it changed. */
interface Inside {
  performIO(query: SqlQuery): Promise<{ fields?: { dataTypeID: number }[] }>;
  onError(error: unknown): never;
}

/**
 * Connects Prisma's schema engine to PostgreSQL: @prisma/adapter-pg with three things mended for migrations, and a shadow
 * database of its own, dropped after use, to compute what a history of migrations amounts to.
 */
export class MigrationAdapter implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres' as const;
  readonly adapterName = '@prisma/adapter-pg' as const;
  readonly #pools = new Set<pg.Pool>();

  constructor(private readonly url: string) {}

  connect() {
    return this.#open(this.url);
  }

  async connectToShadowDb() {
    const name = `atlas_shadow_${randomUUID()}`;
    await this.#administer(`CREATE DATABASE "${name}" TEMPLATE template0`);
    const url = new URL(this.url);
    url.pathname = `/${name}`;
    return this.#open(url.href, () => this.#administer(`DROP DATABASE "${name}" WITH (FORCE)`));
  }

  async close() {
    await Promise.all([...this.#pools].map((pool) => (pool.ended ? undefined : pool.end())));
  }

  async #administer(statement: string) {
    const client = new pg.Client(this.url);
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }

  async #open(url: string, afterwards?: () => Promise<void>): Promise<SqlDriverAdapter> {
    const pool = new pg.Pool({
      connectionString: url,
      max: 2,
      allowExitOnIdle: true,
      // The server would go on for as long as a migration takes after whoever sent it was killed.
      options: '-c client_connection_check_interval=1s',
    });
    pool.on('error', () => {});
    this.#pools.add(pool);
    const adapter = (await new PrismaPg(pool).connect()) as unknown as SqlDriverAdapter & Inside;
    readQuotedChars(adapter);
    // The adapter's own version cuts a script at each ";", also inside the body of a function. Sent whole, it is also one
    // transaction: a migration that fails leaves nothing behind.
    const isShadow = afterwards !== undefined;
    adapter.executeScript = async (script) => {
      try {
        await pool.query(isShadow ? script : recorded(script));
      } catch (error) {
        adapter.onError(error);
      }
    };
    adapter.dispose = async () => {
      await pool.end();
      await afterwards?.();
    };
    return adapter;
  }
}

/** Any constant: whoever migrates waits until a script that a killed process left running has ended. */
export const scriptLock = 72_618_306;

/**
 * A migration with its record, in one transaction: the engine records it afterwards, and a process that is killed between the two
 * would leave a migration that is there and counts as failed.
 */
function recorded(script: string): string {
  const checksum = createHash('sha256').update(script).digest('hex');
  return `SELECT pg_advisory_xact_lock(${scriptLock});
${script}
;
DO $recorded$ BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    UPDATE public._prisma_migrations SET finished_at = now(), applied_steps_count = 1
    WHERE checksum = '${checksum}' AND finished_at IS NULL AND rolled_back_at IS NULL;
  END IF;
END $recorded$;`;
}

function readQuotedChars(adapter: SqlDriverAdapter & Inside) {
  const columns = new AsyncLocalStorage<number[]>();
  const performIO = adapter.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.performIO = async (query) => {
    const result = await performIO(query);
    result.fields?.forEach((field, index) => {
      if (field.dataTypeID !== quotedCharOid) return;
      field.dataTypeID = textOid;
      columns.getStore()?.push(index);
    });
    return result;
  };
  adapter.queryRaw = (query): Promise<SqlResultSet> =>
    columns.run([], async () => {
      const result = await queryRaw(query);
      for (const index of columns.getStore() ?? []) result.columnTypes[index] = characterColumn;
      return result;
    });
}
