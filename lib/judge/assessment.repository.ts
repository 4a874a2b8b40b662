import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { tieNameSelect } from '../partnership/tie-line.select';

const assessmentSelect = {
  id: true,
  evaluatorId: true,
  evaluator: { select: { name: true, email: true } },
  programme: true,
  partnership: { select: tieNameSelect },
  network: { select: { slug: true, name: true } },
  integrated: true,
  economicPurpose: true,
  stateCoordination: true,
  pooled: true,
  reasons: true,
  judgedAt: true,
} satisfies Prisma.AssessmentSelect;

export type AssessmentRow = Prisma.AssessmentGetPayload<{ select: typeof assessmentSelect }>;

/** What one judgement is of; the others are null. */
export type JudgedKeys = { partnershipId: number | null; networkId: number | null; programme: string | null };

/** Every judgement of one record, the latest first. */
export const assessmentsOf = (keys: JudgedKeys): Promise<AssessmentRow[]> =>
  database().assessment.findMany({
    where: keys,
    orderBy: [{ judgedAt: 'desc' }, { id: 'desc' }],
    select: assessmentSelect,
  });

/** Every judgement there is, the latest first. */
export const allAssessments = (): Promise<AssessmentRow[]> =>
  database().assessment.findMany({
    orderBy: [{ judgedAt: 'desc' }, { id: 'desc' }],
    select: assessmentSelect,
  });
