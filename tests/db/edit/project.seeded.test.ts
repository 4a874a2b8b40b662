import { describe, expect, it } from 'vitest';
import type { AnyActor } from '@/lib/auth/actor';
import { database } from '@/lib/db';
import { removeProject, saveProject } from '@/lib/project/project.mutations';
import { act } from '@/lib/record/act';
import { recordStores } from '@/lib/record/record-stores';
import { revertRevision } from '@/lib/record/revert.mutations';
import { administrator, clerk, tieId } from '@/tests/factories/people';

const fields = {
  kind: 'COOPERATION_PROJECT',
  state: 'ONGOING',
  activities: ['TRAINING', 'EXPERT_MISSION'],
  title: { fr: 'Formation des guides du patrimoine', en: 'Training of heritage guides' },
  note: null,
  dates: '2024/..',
  sdgs: [11, 4, 4],
  budgetAmount: '012500.50',
  budgetCurrency: 'EUR',
  coordinationTypes: ['VERTICAL'],
  results: null,
  links: ['https://www.mairie-albi.fr/lijiang', ''],
  themes: ['CULTURE'],
};
const funding = {
  id: null,
  funder: { fr: 'Ministère de l’Europe et des affaires étrangères' },
  scheme: 'TRIENNIAL',
  year: 2024,
  currency: 'EUR',
  amountAppliedFor: '30000',
  amountGranted: '12000.00',
};
const participant = { id: null, name: 'Université Toulouse – Jean Jaurès', kind: 'UNIVERSITY' };

const save = async (actor: AnyActor, over: object = {}) =>
  act(saveProject, actor, {
    partnershipId: await tieId('albi-lijiang'),
    projectId: null,
    base: {},
    fields,
    fundings: [funding],
    participants: [participant],
    ...over,
  });
const idOf = (outcome: Awaited<ReturnType<typeof save>>) => (outcome.ok ? outcome.value.projectId : 0);
const read = async (id: number) => {
  const [own, fundings, participants] = await Promise.all([
    database().$transaction((tx) => recordStores.PROJECT.read(tx, id)),
    database().funding.findMany({ where: { projectId: id }, orderBy: { id: 'asc' } }),
    database().participant.findMany({ where: { projectId: id }, orderBy: { id: 'asc' } }),
  ]);
  const rows = fundings.map(({ projectId: _, ...row }) => ({
    ...row,
    amountAppliedFor: row.amountAppliedFor?.toString() ?? null,
    amountGranted: row.amountGranted?.toString() ?? null,
  }));
  return { ...own, fundings: rows, participants: participants.map(({ projectId: _, ...row }) => row) };
};

describe('a project', () => {
  it('is entered by either side of its tie, with who pays and who takes part', async () => {
    const outcome = await save(await clerk('lijiang'));
    expect(outcome).toMatchObject({ value: { slug: 'albi-lijiang-training-of-heritage-guides' } });
    expect(await read(idOf(outcome))).toMatchObject({
      budgetAmount: '12500.5',
      activities: ['EXPERT_MISSION', 'TRAINING'],
      sdgs: [4, 11],
      coordinationTypes: ['VERTICAL'],
      links: ['https://www.mairie-albi.fr/lijiang'],
      fundings: [{ amountAppliedFor: '30000', amountGranted: '12000' }],
      participants: [{ kind: 'UNIVERSITY' }],
    });
    const tokens = await database().searchToken.findMany({
      where: { partnershipId: await tieId('albi-lijiang') },
    });
    expect(tokens.map(({ token }) => token)).toContain('guides');
  });

  it('keeps what each of two people changed', async () => {
    const projectId = idOf(await save(await clerk('albi')));
    const base = await read(projectId);
    const [row] = base.fundings;
    const theirs = [{ ...row, amountGranted: '15000' }];
    const { participants } = base;
    await save(await clerk('lijiang'), { projectId, base, fundings: theirs, participants });
    const mine = [row, { ...funding, scheme: 'ANNUAL', year: 2025 }];
    const outcome = await save(await clerk('albi'), {
      projectId,
      base,
      fields: { ...fields, state: 'COMPLETED' },
      fundings: mine,
      participants: [],
    });
    expect(outcome).toMatchObject({ ok: true });
    expect(await read(projectId)).toMatchObject({
      state: 'COMPLETED',
      fundings: [{ amountGranted: '15000' }, { scheme: 'ANNUAL' }],
      participants: [],
    });
  });

  it('tells both values where two people changed the same line', async () => {
    const projectId = idOf(await save(await clerk('albi')));
    const base = await read(projectId);
    const { participants } = base;
    const [row] = base.fundings;
    const withGrant = (amountGranted: string) => ({
      projectId,
      base,
      fundings: [{ ...row, amountGranted }],
      participants,
    });
    await save(await clerk('lijiang'), withGrant('15000'));
    expect(await save(await clerk('albi'), withGrant('16000'))).toEqual({
      ok: false,
      problem: {
        kind: 'conflict',
        conflicts: [{ field: `fundings.${row?.id}.amountGranted`, theirs: '15000', mine: '16000' }],
      },
    });
  });

  it('is taken away with what hangs on it, and comes back part by part', async () => {
    const projectId = idOf(await save(await clerk('albi')));
    const before = await read(projectId);
    const gone = await act(removeProject, await clerk('albi'), { projectId });
    expect(gone.ok).toBe(true);
    const revisions = await database().revision.findMany({
      where: { action: 'project.remove' },
      orderBy: { id: 'desc' },
      take: 3,
    });
    for (const { id } of revisions)
      expect(await act(revertRevision, await administrator(), { revisionId: id })).toMatchObject({
        ok: true,
      });
    expect(await read(projectId)).toEqual(before);
  });

  it.each([
    ['fields.budgetCurrency', { fields: { ...fields, budgetCurrency: null } }, 'needed'],
    ['fields.budgetAmount', { fields: { ...fields, budgetAmount: '12,5' } }, 'not-an-amount'],
    ['fields.title', { fields: { ...fields, title: { fr: ' ' } } }, 'needed'],
    ['fields.links.0', { fields: { ...fields, links: ['javascript:1'] } }, 'not-a-link'],
    ['participants', { participants: [participant, participant] }, 'twice'],
    ['fundings.0.year', { fundings: [{ ...funding, year: 20245 }] }, 'not-a-year'],
    ['fields.owner', { fields: { ...fields, owner: 1 } }, 'unknown'],
  ])('refuses %s', async (path, over, message) => {
    expect(await save(await clerk('albi'), over)).toEqual({
      ok: false,
      problem: { kind: 'invalid', issues: [{ path, message }] },
    });
  });

  it('of another tie is not found, and of strangers not to be changed', async () => {
    const other = await database().project.findFirstOrThrow({
      where: { partnership: { slug: { not: 'albi-lijiang' } } },
    });
    expect(await save(await clerk('albi'), { projectId: other.id })).toMatchObject({
      problem: { kind: 'not-found' },
    });
    expect(await save(await clerk('lyon'))).toMatchObject({ problem: { kind: 'forbidden' } });
    expect(await act(removeProject, await clerk('albi'), { projectId: other.id })).toMatchObject({
      problem: { kind: 'forbidden' },
    });
  });
});
