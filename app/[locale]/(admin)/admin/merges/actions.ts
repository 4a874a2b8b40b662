'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { undoMerge } from '@/lib/merge/undo-merge.mutation';
import { act } from '@/lib/record/act';
import { formFields } from '@/lib/server/form-fields';
import { actingOn, told } from '../_desk/act-here';

const undoForm = z.strictObject({ mergeId: z.coerce.number().int().positive() });

/** One press parts two records again. */
export async function undo(given: string, form: FormData): Promise<void> {
  const { actor, page } = await actingOn(given, '/admin/merges');
  const sent = undoForm.safeParse(formFields(form));
  if (!sent.success) redirect(`${page}?problem=invalid`);
  const outcome = await act(undoMerge, actor, sent.data);
  told(page, outcome, outcome.ok && outcome.value.lost > 0 ? 'undone-partly' : 'undone');
}
