import { randomUUID } from 'node:crypto';
import { atlasDay } from '@/lib/date/day';
import type { Standing } from '@/tests/factories/rights';
import type { HtmlForm } from '../html-form';
import { sentence } from '../press';
import { insert, row, rows } from '../record-sql';
import type { World } from '../standings';
import { has, hasValue, isLink, type Probe, says } from './probe';
import { revision } from './record';

const base = '/en/extranet';
const today = () => atlasDay(Date.now());

/** Nothing is said of the tie yet. */
async function silence({ tie }: World): Promise<void> {
  await rows('DELETE FROM confirmation WHERE partnership_id = $1', [tie.id]);
  await rows('DELETE FROM status_observation WHERE partnership_id = $1', [tie.id]);
}

const side = ({ tie, own }: World) =>
  row<{ id: number }>('SELECT id FROM partnership_party WHERE partnership_id = $1 AND authority_id = $2', [
    tie.id,
    own.id,
  ]);

/**
 * One press on the screen of all ties: by somebody signed in, or by a link. Whoever comes by another authority's link
 * has a screen of their own, and sends its form with the other's ids.
 */
function pressed(world: World, standing: Standing, press: string) {
  const { tie, own, links } = world;
  const path = isLink(standing)
    ? standing === 'own link'
      ? links.own
      : links.foreign
    : `${base}/confirm/${own.slug}`;
  return {
    path,
    find: (form: HtmlForm) =>
      has('partnershipId')(form) &&
      (form.buttons.some(([name, value]) => name === 'press' && value === press) ||
        form.fields.some(([name, value]) => name === 'press' && value === press) ||
        standing === 'foreign link'),
    values: { press, partnershipId: String(tie.id), authorityId: String(own.id) },
  };
}

/** One answer was given today. */
async function answered(world: World): Promise<void> {
  await silence(world);
  await insert('confirmation', {
    partnership_id: world.tie.id,
    party_id: (await side(world)).id,
    kind: 'TIE_UNKNOWN',
    confirmed_on: today(),
  });
}

/** A word on how the tie goes, said by whoever stands there: of the authority's side, or from outside. */
async function ownWord(world: World, standing: Standing): Promise<void> {
  await silence(world);
  const isOutside = standing === 'evaluator';
  const id = await insert('status_observation', {
    partnership_id: world.tie.id,
    status: 'DORMANT',
    as_of: today(),
    declarant: isOutside ? 'EVALUATOR' : 'PARTY',
    party_id: isOutside ? null : (await side(world)).id,
  });
  if (isOutside)
    await revision(world, {
      action: 'status.state',
      record_kind: 'OBSERVATION',
      record_id: id,
      capacity: 'EVALUATOR',
      actor_id: world.people.evaluator.id,
    });
}

/** A change to the tie by the partner, for the authority to look at. @returns the revision */
async function partnersChange(world: World): Promise<number> {
  const { tie, own, partner } = world;
  await rows('DELETE FROM change_notice WHERE authority_id = $1', [own.id]);
  await rows('DELETE FROM objection WHERE partnership_id = $1', [tie.id]);
  const [before, after] = [{ origin: null }, { origin: { en: randomUUID() } }];
  await rows('UPDATE partnership SET origin = $2 WHERE id = $1', [tie.id, after.origin]);
  const id = await revision(world, {
    action: 'tie.update',
    record_kind: 'PARTNERSHIP',
    record_id: tie.id,
    on_behalf_of_id: partner.id,
    ...{ before, after },
  });
  await insert('change_notice', { revision_id: id, authority_id: own.id });
  return id;
}

async function objected(world: World): Promise<number> {
  const revision_id = await partnersChange(world);
  const { tie, own } = world;
  return insert('objection', { revision_id, partnership_id: tie.id, authority_id: own.id, word: 'Not so.' });
}

const changes = ({ own }: World) => `${base}/authorities/${own.slug}/changes`;

/** Confirming, the word on how a tie goes, and what two sides say of each other's changes. */
export const confirmProbes = {
  stateStatus: {
    trace: 'status_observation',
    byLink: 'too',
    async prepare(world, standing) {
      await silence(world);
      // Somebody who looks from outside has a form that speaks for neither side.
      if (standing === 'evaluator')
        return {
          path: `${base}/ties/${world.tie.slug}/status/edit`,
          find: has('base'),
          values: { status: 'DORMANT' },
          publish: {},
        };
      return pressed(world, standing, 'DORMANT');
    },
  },
  withdrawStatus: {
    trace: 'status_observation',
    async prepare(world, standing) {
      await ownWord(world, standing);
      return {
        path: `${base}/ties/${world.tie.slug}/edit`,
        find: says(sentence('forms.remove.withdrawSure')),
        values: {},
      };
    },
  },
  confirmTie: {
    trace: 'confirmation',
    byLink: 'too',
    async prepare(world, standing) {
      await silence(world);
      return pressed(world, standing, 'UNKNOWN');
    },
  },
  takeBackConfirmation: {
    trace: 'confirmation',
    byLink: 'too',
    async prepare(world, standing) {
      await answered(world);
      return pressed(world, standing, 'BACK');
    },
  },
  raiseObjection: {
    trace: 'objection',
    async prepare(world) {
      const id = await partnersChange(world);
      return {
        path: changes(world),
        find: (form) => has('word')(form) && hasValue('revisionId', id)(form),
        values: { word: 'We do not agree.' },
      };
    },
  },
  settleObjection: {
    trace: 'objection',
    async prepare(world) {
      const id = await objected(world);
      return { path: changes(world), find: hasValue('objectionId', id), values: { settlement: 'AMENDED' } };
    },
  },
  withdrawObjection: {
    trace: 'objection',
    async prepare(world) {
      const id = await objected(world);
      return { path: changes(world), find: hasValue('objectionId', id), values: { settlement: 'WITHDRAWN' } };
    },
  },
  markSeen: {
    trace: 'change_notice',
    async prepare(world) {
      const id = await partnersChange(world);
      return {
        path: changes(world),
        find: (form) => !has('word')(form) && has('authorityId')(form) && hasValue('revisionId', id)(form),
        values: {},
      };
    },
  },
  revertRevision: {
    trace: 'partnership',
    async prepare(world) {
      const id = await partnersChange(world);
      return {
        path: changes(world),
        find: (form) => !has('authorityId')(form) && hasValue('revisionId', id)(form),
        values: {},
      };
    },
  },
  submitRound: {
    trace: 'confirmation_round',
    // Somebody signed in confirms without end: there is no round to close but by its link.
    byLink: 'alone',
    async prepare(world) {
      const { own, links } = world;
      await answered(world);
      await rows('UPDATE confirmation_round SET submitted_at = NULL WHERE authority_id = $1', [own.id]);
      return { path: links.own, find: says(sentence('confirm.finish.submit')), values: {} };
    },
  },
} satisfies Record<string, Probe>;
