import { insert, row } from '../record-sql';
import type { PersonStanding, World } from '../standings';
import { confirmProbes } from './confirm';
import { memberProbes, newInvitation } from './members';
import type { Attempt } from './probe';
import { revision } from './record';

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
