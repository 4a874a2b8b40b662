import { randomUUID } from 'node:crypto';
import { grantRole } from '@/lib/administration/account.mutations';
import { system } from '@/lib/auth/actor';
import { updateAuthority } from '@/lib/authority/authority.mutations';
import { addSuccession } from '@/lib/authority/succession.mutations';
import { database } from '@/lib/db';
import { mergeTies } from '@/lib/merge/merge-ties.mutation';
import { act } from '@/lib/record/act';
import { recordStores } from '@/lib/record/record-stores';
import { authorityId, clerk, person, tieId } from './people';

/** A second record of an authority of the seed, without anything on it. */
export async function copyOfAuthority(slug: string): Promise<number> {
  const { territoryId, country, kind } = await database().localAuthority.findUniqueOrThrow({
    where: { slug },
  });
  return database().$transaction((tx) =>
    recordStores.AUTHORITY.create(tx, {
      slug: `copy-${randomUUID().slice(0, 8)}`,
      kind,
      country,
      territoryId,
      nameNative: 'Copie',
      latitude: 43.9,
      longitude: 2.1,
    }),
  );
}

/** A second record of a tie of the seed: the same parties and nothing else. */
export async function copyOfTie(slug: string): Promise<number> {
  const parties = await database().partnershipParty.findMany({
    where: { partnership: { slug } },
    select: { authorityId: true, position: true },
  });
  return database().$transaction(async (tx) => {
    const tie = { slug: `copy-${randomUUID().slice(0, 8)}`, stage: 'SIGNED', declaredById: null };
    const id = await recordStores.PARTNERSHIP.create(tx, tie);
    await tx.partnershipParty.createMany({ data: parties.map((party) => ({ partnershipId: id, ...party })) });
    return id;
  });
}

/** A theme of the second level, below the first. */
export async function newTheme(): Promise<number> {
  const parent = await database().theme.findFirstOrThrow({ where: { parentId: null } });
  const letters = randomUUID()
    .replace(/[^a-f]/g, '')
    .toUpperCase();
  const { id } = await database().theme.create({
    data: {
      code: `T_${letters}`,
      parentId: parent.id,
      position: 99,
      label: { fr: 'Essai', en: 'Trial', zh: '试验', ko: '시험' },
    },
  });
  return id;
}

const reason = 'Two records of one.';

async function grantId(): Promise<number> {
  const outcome = await act(grantRole, system, { userId: (await person()).userId, role: 'EVALUATOR' });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value.grantId;
}

async function mergeId(): Promise<number> {
  const given = { keptId: await tieId('albi-lijiang'), mergedId: await copyOfTie('albi-lijiang'), reason };
  const outcome = await act(mergeTies, system, given);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value.mergeId;
}

/** An act of the clerk of Albi: a new website. */
export async function changeOfAlbi(): Promise<{ actId: string; userId: string }> {
  const [somebody, id] = [await clerk('albi'), await authorityId('albi')];
  const { website } = await database().localAuthority.findUniqueOrThrow({ where: { id } });
  const fields = { website: `https://${randomUUID()}.example.fr` };
  await act(updateAuthority, somebody, { authorityId: id, base: { website }, fields });
  const { actId } = await database().revision.findFirstOrThrow({ where: { actorId: somebody.userId } });
  return { actId, userId: somebody.userId };
}

async function failedMail(): Promise<number> {
  const { id } = await database().mailMessage.create({
    data: {
      key: randomUUID(),
      recipient: 'somebody@example.org',
      locale: 'fr',
      template: 'claim-received',
      data: { authority: 'Albi', path: '/fr/extranet' },
      state: 'UNCERTAIN',
    },
  });
  return id;
}

const newSuccession = async () => ({
  predecessorId: await copyOfAuthority('albi'),
  successorId: await authorityId('albi'),
  on: '2017-01-01',
  kind: 'MERGED_INTO',
});

/** Input for each mutation of the administration, right in itself. */
export const administrationSamples = {
  moveAuthority: async () => ({
    authorityId: await copyOfAuthority('albi'),
    slug: `moved-${randomUUID().slice(0, 8)}`,
  }),
  addSuccession: newSuccession,
  removeSuccession: async () => {
    const outcome = await act(addSuccession, system, await newSuccession());
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    return { successionId: outcome.value.successionId };
  },
  grantRole: async () => ({ userId: (await person()).userId, role: 'EVALUATOR' }),
  revokeRole: async () => ({ grantId: await grantId() }),
  disableAccount: async () => ({ userId: (await person()).userId, reason: 'Left the service.' }),
  enableAccount: async () => ({ userId: (await person()).userId }),
  resendMail: async () => ({ mailId: await failedMail() }),
  revertAct: async () => ({ actId: (await changeOfAlbi()).actId }),
  mergeAuthorities: async () => ({
    keptId: await authorityId('albi'),
    mergedId: await copyOfAuthority('albi'),
    reason,
  }),
  mergeTies: async () => ({
    keptId: await tieId('albi-lijiang'),
    mergedId: await copyOfTie('albi-lijiang'),
    reason,
  }),
  undoMerge: async () => ({ mergeId: await mergeId() }),
  addTheme: async () => ({
    code: `T_${randomUUID()
      .replace(/[^a-f]/g, '')
      .toUpperCase()}`,
    parent: null,
    label: { fr: 'Essai', en: 'Trial', zh: '试验', ko: '시험' },
  }),
  renameTheme: async () => ({
    themeId: await newTheme(),
    label: { fr: 'Autre', en: 'Other', zh: '其他', ko: '기타' },
  }),
  mergeThemes: async () => ({ keptId: await newTheme(), mergedId: await newTheme(), reason }),
};
