import { saveAssessment } from '@/lib/judge/assessment.mutations';
import { saveNote } from '@/lib/judge/note.mutations';
import { act } from '@/lib/record/act';
import { person, tieId } from './people';

export const evaluator = () => person({ roles: [{ role: 'EVALUATOR', country: null, territory: null }] });

const reasons = { integrated: null, economicPurpose: null, stateCoordination: null, pooled: null };

/** Albi and Lijiang, judged on two axes. */
export const assessmentOf = async (slug: string) => ({
  partnershipId: await tieId(slug),
  networkId: null,
  programme: null,
  scores: { integrated: 4, economicPurpose: 2, stateCoordination: null, pooled: null },
  reasons: { ...reasons, integrated: 'One project a year.', economicPurpose: 'No company takes part.' },
});

/** A note about a tie that is new. */
export const noteOn = async (slug: string, visibility: 'PRIVATE' | 'EVALUATORS' | 'PUBLISHED') => ({
  noteId: null,
  authorityId: null,
  partnershipId: await tieId(slug),
  projectId: null,
  networkId: null,
  visibility,
  text: 'The council’s minutes of 2024 name the tie.',
  url: null,
});

async function assessmentId(): Promise<number> {
  const outcome = await act(saveAssessment, await evaluator(), await assessmentOf('albi-lijiang'));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value.assessmentId;
}

async function noteId(): Promise<number> {
  const outcome = await act(saveNote, await evaluator(), await noteOn('albi-lijiang', 'EVALUATORS'));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value.noteId;
}

/** Input for each mutation of the evaluators' judgement, right in itself; what is removed is somebody else's. */
export const judgeSamples = {
  saveAssessment: () => assessmentOf('albi-lijiang'),
  removeAssessment: async () => ({ assessmentId: await assessmentId() }),
  saveNote: () => noteOn('albi-lijiang', 'EVALUATORS'),
  removeNote: async () => ({ noteId: await noteId() }),
};
