import { randomUUID } from 'node:crypto';
import { insert, newAuthority, newTie, rows } from '../record-sql';
import { has, hasValue, type Probe } from './probe';

const ties = '/en/evaluation/doubt/ties';

/** What evaluators do about ties in doubt. */
export const doubtProbes = {
  saveFollowUp: {
    trace: 'follow_up',
    prepare: async ({ tie }) => ({
      path: `${ties}/${tie.slug}`,
      find: has('owner', 'step', 'word', 'dueOn'),
      values: { owner: 'mine', step: 'WAIT', word: `Written to, ${randomUUID()}.`, dueOn: '' },
    }),
  },
  closeFollowUp: {
    trace: 'follow_up',
    async prepare({ tie }) {
      const doubt = 'NEVER_CONFIRMED';
      await rows('DELETE FROM follow_up WHERE partnership_id = $1 AND doubt = $2', [tie.id, doubt]);
      const id = await insert('follow_up', { partnership_id: tie.id, doubt, step: 'WAIT' });
      return { path: `${ties}/${tie.slug}?doubt=${doubt}`, find: hasValue('followUpId', id), values: {} };
    },
  },
  requestConfirmation: {
    trace: 'confirmation_round',
    async prepare({ own, watched }) {
      // A side of its own each time: an authority is asked once a day at most.
      const mark = `${own.slug}-asked-${randomUUID().slice(0, 8)}`;
      const side = await newAuthority(mark, 'DE-SH');
      watched.authorities.push(side.id);
      const email = `${mark}@mairie.example`;
      await insert('authority_contact', { authority_id: side.id, office: 'International office', email });
      const { slug } = await newTie(`${mark}-tie`, [own, side]);
      return { path: `${ties}/${slug}`, find: hasValue('authorityId', side.id), values: {} };
    },
  },
} satisfies Record<string, Probe>;
