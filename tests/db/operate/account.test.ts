import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

vi.hoisted(() => {
  process.env.ATLAS_SECRET = 'a secret of this test alone, long enough';
});

import { actorOf } from '@/lib/auth/actor.presenter';
import { findActor } from '@/lib/auth/actor.repository';
import { enterByLink, shownAddress } from '@/lib/auth/sign-in.service';
import { database } from '@/lib/db';
import { giveAccount } from '@/lib/operate/account';
import { readAccountArguments } from '@/lib/operate/account-arguments';
import { records } from '@/tests/factories/records';

const client = new Client({ connectionString: process.env.DATABASE_URL });
beforeAll(() => client.connect());
afterAll(() => client.end());

const run = (...words: string[]) => {
  const order = readAccountArguments(words);
  if (!order) throw new Error('that was the help');
  return giveAccount(order);
};
const personOf = async (email: string) => {
  const user = await database().user.findUnique({ where: { email } });
  return user && actorOf(await findActor(user.id));
};

describe('npm run account', () => {
  it('makes an account without a password, and a link by which its owner enters', async () => {
    const { made, path } = await run(
      '--email',
      'Admin@Example.fr',
      '--role',
      'administrator',
      '--locale',
      'en',
    );
    expect(made).toBe(true);
    expect(path).toMatch(/^\/en\/extranet\/enter\?token=[A-Za-z]{32}$/);
    expect(await database().account.count()).toBe(0);
    const token = path.split('token=')[1] ?? '';
    expect(await shownAddress(token)).toBe('a…@example.fr');
    const from = { headers: new Headers({ 'x-atlas-client': '203.0.113.1' }), locale: 'en' as const };
    expect((await enterByLink(token, from)).kind).toBe('in');
    // Without a second factor the role waits.
    expect((await personOf('admin@example.fr'))?.roles).toEqual([]);
    await database().user.updateMany({ data: { twoFactorEnabled: true } });
    expect((await personOf('admin@example.fr'))?.roles).toEqual([
      { role: 'ADMINISTRATOR', country: null, territory: null },
    ]);
    expect(await database().mailMessage.count()).toBe(0);
  });

  it('gives each role once, however often it is asked', async () => {
    const words = [
      '--email',
      'zhang@example.fr',
      '--role',
      'correspondent',
      '--country',
      'CN',
      '--office',
      'EMBASSY',
    ];
    expect((await run(...words)).made).toBe(true);
    expect((await run(...words)).made).toBe(false);
    expect((await personOf('zhang@example.fr'))?.roles).toEqual([
      { role: 'CORRESPONDENT', country: 'CN', territory: null },
    ]);
  });

  it('lets a clerk speak for an authority, anew where that was taken back', async () => {
    const { id } = await records(client).authority({ slug: 'albi' });
    const words = ['--email', 'clerk@example.fr', '--authority', 'albi', '--role'];
    await run(...words, 'editor');
    await database().membership.updateMany({ data: { revokedAt: new Date() } });
    expect((await personOf('clerk@example.fr'))?.memberships).toEqual([]);
    await run(...words, 'manager');
    expect((await personOf('clerk@example.fr'))?.memberships).toEqual([{ authorityId: id, role: 'MANAGER' }]);
  });

  it('names what is there where an authority is not', async () => {
    await expect(run('--email', 'a@b.fr', '--role', 'editor', '--authority', 'albx')).rejects.toThrow(
      'There is no authority "albx" in the atlas; there is albi: take the last part of its page\'s address.',
    );
    expect(await personOf('a@b.fr')).toBeNull();
  });

  it('says that an account is closed, and opens no other way in', async () => {
    await run('--email', 'gone@example.fr', '--role', 'evaluator');
    await database().user.updateMany({
      where: { email: 'gone@example.fr' },
      data: { disabledAt: new Date() },
    });
    await expect(run('--email', 'gone@example.fr', '--role', 'administrator')).rejects.toThrow(/is closed/);
  });
});
