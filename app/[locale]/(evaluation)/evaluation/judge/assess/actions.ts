'use server';

import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { actingOn, told } from '@/app/[locale]/(admin)/admin/_desk/act-here';
import { removeAssessment, saveAssessment } from '@/lib/judge/assessment.mutations';
import type { JudgedKeys } from '@/lib/judge/assessment.repository';
import { byAxis } from '@/lib/judge/axes';
import { act } from '@/lib/record/act';
import { type FormState, readForm } from '@/lib/server/form-state';
import { judgeFormAgain } from '../_act-here';

const text = z.string().default('');
const assessmentForm = z.strictObject({
  integrated: text,
  integratedReason: text,
  economicPurpose: text,
  economicPurposeReason: text,
  stateCoordination: text,
  stateCoordinationReason: text,
  pooled: text,
  pooledReason: text,
});

/** "reasons.pooled" of the act is the field "pooledReason" of the form, "scores.pooled" the field "pooled". */
const fieldOf = (path: string) =>
  path.startsWith('reasons.') ? `${path.slice('reasons.'.length)}Reason` : path.replace('scores.', '');

/** @param below path and query of the page, which the answer leads back to */
export async function save(
  given: string,
  below: string,
  keys: JudgedKeys,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { actor, locale, page } = await actingOn(given, below);
  const t = await getTranslations({ locale, namespace: 'judge' });
  const { data, state } = readForm(assessmentForm, form, (code) => t(`problem.${code}`));
  if (!data) return state;
  const outcome = await act(saveAssessment, actor, {
    ...keys,
    scores: byAxis((axis) => (data[axis] === '' ? null : Number(data[axis]))),
    reasons: byAxis((axis) => data[`${axis}Reason`] || null),
  });
  if (!outcome.ok) return judgeFormAgain(locale, form, outcome.problem, fieldOf);
  told(page, outcome, 'saved');
}

export async function remove(given: string, below: string, form: FormData): Promise<void> {
  const { actor, page } = await actingOn(given, below);
  const outcome = await act(removeAssessment, actor, { assessmentId: Number(form.get('assessmentId')) });
  told(page, outcome, 'removed');
}
