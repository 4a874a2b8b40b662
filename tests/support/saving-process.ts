/** Saves again and again, each save told on its own line once it is acknowledged; meant to be killed. */
import type { Person } from '@/lib/auth/actor';
import { database } from '@/lib/db';
import { updateTie } from '@/lib/partnership/partnership.mutations';
import { act } from '@/lib/record/act';
import { recordStores } from '@/lib/record/record-stores';

const [userId = '', slug = '', authority = '', worker = '', count = '0'] = process.argv.slice(2);
const { id: partnershipId } = await database().partnership.findUniqueOrThrow({ where: { slug } });
const { id: authorityId } = await database().localAuthority.findUniqueOrThrow({ where: { slug: authority } });
const actor: Person = {
  kind: 'person',
  userId,
  name: '',
  email: '',
  locale: 'en',
  memberships: [{ authorityId, role: 'EDITOR' }],
  roles: [],
};
for (let turn = 0; turn < Number(count); turn++) {
  const base = await database().$transaction(
    async (tx) => (await recordStores.PARTNERSHIP.read(tx, partnershipId)) ?? {},
  );
  const text = `${worker}-${turn}`;
  const outcome = await act(updateTie, actor, {
    partnershipId,
    base,
    fields: { description: { en: text }, origin: { en: text } },
  });
  if (outcome.ok) process.stdout.write(`${text}\n`);
}
