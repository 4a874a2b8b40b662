import { describe, expect, it } from 'vitest';
import { checkGivenDatabase } from '@/lib/operate/database-check';
import { identify, readState, withClient, writeState } from '@/lib/operate/database-state';
import { cloneDatabase } from '../../support/database';

async function alter(statement: (name: string) => string) {
  const url = await cloneDatabase('empty');
  await withClient(url, (client) => client.query(statement(new URL(url).pathname.slice(1))));
  return url;
}

const withChange = (url: string, change: (url: URL) => void) => {
  const changed = new URL(url);
  change(changed);
  return changed.href;
};

describe('the database of DATABASE_URL', () => {
  it('is accepted when it is right', async () => {
    await expect(checkGivenDatabase(await cloneDatabase('empty'))).resolves.toBeUndefined();
  });

  it.each([
    [
      'encoded in SQL_ASCII',
      `ENCODING 'SQL_ASCII' LOCALE 'C'`,
      'is encoded in SQL_ASCII, and the atlas needs UTF8',
    ],
    [
      'blind to letters',
      `ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C'`,
      'does not know the letters of Unicode (its LC_CTYPE is C)',
    ],
  ])('is refused when it is %s', async (_how, options, sentence) => {
    const url = await cloneDatabase('empty');
    const name = `wrong_${Date.now()}`;
    await withClient(url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0 ${options}`));
    const wrong = withChange(url, (it) => {
      it.pathname = name;
    });
    await expect(checkGivenDatabase(wrong)).rejects.toThrow(sentence);
  });

  it('is refused when it takes no changes', async () => {
    const url = await alter((name) => `ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    await expect(checkGivenDatabase(url)).rejects.toThrow('leads to a read-only copy');
  });

  it('is refused when its account may create nothing', async () => {
    const url = await cloneDatabase('empty');
    const name = `guest_${new URL(url).pathname.slice(6)}`;
    await withClient(url, (client) => client.query(`CREATE ROLE ${name} LOGIN PASSWORD 'guest'`));
    const guest = withChange(url, (it) => {
      it.username = name;
      it.password = 'guest';
    });
    await expect(checkGivenDatabase(guest)).rejects.toThrow('may not create tables');
  });

  it('is named when it does not exist or refuses the password', async () => {
    const url = await cloneDatabase('empty');
    const absent = withChange(url, (it) => {
      it.pathname = 'absent';
    });
    const refused = withChange(url, (it) => {
      it.password = 'wrong';
    });
    await expect(checkGivenDatabase(absent)).rejects.toThrow('has no database absent: create it');
    await expect(checkGivenDatabase(refused)).rejects.toThrow('refuses the password of postgres');
  });
});

describe('what the commands remember of a database', () => {
  it('is kept in it', async () => {
    const url = await cloneDatabase('empty');
    await withClient(url, async (client) => {
      expect(await readState(client, 'seed')).toBeUndefined();
      await writeState(client, 'seed', 'one');
      await writeState(client, 'seed', 'two');
      expect(await readState(client, 'seed')).toBe('two');
    });
  });

  it('tells a database from a copy of it', async () => {
    const [one, other] = [await cloneDatabase('migrated'), await cloneDatabase('migrated')];
    expect(await identify(one)).toBe(await identify(one));
    expect(await identify(one)).not.toBe(await identify(other));
  });
});
