'use server';

import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { signInPath } from '@/lib/auth/link-path';
import { currentActor } from '@/lib/auth/session';
import { keepIfForbidden, requireSender } from '@/lib/forms/desk-stash.service';
import type { Locale } from '@/lib/i18n/locales';
import { inviteMember, withdrawInvitation } from '@/lib/membership/invitation.mutations';
import { changeRole, removeMember } from '@/lib/membership/membership.mutations';
import { act, type Outcome, type Problem } from '@/lib/record/act';
import { bound, boundKinds, boundLocale, boundSegment } from '@/lib/server/bound';
import { formFields } from '@/lib/server/form-fields';
import { type FormState, readForm, refused } from '@/lib/server/form-state';

const pageOf = (locale: Locale, slug: string) => `/${locale}/extranet/authorities/${slug}/members`;

const signedIn = async (locale: Locale, slug: string) =>
  (await currentActor()) ?? redirect(signInPath(locale, pageOf(locale, slug)));

/** The page's authority, and the record in hand. */
const about = z.tuple([boundKinds.segment, boundKinds.id]);

const codeOf = (problem: Problem) => (problem.kind === 'refused' ? problem.code : problem.kind);

async function again(locale: Locale, slug: string, form: FormData, problem: Problem): Promise<FormState> {
  await keepIfForbidden(problem, pageOf(locale, slug), form);
  const t = await getTranslations({ locale, namespace: 'members' });
  if (problem.kind !== 'invalid')
    return refused(form, [{ code: codeOf(problem) }], (code) => t(`problem.${code}`));
  const problems = problem.issues.map(({ path, message }) => ({ field: path, code: message }));
  return refused(form, problems, (code) => t(`error.${code}`));
}

const inviteForm = z.strictObject({
  email: z.string().default(''),
  role: z.string().default(''),
  locale: z.string().default(''),
});

/** Invites somebody by mail. */
export async function invite(
  given: string,
  asked: [slug: string, authorityId: number],
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(given);
  const [slug, authorityId] = bound(about, asked);
  const actor = await requireSender(locale, pageOf(locale, slug), form);
  const t = await getTranslations({ locale, namespace: 'members' });
  const { data, state } = readForm(inviteForm, form, (code) => t(`error.${code}`));
  if (!data) return state;
  const outcome = await act(inviteMember, actor, { authorityId, ...data });
  if (!outcome.ok) return again(locale, slug, form, outcome.problem);
  redirect(`${pageOf(locale, slug)}?done=invited`);
}

const reasonForm = z.strictObject({ reason: z.string().default('') });

/** Ends a membership, with a reason. */
export async function remove(
  given: string,
  asked: [slug: string, membershipId: number],
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = boundLocale(given);
  const [slug, membershipId] = bound(about, asked);
  const actor = await requireSender(locale, pageOf(locale, slug), form);
  const t = await getTranslations({ locale, namespace: 'members' });
  const { data, state } = readForm(reasonForm, form, (code) => t(`error.${code}`));
  if (!data) return state;
  const outcome = await act(removeMember, actor, { membershipId, reason: data.reason });
  if (!outcome.ok) return again(locale, slug, form, outcome.problem);
  redirect(`${pageOf(locale, slug)}?done=removed`);
}

const told = (locale: Locale, slug: string, outcome: Outcome<unknown>, done: string): never =>
  redirect(`${pageOf(locale, slug)}?${outcome.ok ? `done=${done}` : `problem=${codeOf(outcome.problem)}`}`);

const roleForm = z.strictObject({
  membershipId: z.coerce.number().int().positive(),
  role: z.enum(['EDITOR', 'MANAGER']),
});

/** One press changes what a member may do. */
export async function setRole(given: string, of: string, form: FormData): Promise<void> {
  const [locale, slug] = [boundLocale(given), boundSegment(of)];
  const sent = roleForm.safeParse(formFields(form));
  if (!sent.success) redirect(`${pageOf(locale, slug)}?problem=invalid`);
  told(locale, slug, await act(changeRole, await signedIn(locale, slug), sent.data), 'role');
}

const invitationForm = z.strictObject({ invitationId: z.coerce.number().int().positive() });

/** One press takes an invitation back. */
export async function withdraw(given: string, of: string, form: FormData): Promise<void> {
  const [locale, slug] = [boundLocale(given), boundSegment(of)];
  const sent = invitationForm.safeParse(formFields(form));
  if (!sent.success) redirect(`${pageOf(locale, slug)}?problem=invalid`);
  told(locale, slug, await act(withdrawInvitation, await signedIn(locale, slug), sent.data), 'withdrawn');
}
