import { z } from 'zod';
import { decide, nobodys } from '../auth/policy';
import { type Act, done, mutation, refuse } from '../record/act';
import { recordId } from '../record/input.schema';
import { longText } from '../record/long-text.schema';
import type { Tx } from '../record/record-stores';
import { axes, byAxis } from './axes';

const score = z.int('scale').min(1, 'scale').max(5, 'scale').nullable();

/** What is judged: a tie, a network, or a programme that the evaluation of 2011 names. */
const judged = {
  partnershipId: recordId.nullable(),
  networkId: recordId.nullable(),
  programme: z.string().min(1).max(200).nullable(),
};

type Judged = z.output<z.ZodObject<typeof judged>>;

const assessment = z
  .strictObject({
    ...judged,
    scores: z.strictObject(byAxis(() => score)),
    reasons: z.strictObject(byAxis(() => longText(2_000))),
  })
  .superRefine(({ partnershipId, networkId, programme, scores, reasons }, context) => {
    const refused = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    if ([partnershipId, networkId, programme].filter((each) => each !== null).length !== 1)
      refused(['partnershipId'], 'one-subject');
    if (axes.every((axis) => scores[axis] === null)) refused(['scores', axes[0]], 'nothing-judged');
    for (const axis of axes) {
      if (scores[axis] !== null && reasons[axis] === null) refused(['reasons', axis], 'reason-needed');
      if (scores[axis] === null && reasons[axis] !== null) refused(['scores', axis], 'reason-alone');
    }
  });

/** Locks what is judged, so that two sendings by one person are one after the other. */
async function isThere(tx: Tx, { partnershipId, networkId, programme }: Judged): Promise<boolean> {
  const rows =
    partnershipId !== null
      ? await tx.$queryRaw<unknown[]>`SELECT id FROM partnership WHERE id = ${partnershipId} FOR UPDATE`
      : networkId !== null
        ? await tx.$queryRaw<unknown[]>`SELECT id FROM network WHERE id = ${networkId} FOR UPDATE`
        : await tx.$queryRaw<
            unknown[]
          >`SELECT id FROM typology_placement WHERE programme = ${programme} FOR UPDATE`;
  return rows.length > 0;
}

/** An evaluator's judgement, one for each person and record: a second one takes the place of the first. */
export const saveAssessment = mutation({
  name: 'assessment.save',
  permission: 'ASSESS',
  schema: assessment,
  subject: async (tx, given) => ((await isThere(tx, given)) ? nobodys : null),
  async run(act, { partnershipId, networkId, programme, scores, reasons }) {
    const evaluatorId = personOf(act);
    if (evaluatorId === null) return refuse('needs-person');
    const keys = { evaluatorId, partnershipId, networkId, programme };
    const former = await act.tx.assessment.findFirst({ where: keys, select: { id: true } });
    const given = Object.entries(reasons).flatMap(([axis, reason]) => (reason ? [[axis, reason]] : []));
    const fields = { ...scores, reasons: Object.fromEntries(given), judgedAt: act.now.toISOString() };
    if (former) {
      await act.change('ASSESSMENT', former.id, fields, {});
      return done({ assessmentId: former.id });
    }
    return done({ assessmentId: await act.create('ASSESSMENT', { ...keys, ...fields }, {}) });
  },
});

/** Takes a judgement away: one's own; anybody's for an administrator. */
export const removeAssessment = mutation({
  name: 'assessment.remove',
  permission: 'ASSESS',
  schema: z.strictObject({ assessmentId: recordId }),
  async subject(tx, { assessmentId }) {
    const rows = await tx.$queryRaw<
      unknown[]
    >`SELECT id FROM assessment WHERE id = ${assessmentId} FOR UPDATE`;
    return rows.length > 0 ? nobodys : null;
  },
  async run(act, { assessmentId }) {
    const { evaluatorId } = await act.tx.assessment.findUniqueOrThrow({ where: { id: assessmentId } });
    const isOwn = evaluatorId !== null && evaluatorId === personOf(act);
    if (!isOwn && !decide(act.actor, 'ADMINISTER', nobodys).allowed)
      return { ok: false, problem: { kind: 'forbidden' } };
    await act.remove('ASSESSMENT', assessmentId, {});
    return done({ assessmentId });
  },
});

const personOf = ({ actor }: Act) => (actor.kind === 'person' ? actor.userId : null);
