import type pg from 'pg';
import { withClient } from './database-state';
import { Failure } from './failure.mjs';

const lowestVersion = 15;
const extensions = ['pg_trgm', 'unaccent'];

/**
 * Sees whether the PostgreSQL of DATABASE_URL can hold the atlas.
 * @throws Failure with the first thing that is missing and how to get it
 */
export async function checkGivenDatabase(url: string): Promise<void> {
  try {
    await withClient(url, async (client) => {
      await checkServer(client);
      for (const name of extensions) await checkExtension(client, name);
    });
  } catch (error) {
    throw error instanceof Failure ? error : explainConnection(error, url);
  }
}

async function checkServer(client: pg.Client) {
  const { rows } = await client.query(`
    SELECT current_setting('server_version_num')::int / 10000 AS version,
           current_setting('server_encoding') AS encoding,
           datctype,
           current_setting('transaction_read_only') = 'on' AS read_only,
           has_database_privilege(datname, 'CREATE') AND has_schema_privilege('public', 'CREATE') AS may_create,
           datname AS name
    FROM pg_database WHERE datname = current_database()`);
  const { version, encoding, datctype, read_only, may_create, name } = rows[0];
  if (version < lowestVersion)
    throw new Failure(
      `DATABASE_URL leads to PostgreSQL ${version}, and the atlas needs ${lowestVersion} or later: upgrade it, or leave DATABASE_URL out to use the built-in one.`,
    );
  if (encoding !== 'UTF8')
    throw new Failure(
      `The database ${name} is encoded in ${encoding}, and the atlas needs UTF8: create one with ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0.`,
    );
  // Trigrams follow LC_CTYPE and lower() the locale provider: both must know letters beyond ASCII.
  if (['C', 'POSIX'].includes(datctype) || !(await knowsLetters(client)))
    throw new Failure(
      `The database ${name} does not know the letters of Unicode (its LC_CTYPE is ${datctype}): create one with ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0.`,
    );
  if (read_only)
    throw new Failure(
      'DATABASE_URL leads to a read-only copy: give the address of the server that takes changes.',
    );
  if (!may_create)
    throw new Failure(
      `The account of DATABASE_URL may not create tables: make it the owner of the database ${name}.`,
    );
}

async function knowsLetters(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query("SELECT lower('ÉŒ') = 'éœ' AS known");
  return rows[0].known;
}

async function checkExtension(client: pg.Client, name: string) {
  const { rows } = await client.query(
    `SELECT EXISTS (SELECT FROM pg_extension WHERE extname = $1) AS installed,
            EXISTS (SELECT FROM pg_available_extension_versions WHERE name = $1) AS available,
            (SELECT usesuper FROM pg_user WHERE usename = current_user)
              OR EXISTS (SELECT FROM pg_available_extension_versions WHERE name = $1 AND trusted) AS allowed`,
    [name],
  );
  const { installed, available, allowed } = rows[0];
  if (installed || (available && allowed)) return;
  throw new Failure(
    available
      ? `The account of DATABASE_URL may not add the extension ${name}: have an administrator run CREATE EXTENSION ${name} in that database.`
      : `The PostgreSQL of DATABASE_URL lacks the extension ${name}: install its "contrib" package, then start again.`,
  );
}

function explainConnection(error: unknown, url: string): unknown {
  const { code } = error as { code?: string };
  const { hostname, port, pathname, username } = new URL(url);
  const place = `${hostname || 'localhost'}:${port || 5432}`;
  const sentences: Record<string, string> = {
    ECONNREFUSED: `No PostgreSQL answers at ${place}: start it, or correct DATABASE_URL, or leave it out to use the built-in one.`,
    ENOTFOUND: `The machine ${hostname} of DATABASE_URL is not known: correct its name, or leave DATABASE_URL out to use the built-in one.`,
    ETIMEDOUT: `PostgreSQL at ${place} does not answer: see whether a firewall stands between, or correct DATABASE_URL.`,
    '3D000': `PostgreSQL at ${place} has no database ${pathname.slice(1)}: create it with ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0.`,
    '28P01': `PostgreSQL at ${place} refuses the password of ${decodeURIComponent(username)}: correct DATABASE_URL.`,
    '28000': `PostgreSQL at ${place} refuses the account ${decodeURIComponent(username)}: correct DATABASE_URL or pg_hba.conf.`,
  };
  const sentence = code && sentences[code];
  return sentence ? new Failure(sentence, { cause: error }) : error;
}
