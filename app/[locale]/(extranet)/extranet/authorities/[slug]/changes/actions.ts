'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { Actor } from '@/lib/auth/actor';
import { keepIfForbidden, requireSender } from '@/lib/forms/desk-stash.service';
import {
  markSeen,
  raiseObjection,
  settleObjection,
  withdrawObjection,
} from '@/lib/objection/objection.mutations';
import { act, type Outcome } from '@/lib/record/act';
import { revertRevision } from '@/lib/record/revert.mutations';
import { boundLocale, boundPath } from '@/lib/server/bound';
import { formFields } from '@/lib/server/form-fields';

const id = z.coerce.number().int().positive();
const forms = {
  seen: z.strictObject({ revisionId: id, authorityId: id }),
  object: z.strictObject({ revisionId: id, authorityId: id, word: z.string() }),
  settle: z.strictObject({
    objectionId: id,
    settlement: z.enum(['KEPT', 'RESTORED', 'AMENDED', 'WITHDRAWN']),
    word: z.string().optional(),
  }),
  revert: z.strictObject({ revisionId: id }),
};

/** Parses, acts, and leads back to the page with what came of it. */
async function answer<Input>(
  given: string,
  schema: z.ZodType<Input>,
  form: FormData,
  done: string,
  work: (input: Input, actor: Actor) => Promise<Outcome<unknown>>,
): Promise<never> {
  const path = boundPath(given);
  const fields = formFields(form);
  const actor = await requireSender(boundLocale(path.split('/')[1]), path, form);
  const parsed = schema.safeParse(fields);
  if (!parsed.success) redirect(`${path}?problem=invalid`);
  const outcome = await work(parsed.data, actor);
  if (outcome.ok) redirect(`${path}?done=${done}`);
  await keepIfForbidden(outcome.problem, path, form);
  redirect(`${path}?problem=${outcome.problem.kind}`);
}

export async function seeChange(path: string, form: FormData): Promise<void> {
  await answer(path, forms.seen, form, 'seen', ({ revisionId, authorityId }, actor) =>
    act(markSeen, actor, { revisionIds: [revisionId], authorityId }),
  );
}

export async function objectToChange(path: string, form: FormData): Promise<void> {
  await answer(path, forms.object, form, 'objected', (input, actor) => act(raiseObjection, actor, input));
}

export async function settle(path: string, form: FormData): Promise<void> {
  await answer(path, forms.settle, form, 'settled', ({ objectionId, settlement, word = '' }, actor) =>
    settlement === 'WITHDRAWN'
      ? act(withdrawObjection, actor, { objectionId })
      : act(settleObjection, actor, { objectionId, settlement, word }),
  );
}

export async function revertChange(path: string, form: FormData): Promise<void> {
  await answer(path, forms.revert, form, 'reverted', (input, actor) => act(revertRevision, actor, input));
}
