'use server';

import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { twoIds } from '@/lib/merge/compare.service';
import { mergeAuthorities } from '@/lib/merge/merge-authorities.mutation';
import type { MergeKind } from '@/lib/merge/merge-record';
import { mergeTies } from '@/lib/merge/merge-ties.mutation';
import { act } from '@/lib/record/act';
import { bound, boundKinds } from '@/lib/server/bound';
import { type FormState, readForm } from '@/lib/server/form-state';
import { actingOn, formAgain, told } from '../../_desk/act-here';

const mergeForm = z.strictObject({
  keep: z.enum(['one', 'two'], 'choice'),
  reason: z.string().default(''),
});

/** Merges the two records that the page compares; the one that is not kept goes. */
export async function merge(
  given: string,
  of: MergeKind,
  both: readonly [string, string],
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const kind = bound(z.enum(['AUTHORITY', 'PARTNERSHIP']), of);
  const slugs = bound(z.tuple([boundKinds.segment, boundKinds.segment]), both);
  const { actor, page, locale } = await actingOn(
    given,
    `/admin/duplicates/compare?${new URLSearchParams({ kind, one: slugs[0], two: slugs[1] })}`,
    form,
  );
  const t = await getTranslations({ locale, namespace: 'admin' });
  const { data, state } = readForm(mergeForm, form, (code) => t(`error.${code}`));
  if (!data) return state;
  const ids = await twoIds(kind, ...slugs);
  if (!ids) return formAgain({ locale, page }, form, { kind: 'not-found' });
  const [keptId, mergedId] = data.keep === 'one' ? ids : ids.toReversed();
  const mutation = kind === 'AUTHORITY' ? mergeAuthorities : mergeTies;
  const outcome = await act(mutation, actor, { keptId, mergedId, reason: data.reason });
  if (!outcome.ok) return formAgain({ locale, page }, form, outcome.problem);
  told(`/${locale}/admin/merges`, outcome, 'merged');
}
