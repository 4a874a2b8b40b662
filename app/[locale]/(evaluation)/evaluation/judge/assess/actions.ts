'use server';

import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { actingOn, onlyFields, told } from '@/app/[locale]/(admin)/admin/_desk/act-here';
import { keepIfForbidden } from '@/lib/forms/desk-stash.service';
import { removeAssessment, saveAssessment } from '@/lib/judge/assessment.mutations';
import type { JudgedKeys } from '@/lib/judge/assessment.repository';
import { byAxis } from '@/lib/judge/axes';
import { act } from '@/lib/record/act';
import { bound, boundForm, boundKinds } from '@/lib/server/bound';
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

/** The page of one judgement, below the language. */
const pageOfJudgement = z
  .string()
  .max(400)
  .regex(/^\/evaluation\/judge\/assess\?(tie|network|programme)=[\w%.+*-]+$/);
const keysSchema = z.strictObject({
  partnershipId: boundKinds.id.nullable(),
  networkId: boundKinds.id.nullable(),
  programme: z.string().max(200).nullable(),
});

/** @param below path and query of the page, which the answer leads back to */
export async function save(
  given: string,
  below: string,
  asked: JudgedKeys,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const keys = bound(keysSchema, asked);
  const { actor, locale, page } = await actingOn(given, bound(pageOfJudgement, below), form);
  const t = await getTranslations({ locale, namespace: 'judge' });
  const { data, state } = readForm(assessmentForm, form, (code) => t(`problem.${code}`));
  if (!data) return state;
  const outcome = await act(saveAssessment, actor, {
    ...keys,
    scores: byAxis((axis) => (data[axis] === '' ? null : Number(data[axis]))),
    reasons: byAxis((axis) => data[`${axis}Reason`] || null),
  });
  if (!outcome.ok) {
    await keepIfForbidden(outcome.problem, page, form);
    return judgeFormAgain(locale, form, outcome.problem, fieldOf);
  }
  told(page, outcome, 'saved');
}

export async function remove(given: string, below: string, sent: FormData): Promise<void> {
  const form = boundForm(sent);
  const { actor, page } = await actingOn(given, bound(pageOfJudgement, below));
  onlyFields(form, ['assessmentId'], page);
  const outcome = await act(removeAssessment, actor, { assessmentId: Number(form.get('assessmentId')) });
  told(page, outcome, 'removed');
}
