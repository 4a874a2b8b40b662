import { insert, row } from '../record-sql';
import type { PersonStanding, World } from '../standings';
import { confirmProbes } from './confirm';
import { memberProbes, newInvitation, newSuggestion } from './members';
import type { Attempt } from './probe';
import { recordProbes, revision } from './record';

/** A form of one's own page, sent with the ids of what is others'. */
export type Forged = (world: World) => Promise<{ standing: PersonStanding; attempt: Attempt }>;

const forged =
  (
    standing: PersonStanding,
    probe: { prepare(world: World, standing: PersonStanding): Promise<Attempt> },
    ids: (world: World) => Promise<Record<string, number>> | Record<string, number>,
  ): Forged =>
  async (world) => {
    const attempt = await probe.prepare(world, standing);
    const values = Object.entries(await ids(world)).map(([name, id]) => [name, String(id)]);
    return {
      standing,
      attempt: { ...attempt, values: { ...attempt.values, ...Object.fromEntries(values) } },
    };
  };

const { confirmTie, markSeen, raiseObjection, settleObjection } = confirmProbes;

/** A change of the other authority's tie. */
const foreignChange = (world: World) =>
  revision(world, {
    action: 'tie.update',
    record_kind: 'PARTNERSHIP',
    partnership_id: world.foreignTie.id,
    record_id: world.foreignTie.id,
    on_behalf_of_id: world.far.id,
    before: { origin: null },
    after: { origin: { en: 'Elsewhere' } },
  });

export const forgedIds: Record<string, Forged> = {
  'another tie and its authority': forged('own editor', confirmTie, ({ foreign, foreignTie }) => ({
    partnershipId: foreignTie.id,
    authorityId: foreign.id,
  })),
  'the other side of one’s own tie': forged('own editor', confirmTie, ({ partner }) => ({
    authorityId: partner.id,
  })),
  'an authority that is no party': forged('own editor', confirmTie, ({ elsewhere }) => ({
    authorityId: elsewhere.id,
  })),
  'what the partner has to look at': forged('own editor', markSeen, async ({ own, partner }) => {
    const { revision_id } = await row<{ revision_id: number }>(
      'SELECT revision_id FROM change_notice WHERE authority_id = $1',
      [own.id],
    );
    await insert('change_notice', { revision_id, authority_id: partner.id });
    return { authorityId: partner.id };
  }),
  'a change of another tie': forged('own editor', raiseObjection, async (world) => ({
    revisionId: await foreignChange(world),
    authorityId: world.foreign.id,
  })),
  'an objection of another tie': forged('own editor', settleObjection, async (world) => ({
    objectionId: await insert('objection', {
      revision_id: await foreignChange(world),
      partnership_id: world.foreignTie.id,
      authority_id: world.foreign.id,
      word: 'Not so.',
    }),
  })),
  'a member of another authority': forged('own manager', memberProbes.changeRole, async ({ people }) => ({
    membershipId: (
      await row<{ id: number }>('SELECT id FROM membership WHERE user_id = $1', [people['foreign editor'].id])
    ).id,
  })),
  'an invitation of another authority': forged(
    'own manager',
    memberProbes.withdrawInvitation,
    async (world) => ({
      invitationId: (await newInvitation(world.foreign.id, 'somebody@mairie.example')).id,
    }),
  ),
};

/** The same, where what the form is about is altered: Next keeps it as JSON in a hidden field. */
export type ForgedAbout = (
  world: World,
) => Promise<{ standing: PersonStanding; attempt: Attempt; alter(about: string): string }>;

const about =
  (
    standing: PersonStanding,
    probe: { prepare(world: World, standing: PersonStanding): Promise<Attempt> },
    alteration: (world: World) => Promise<(text: string) => string> | ((text: string) => string),
  ): ForgedAbout =>
  async (world) => {
    const attempt = await probe.prepare(world, standing);
    return { standing, attempt, alter: await alteration(world) };
  };

const lastNumber = (id: number) => (text: string) => text.replace(/\d+(?=\D*(\{"errors|$))/, String(id));

async function foreignClaim({ foreign, people }: World): Promise<number> {
  const of = { user_id: people.evaluator.id, authority_id: foreign.id };
  return insert('claim', { ...of, function: 'Clerk', state: 'PENDING' });
}

export const forgedAbout: Record<string, ForgedAbout> = {
  'an invitation to another authority': about(
    'own manager',
    memberProbes.inviteMember,
    ({ own, foreign }) =>
      (text) =>
        text.replace(`"${own.slug}",${own.id}`, `"${own.slug}",${foreign.id}`),
  ),
  'a member of another authority': about('own manager', memberProbes.removeMember, async ({ people }) => {
    const { id } = await row<{ id: number }>('SELECT id FROM membership WHERE user_id = $1', [
      people['foreign editor'].id,
    ]);
    return lastNumber(id);
  }),
  'a request of another territory': about(
    'correspondent in scope',
    memberProbes.approveClaim,
    async (world) => lastNumber(await foreignClaim(world)),
  ),
  'a suggestion about another tie': about('own editor', memberProbes.decideSuggestion, async (world) =>
    lastNumber(await newSuggestion(world, { partnership_id: world.foreignTie.id, state: 'PENDING' })),
  ),
  'an agreement of another tie': about('own editor', recordProbes.removeAgreement, async ({ foreignTie }) => {
    const of = { partnership_id: foreignTie.id, instrument: 'CHARTER', state: 'PROPOSED' };
    const id = await insert('agreement', of);
    return (text) => text.replace(/"id":\d+/, `"id":${id}`);
  }),
  'the profile of another authority': about(
    'own editor',
    recordProbes.updateAuthority,
    ({ own, foreign }) =>
      (text) =>
        text.replace(own.slug, foreign.slug),
  ),
  'another tie': about(
    'own editor',
    recordProbes.updateTie,
    ({ tie, foreignTie }) =>
      (text) =>
        text.replace(tie.slug, foreignTie.slug),
  ),
};
