import { randomUUID } from 'node:crypto';
import { system } from '@/lib/auth/actor';
import { saveContact } from '@/lib/authority/authority.mutations';
import { submitClaim } from '@/lib/claim/claim.mutations';
import { approveClaim } from '@/lib/claim/decide-claim.mutations';
import { database } from '@/lib/db';
import { saveAgreement, updateTie } from '@/lib/partnership/partnership.mutations';
import { stateStatus } from '@/lib/partnership/status.mutations';
import { saveProject } from '@/lib/project/project.mutations';
import { act, type Mutation } from '@/lib/record/act';
import type { mutations } from '@/lib/record/mutations';
import { recordStores } from '@/lib/record/record-stores';
import { addSource } from '@/lib/source/source.mutations';
import { administrationSamples } from './administration-samples';
import { followUpSamples } from './follow-up-samples';
import { judgeSamples } from './judge-samples';
import { memberSamples } from './member-samples';
import { administrator, authorityId, person, tieId } from './people';
import { reportSamples } from './report-samples';
import { suggestionSamples } from './suggestion-samples';

export type MutationKey = keyof typeof mutations;

const tie = () => tieId('albi-lijiang');
const albi = () => authorityId('albi');

/** What the atlas itself does to make ready what is then acted on. */
async function made<Input, Value>(mutation: Mutation<Input, Value>, given: unknown): Promise<Value> {
  const outcome = await act(mutation, system, given);
  if (!outcome.ok) throw new Error(`${mutation.name}: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

const base = async () =>
  database().$transaction(async (tx) => (await recordStores.PARTNERSHIP.read(tx, await tie())) ?? {});

const agreement = {
  instrument: 'CHARTER',
  state: 'PROPOSED',
  signed: null,
  deliberated: null,
  place: null,
  purpose: null,
  financialCommitment: null,
  signatoryOffices: [],
  approval: null,
  term: null,
  renewal: null,
  documentUrl: null,
};
const newAgreement = async () => ({
  partnershipId: await tie(),
  agreementId: null,
  base: {},
  fields: agreement,
});

const project = async () => ({
  partnershipId: await tie(),
  projectId: null,
  base: {},
  fields: {
    kind: 'COOPERATION_PROJECT',
    state: null,
    activities: [],
    title: { en: `Project ${randomUUID().slice(0, 8)}` },
    note: null,
    dates: null,
    sdgs: [],
    budgetAmount: null,
    budgetCurrency: null,
    coordinationTypes: [],
    results: null,
    links: [],
    themes: [],
  },
  fundings: [],
  participants: [],
});

const source = async () => ({
  partnershipId: await tie(),
  kind: 'PRESS',
  citation: `La Dépêche, ${randomUUID().slice(0, 8)}`,
  url: null,
  language: 'fr',
  published: null,
  statement: null,
});

const contact = async () => ({
  authorityId: await albi(),
  contactId: null,
  base: {},
  fields: { office: 'Relations internationales', email: null, phone: null, personName: null },
  consent: false,
});

/** A change that Lijiang made: Albi may object to it. */
async function changeByLijiang(): Promise<number> {
  const lijiang = await authorityId('lijiang');
  const clerk = await person({ memberships: [{ authorityId: lijiang, role: 'EDITOR' }] });
  const origin = { en: randomUUID() };
  await act(updateTie, clerk, { partnershipId: await tie(), base: await base(), fields: { origin } });
  const found = await database().revision.findFirstOrThrow({
    where: { actorId: clerk.userId },
    orderBy: { id: 'desc' },
  });
  return found.id;
}

async function objection(): Promise<number> {
  const { id } = await database().objection.create({
    data: {
      revisionId: await changeByLijiang(),
      partnershipId: await tie(),
      authorityId: await albi(),
      word: 'No.',
    },
  });
  return id;
}

async function round(): Promise<number> {
  const year = 1000 + Math.floor(Math.random() * 20_000);
  const span = { opensOn: new Date('2026-11-22'), closesOn: new Date('2027-01-21') };
  return (await database().confirmationRound.create({ data: { authorityId: await albi(), year, ...span } }))
    .id;
}

async function claim(state: 'PENDING' | 'APPROVED'): Promise<number> {
  const claimant = await person();
  const outcome = await act(submitClaim, claimant, {
    target: { authorityId: await albi() },
    function: 'Chargée de mission',
    message: null,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  const { id } = await database().claim.findFirstOrThrow({ where: { userId: claimant.userId } });
  if (state === 'APPROVED')
    await act(approveClaim, await administrator(), { claimId: id, role: null, as: null, reason: null });
  return id;
}

/** For every mutation, input that is right in itself and about Albi and its tie with Lijiang; new each time. */
export const samples: Record<MutationKey, () => Promise<unknown>> = {
  updateAuthority: async () => ({ authorityId: await albi(), base: {}, fields: {} }),
  saveContact: contact,
  removeContact: async () => ({ contactId: (await made(saveContact, await contact())).contactId }),
  proposeTie: async () => ({
    parties: [{ authorityId: await albi() }, { authorityId: await authorityId('suwon') }],
    isAnother: true,
    fields: { stage: 'IN_DISCUSSION', themes: [], origin: null, description: null },
    designation: null,
    agreement: null,
  }),
  updateTie: async () => ({ partnershipId: await tie(), base: {}, fields: {} }),
  setDesignation: async () => ({
    partnershipId: await tie(),
    authorityId: await albi(),
    base: {},
    fields: {},
  }),
  saveAgreement: newAgreement,
  removeAgreement: async () => {
    await made(saveAgreement, await newAgreement());
    const { id } = await database().agreement.findFirstOrThrow({
      where: { partnershipId: await tie() },
      orderBy: { id: 'desc' },
    });
    return { agreementId: id };
  },
  addSource: source,
  removeSource: async () => ({ citationId: (await made(addSource, await source())).citationId }),
  saveProject: project,
  removeProject: async () => ({ projectId: (await made(saveProject, await project())).projectId }),
  stateStatus: async () => ({ partnershipId: await tie(), authorityId: await albi(), status: 'ACTIVE' }),
  withdrawStatus: async () => {
    const given = { partnershipId: await tie(), authorityId: await albi(), status: 'DORMANT' };
    return { observationId: (await made(stateStatus, given)).observationId };
  },
  confirmTie: async () => ({ partnershipId: await tie(), authorityId: await albi(), kind: 'TIE_EXISTS' }),
  takeBackConfirmation: async () => ({ partnershipId: await tie(), authorityId: await albi() }),
  raiseObjection: async () => ({
    revisionId: await changeByLijiang(),
    authorityId: await albi(),
    word: 'We do not agree.',
  }),
  settleObjection: async () => ({ objectionId: await objection(), settlement: 'AMENDED' }),
  withdrawObjection: async () => ({ objectionId: await objection() }),
  markSeen: async () => ({ revisionIds: [await changeByLijiang()], authorityId: await albi() }),
  revertRevision: async () => ({ revisionId: await changeByLijiang() }),
  submitRound: async () => ({ roundId: await round() }),
  submitClaim: async () => ({
    target: { authorityId: await albi() },
    function: 'Chargée de mission',
    message: null,
  }),
  approveClaim: async () => ({ claimId: await claim('PENDING'), role: null, as: null, reason: null }),
  refuseClaim: async () => ({ claimId: await claim('PENDING'), reason: 'Not of the town.' }),
  revokeClaim: async () => ({ claimId: await claim('APPROVED'), reason: 'Left the town.' }),
  ...memberSamples,
  ...suggestionSamples,
  ...administrationSamples,
  ...reportSamples,
  ...followUpSamples,
  ...judgeSamples,
};
