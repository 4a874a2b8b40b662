import { beforeEach, describe, expect, it, vi } from 'vitest';

const browser = vi.hoisted(() => ({ jar: new Map<string, string>(), actor: null as unknown }));
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => (browser.jar.has(name) ? { value: browser.jar.get(name) } : undefined),
    set: (name: string, value: string) => browser.jar.set(name, value),
  }),
}));
vi.mock('next-intl/server', () => ({ getTranslations: async () => (key: string) => key }));
vi.mock('@/lib/auth/session', () => ({ currentActor: async () => browser.actor }));

import { refuse } from '@/app/[locale]/(extranet)/extranet/claims/[id]/actions';
import { database } from '@/lib/db';
import { keepIfForbidden, requireSender, typedAt } from '@/lib/forms/desk-stash.service';
import { keptOf, stashTyped } from '@/lib/forms/stash.service';
import { administrator, person } from '@/tests/factories/people';

const page = '/en/extranet/claims/3';
const reason = 'Nobody at the town hall knows this person.';
const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const form = formOf({ reason, role: 'EDITOR', place: 'authority:12', $ACTION_REF_1: '' });

beforeEach(async () => {
  browser.jar.clear();
  browser.actor = null;
  await database().$executeRaw`TRUNCATE verification, rate_limit`;
});

describe('what was typed into a form of a desk', () => {
  it('is there again after the session had ended, on its own page, until it is sent anew', async () => {
    await expect(requireSender('en', page, form)).rejects.toMatchObject({
      digest: expect.stringContaining(`/en/extranet/sign-in?to=${encodeURIComponent(page)}`),
    });
    expect(await typedAt(page)).toEqual([reason]);
    expect(await typedAt('/en/extranet/claims/4')).toEqual([]);
    browser.actor = await administrator();
    expect(await requireSender('en', page, form)).toBe(browser.actor);
    expect(await typedAt(page)).toEqual([]);
  });

  it('is given back to whoever lost the right meanwhile', async () => {
    browser.actor = await person();
    const { id } = await database().claim.create({
      data: {
        userId: (await person()).userId,
        authorityId: (await database().localAuthority.findFirstOrThrow()).id,
        function: 'Clerk',
        state: 'PENDING',
      },
    });
    const untouched = { errors: {}, message: null, values: {} };
    const { values, message } = await refuse('en', id, untouched, formOf({ reason }));
    expect(values).toEqual({ reason });
    expect(message).toBe('problem.forbidden');
    expect(await typedAt(`/en/extranet/claims/${id}`)).toEqual([reason]);
  });

  it('is nothing where no form came: arguments were left out', async () => {
    await expect(requireSender('en', page, undefined as unknown as FormData)).rejects.toMatchObject({
      digest: expect.stringContaining('/fr/problem/404'),
    });
    expect(browser.jar.size).toBe(0);
  });

  it('is not kept where the form comes back by itself', async () => {
    await keepIfForbidden({ kind: 'refused', code: 'decided-already' }, page, form);
    expect(browser.jar.size).toBe(0);
  });
});

it('what is kept of one form is not given to another', async () => {
  await stashTyped('tie', 'albi-lijiang', form);
  expect((await keptOf('tie', 'albi-lijiang'))?.entries).toContainEqual(['reason', reason]);
  expect(await keptOf('tie', 'albi-abomey')).toBeNull();
  expect(await keptOf('authority', 'albi-lijiang')).toBeNull();
});
