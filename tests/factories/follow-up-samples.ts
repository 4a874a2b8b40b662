import { system } from '@/lib/auth/actor';
import { saveFollowUp } from '@/lib/doubt/follow-up.mutations';
import { act } from '@/lib/record/act';
import { authorityId, tieId } from './people';

const followUp = async () => ({
  partnershipId: await tieId('albi-lijiang'),
  doubt: 'SILENT',
  owner: 'mine',
  step: 'ASK_AUTHORITY',
  word: 'A letter to the mayor’s office.',
  dueOn: '2027-01-15',
});

async function followUpId(): Promise<number> {
  const outcome = await act(saveFollowUp, system, await followUp());
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value.followUpId;
}

/** Input for each mutation of the worklist of doubts, right in itself. */
export const followUpSamples = {
  saveFollowUp: followUp,
  closeFollowUp: async () => ({ followUpId: await followUpId() }),
  requestConfirmation: async () => ({
    partnershipId: await tieId('albi-lijiang'),
    authorityId: await authorityId('albi'),
    doubt: 'SILENT',
  }),
};
