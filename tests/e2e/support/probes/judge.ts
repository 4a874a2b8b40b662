import { insert, newPerson } from '../record-sql';
import type { World } from '../standings';
import { has, hasValue, type Probe } from './probe';

const judge = '/en/evaluation/judge';

/** An evaluator who is none of the world's people. */
async function someEvaluator({ watched }: World): Promise<string> {
  const { id } = await newPerson();
  watched.users.push(id);
  return id;
}

/** What evaluators judge and note; what is removed is somebody else's. */
export const judgeProbes = {
  saveAssessment: {
    trace: 'assessment',
    prepare: async ({ tie }) => ({
      path: `${judge}/assess?tie=${tie.slug}`,
      find: has('integrated', 'integratedReason', 'pooledReason'),
      values: { integrated: '4', integratedReason: 'One project a year, each on the same aim.' },
    }),
  },
  removeAssessment: {
    trace: 'assessment',
    async prepare(world) {
      const id = await insert('assessment', {
        evaluator_id: await someEvaluator(world),
        partnership_id: world.tie.id,
        integrated: 3,
        reasons: { integrated: 'Some aims are told.' },
      });
      return {
        path: `${judge}/assess?tie=${world.tie.slug}`,
        find: hasValue('assessmentId', id),
        values: {},
      };
    },
  },
  saveNote: {
    trace: 'note',
    prepare: async ({ tie }) => ({
      path: `${judge}/notes/new?tie=${tie.slug}`,
      find: has('text', 'url', 'visibility'),
      values: { text: 'The council’s minutes name the tie.', visibility: 'EVALUATORS' },
    }),
  },
  removeNote: {
    trace: 'note',
    async prepare(world) {
      const id = await insert('note', {
        author_id: await someEvaluator(world),
        partnership_id: world.tie.id,
        visibility: 'EVALUATORS',
        text: 'Seen at the council.',
      });
      return { path: `${judge}/notes`, find: hasValue('noteId', id), values: {} };
    },
  },
} satisfies Record<string, Probe>;
