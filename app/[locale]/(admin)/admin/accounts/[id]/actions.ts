'use server';

import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { disableAccount, enableAccount, grantRole, revokeRole } from '@/lib/administration/account.mutations';
import { revertPeriod } from '@/lib/administration/revert-period.service';
import type { Locale } from '@/lib/i18n/locales';
import { act } from '@/lib/record/act';
import { reasonText } from '@/lib/record/long-text.schema';
import { bound, boundSegment } from '@/lib/server/bound';
import { formFields } from '@/lib/server/form-fields';
import { type FormState, readForm, refused } from '@/lib/server/form-state';
import { actingOn, formAgain, told } from '../../_desk/act-here';

const pathOf = (userId: string) => `/admin/accounts/${userId}`;
const sentences = async (locale: Locale) => {
  const t = await getTranslations({ locale, namespace: 'admin' });
  return (code: string) => t(`error.${code}`);
};

/** One press: the roles without a scope. */
export async function giveRole(
  given: string,
  of: string,
  asked: 'EVALUATOR' | 'ADMINISTRATOR',
): Promise<void> {
  const [userId, role] = [boundSegment(of), bound(z.enum(['EVALUATOR', 'ADMINISTRATOR']), asked)];
  const { actor, page } = await actingOn(given, pathOf(userId));
  told(page, await act(grantRole, actor, { userId, role }), 'granted');
}

const correspondentForm = z.strictObject({
  office: z.string(),
  officeName: z.string().default(''),
  country: z.string().default(''),
  territory: z.string().default(''),
});

/** Names a correspondent of an office for a country or a territory. */
export async function nameCorrespondent(
  given: string,
  of: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const userId = boundSegment(of);
  const { actor, page, locale } = await actingOn(given, pathOf(userId), form);
  const sentence = await sentences(locale);
  const { data, state } = readForm(correspondentForm, form, sentence);
  if (!data) return state;
  const { office, officeName, country, territory } = data;
  if ((country === '') === (territory === ''))
    return refused(form, [{ field: 'country', code: 'scope' }], sentence);
  const outcome = await act(grantRole, actor, {
    userId,
    role: 'CORRESPONDENT',
    office,
    officeName,
    scope: country ? { country } : { territory },
  });
  if (!outcome.ok)
    return formAgain({ locale, page }, form, outcome.problem, (path) => path.replace('scope.', ''));
  told(page, outcome, 'granted');
}

const grantForm = z.strictObject({ grantId: z.coerce.number().int().positive() });

/** One press takes a role back. */
export async function takeRole(given: string, of: string, form: FormData): Promise<void> {
  const userId = boundSegment(of);
  const { actor, page } = await actingOn(given, pathOf(userId));
  const sent = grantForm.safeParse(formFields(form));
  if (!sent.success) redirect(`${page}?problem=invalid`);
  told(page, await act(revokeRole, actor, sent.data), 'revoked');
}

const reasonForm = z.strictObject({ reason: z.string().default('') });

export async function close(given: string, of: string, _: FormState, form: FormData): Promise<FormState> {
  const userId = boundSegment(of);
  const { actor, page, locale } = await actingOn(given, pathOf(userId), form);
  const { data, state } = readForm(reasonForm, form, await sentences(locale));
  if (!data) return state;
  const outcome = await act(disableAccount, actor, { userId, reason: data.reason });
  if (!outcome.ok) return formAgain({ locale, page }, form, outcome.problem);
  told(page, outcome, 'disabled');
}

export async function open(given: string, of: string): Promise<void> {
  const userId = boundSegment(of);
  const { actor, page } = await actingOn(given, pathOf(userId));
  told(page, await act(enableAccount, actor, { userId }), 'enabled');
}

const day = z.iso.date('day');
const periodForm = z
  .strictObject({ from: day, to: day, reason: reasonText })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'order' });

/** Reverts what the person changed in a period; the page then shows what stands and why. */
export async function revert(given: string, of: string, _: FormState, form: FormData): Promise<FormState> {
  const userId = boundSegment(of);
  const { actor, page, locale } = await actingOn(given, pathOf(userId), form);
  const { data, state } = readForm(periodForm, form, await sentences(locale));
  if (!data) return state;
  const report = await revertPeriod(actor, { userId, ...data });
  if (report === null) return formAgain({ locale, page }, form, { kind: 'forbidden' });
  redirect(`${page}?report=${report}#period`);
}
