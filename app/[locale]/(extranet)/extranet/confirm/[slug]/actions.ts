'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/lib/auth/session';
import { answer, pressSchema } from '@/lib/confirmation/answer.service';
import { boundPath } from '@/lib/server/bound';
import { formFields } from '@/lib/server/form-fields';

/** One press on the screen of somebody signed in. Whoever lost the session meanwhile is led to sign in and back. */
export async function pressAnswer(given: string, form: FormData): Promise<void> {
  const path = boundPath(given);
  const press = pressSchema.safeParse(formFields(form));
  if (!press.success) redirect(`${path}?problem=invalid`);
  const actor = await currentActor();
  if (!actor) redirect(path);
  const outcome = await answer(actor, press.data);
  if (!outcome.ok) redirect(`${path}?problem=${outcome.problem.kind}`);
  redirect(`${path}?at=${press.data.partnershipId}`);
}
