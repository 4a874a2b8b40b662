import { describe, expect, it } from 'vitest';
import { nobody } from '@/lib/auth/actor';
import { erasePerson } from '@/lib/auth/erasure.repository';
import { findEverythingAbout } from '@/lib/auth/export.repository';
import { database } from '@/lib/db';
import { removeAssessment, saveAssessment } from '@/lib/judge/assessment.mutations';
import { act } from '@/lib/record/act';
import { assessmentOf, evaluator } from '@/tests/factories/judge-samples';
import { administrator } from '@/tests/factories/people';

const slug = 'albi-lijiang';
const judgedBy = (evaluatorId: string) => database().assessment.findMany({ where: { evaluatorId } });

describe('an assessment', () => {
  it('is one for each evaluator and record: a second takes the place of the first, and the history has both', async () => {
    const somebody = await evaluator();
    const given = await assessmentOf(slug);
    await act(saveAssessment, somebody, given);
    const again = {
      ...given,
      scores: { ...given.scores, integrated: 5, pooled: 1 },
      reasons: { ...given.reasons, pooled: 'Alone.' },
    };
    expect((await act(saveAssessment, somebody, again)).ok).toBe(true);
    const [assessment, ...others] = await judgedBy(somebody.userId);
    expect(others).toEqual([]);
    expect(assessment).toMatchObject({
      integrated: 5,
      economicPurpose: 2,
      stateCoordination: null,
      pooled: 1,
    });
    expect(assessment?.reasons).toMatchObject({ pooled: 'Alone.' });
    const revisions = await database().revision.findMany({
      where: { actorId: somebody.userId, recordKind: 'ASSESSMENT' },
      orderBy: { id: 'asc' },
    });
    expect(revisions.map(({ before }) => before === null)).toEqual([true, false]);
    expect(revisions[1]?.before).toMatchObject({ integrated: 4 });
  });

  it('tells no party of the tie of a change: it is no fact of the tie', async () => {
    const somebody = await evaluator();
    await act(saveAssessment, somebody, await assessmentOf(slug));
    const { id, partnershipId } = await database().revision.findFirstOrThrow({
      where: { actorId: somebody.userId },
    });
    expect(partnershipId).toBeNull();
    expect(await database().changeNotice.count({ where: { revisionId: id } })).toBe(0);
  });

  it('outside its scale, without a reason, or of nothing is refused beside its field, and changes nothing', async () => {
    const somebody = await evaluator();
    const given = await assessmentOf(slug);
    const { scores, reasons } = given;
    const wrong: [unknown, string, string][] = [
      [{ ...given, scores: { ...scores, integrated: 6 } }, 'scores.integrated', 'scale'],
      [{ ...given, scores: { ...scores, integrated: 2.5 } }, 'scores.integrated', 'scale'],
      [{ ...given, scores: { ...scores, pooled: 3 } }, 'reasons.pooled', 'reason-needed'],
      [{ ...given, reasons: { ...reasons, pooled: 'Why not.' } }, 'scores.pooled', 'reason-alone'],
      [{ ...given, programme: 'Aquitaine' }, 'partnershipId', 'one-subject'],
    ];
    for (const [input, path, message] of wrong) {
      const outcome = await act(saveAssessment, somebody, input);
      expect(outcome).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
      expect(!outcome.ok && outcome.problem.kind === 'invalid' && outcome.problem.issues).toContainEqual({
        path,
        message,
      });
    }
    expect(await judgedBy(somebody.userId)).toEqual([]);
  });

  it('may be of a network, or of a programme that the evaluation of 2011 names, and of no other', async () => {
    const somebody = await evaluator();
    const given = { ...(await assessmentOf(slug)), partnershipId: null };
    const { id: networkId } = await database().network.findUniqueOrThrow({
      where: { slug: 'liaoning-group' },
    });
    expect((await act(saveAssessment, somebody, { ...given, networkId })).ok).toBe(true);
    expect((await act(saveAssessment, somebody, { ...given, programme: 'Aquitaine' })).ok).toBe(true);
    expect(await act(saveAssessment, somebody, { ...given, programme: 'Atlantis' })).toMatchObject({
      problem: { kind: 'not-found' },
    });
  });

  it('is removed by whoever made it or by an administrator, and by nobody else', async () => {
    const [somebody, other] = [await evaluator(), await evaluator()];
    await act(saveAssessment, somebody, await assessmentOf(slug));
    const [{ id: assessmentId } = { id: 0 }] = await judgedBy(somebody.userId);
    for (const stranger of [other, nobody])
      expect(await act(removeAssessment, stranger, { assessmentId })).toMatchObject({
        problem: { kind: 'forbidden' },
      });
    expect((await act(removeAssessment, await administrator(), { assessmentId })).ok).toBe(true);
    expect(await judgedBy(somebody.userId)).toEqual([]);
  });

  it('stays without the name when its author’s account is erased, and is in what the author takes away before', async () => {
    const somebody = await evaluator();
    await act(saveAssessment, somebody, await assessmentOf(slug));
    const [before] = await judgedBy(somebody.userId);
    const { assessments } = await findEverythingAbout(somebody.userId);
    expect(assessments).toMatchObject([{ partnership: { slug }, integrated: 4 }]);
    await erasePerson(somebody.userId, new Date());
    const after = await database().assessment.findUniqueOrThrow({ where: { id: before?.id ?? 0 } });
    expect(after).toMatchObject({ evaluatorId: null, integrated: 4, judgedAt: before?.judgedAt });
  });
});
