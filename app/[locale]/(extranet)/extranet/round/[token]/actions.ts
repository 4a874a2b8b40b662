'use server';

import { redirect } from 'next/navigation';
import { answer, pressSchema } from '@/lib/confirmation/answer.service';
import { atlasDay } from '@/lib/date/day';
import { act } from '@/lib/record/act';
import { markOpened } from '@/lib/round/round.repository';
import { openRound } from '@/lib/round/round.service';
import { submitRound } from '@/lib/round/submit-round.mutation';
import { boundPath, boundSegment } from '@/lib/server/bound';
import { formFields } from '@/lib/server/form-fields';

/** One press on the screen that a reminder's link opens. @param at the screen's own address */
export async function pressByLink(at: string, of: string, form: FormData): Promise<void> {
  const [path, token] = [boundPath(at), boundSegment(of)];
  const fields = formFields(form);
  const opened = await openRound(token, atlasDay(Date.now()));
  if (opened.state !== 'open') redirect(path);
  const press = pressSchema.safeParse(fields);
  if (!press.success) redirect(`${path}?problem=invalid`);
  await markOpened(opened.holder.linkId, new Date());
  const outcome = await answer(opened.holder, press.data);
  if (!outcome.ok) redirect(`${path}?problem=${outcome.problem.kind}`);
  redirect(`${path}?at=${press.data.partnershipId}`);
}

/** Ends the round: the link closes. */
export async function finishRound(at: string, of: string): Promise<void> {
  const [path, token] = [boundPath(at), boundSegment(of)];
  const opened = await openRound(token, atlasDay(Date.now()));
  if (opened.state === 'open') await act(submitRound, opened.holder, { roundId: opened.holder.roundId });
  redirect(path);
}
