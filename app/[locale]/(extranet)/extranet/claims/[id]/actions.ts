'use server';

import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { approveForm } from '@/lib/claim/claim-form.schema';
import { approveClaim, refuseClaim, revokeClaim } from '@/lib/claim/decide-claim.mutations';
import { keepIfForbidden, requireSender } from '@/lib/forms/desk-stash.service';
import { decimal } from '@/lib/forms/read-typed';
import { resolvePlace } from '@/lib/gazetteer/gazetteer.service';
import type { Locale } from '@/lib/i18n/locales';
import { act, type Problem } from '@/lib/record/act';
import { boundId, boundLocale } from '@/lib/server/bound';
import { type FormState, readForm, refused } from '@/lib/server/form-state';

const pageOf = (locale: Locale, id: number) => `/${locale}/extranet/claims/${id}`;

async function formAgain(
  locale: Locale,
  claimId: number,
  form: FormData,
  problem: Problem,
): Promise<FormState> {
  await keepIfForbidden(problem, pageOf(locale, claimId), form);
  const t = await getTranslations({ locale, namespace: 'claims' });
  if (problem.kind === 'invalid') {
    const problems = problem.issues.map(({ path, message }) => ({
      field: path.replace('as.territoryCode', 'territory').replace('as.', ''),
      code: message,
    }));
    return refused(form, problems, (code) => t(`error.${code}`));
  }
  const code = problem.kind === 'refused' ? problem.code : problem.kind;
  return refused(form, [{ code }], (each) => t(`problem.${each}`));
}

/** Lets the person in, for the authority that the request names or the one that was chosen for it. */
export async function approve(given: string, of: number, _: FormState, form: FormData): Promise<FormState> {
  const [locale, claimId] = [boundLocale(given), boundId(of)];
  const actor = await requireSender(locale, pageOf(locale, claimId), form);
  const t = await getTranslations({ locale, namespace: 'claims' });
  const { data, state } = readForm(approveForm, form, (code) => t(`error.${code}`));
  if (!data) return state;
  const outcome = await act(approveClaim, actor, {
    claimId,
    role: data.role || null,
    as: await chosenFor(locale, data),
    reason: data.reason,
  });
  if (!outcome.ok) return formAgain(locale, claimId, form, outcome.problem);
  redirect(`/${locale}/extranet/claims?done=approved`);
}

async function chosenFor(locale: Locale, data: z.infer<typeof approveForm>) {
  if (!data.as) return null;
  if (data.as !== 'new') {
    const place = await resolvePlace(data.as, locale);
    if (place?.authority) return { authorityId: place.authority.id };
    return place?.placeId ? { placeId: place.placeId } : null;
  }
  const degrees = (typed = '') => Number(decimal(typed, locale) ?? Number.NaN);
  return {
    kind: data.kind ?? '',
    territoryCode: data.territory ?? '',
    latitude: degrees(data.latitude),
    longitude: degrees(data.longitude),
  };
}

const reasonForm = z.strictObject({ reason: z.string().default('') });

/** Refuses a request that waits, or takes back one that was granted. */
async function withReason(
  given: string,
  of: number,
  form: FormData,
  [mutation, done]: [typeof refuseClaim, 'refused'] | [typeof revokeClaim, 'revoked'],
): Promise<FormState> {
  const [locale, claimId] = [boundLocale(given), boundId(of)];
  const actor = await requireSender(locale, pageOf(locale, claimId), form);
  const t = await getTranslations({ locale, namespace: 'claims' });
  const { data, state } = readForm(reasonForm, form, (code) => t(`error.${code}`));
  if (!data) return state;
  const outcome = await act(mutation, actor, { claimId, reason: data.reason });
  if (!outcome.ok) return formAgain(locale, claimId, form, outcome.problem);
  redirect(`/${locale}/extranet/claims?done=${done}`);
}

export async function refuse(given: string, claimId: number, _: FormState, form: FormData) {
  return withReason(given, claimId, form, [refuseClaim, 'refused']);
}

export async function revoke(given: string, claimId: number, _: FormState, form: FormData) {
  return withReason(given, claimId, form, [revokeClaim, 'revoked']);
}
