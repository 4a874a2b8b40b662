'use server';

import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { actingOn, codeOf, onlyFields, told } from '@/app/[locale]/(admin)/admin/_desk/act-here';
import { type Doubt, doubts } from '@/lib/doubt/doubt.rules';
import { closeFollowUp, requestConfirmation, saveFollowUp } from '@/lib/doubt/follow-up.mutations';
import { keepIfForbidden } from '@/lib/forms/desk-stash.service';
import { act } from '@/lib/record/act';
import { bound, boundForm, boundKinds } from '@/lib/server/bound';
import { type FormState, readForm, refused } from '@/lib/server/form-state';

/** Which doubt about which tie a form is about, as the page that shows it knows. */
export type About = { partnershipId: number; slug: string; doubt: Doubt };

const aboutSchema = z.strictObject({
  partnershipId: boundKinds.id,
  slug: boundKinds.segment,
  doubt: z.enum(doubts),
});

const pathOf = ({ slug, doubt }: About) => `/evaluation/doubt/ties/${slug}?doubt=${doubt}`;

const text = z.string().default('');
const followUpForm = z.strictObject({ owner: text, step: text, word: text, dueOn: text });

export async function save(given: string, asked: About, _: FormState, form: FormData): Promise<FormState> {
  const about = bound(aboutSchema, asked);
  const { actor, page, locale } = await actingOn(given, pathOf(about), form);
  const t = await getTranslations({ locale, namespace: 'doubt' });
  const { data, state } = readForm(followUpForm, form, (code) => t(`error.${code}`));
  if (!data) return state;
  const { partnershipId, doubt } = about;
  const outcome = await act(saveFollowUp, actor, {
    ...{ partnershipId, doubt, owner: data.owner, step: data.step, word: data.word },
    dueOn: data.dueOn || null,
  });
  if (outcome.ok) told(page, outcome, 'saved');
  const { problem } = outcome;
  await keepIfForbidden(problem, page, form);
  if (problem.kind !== 'invalid')
    return refused(form, [{ code: codeOf(problem) }], (code) => t(`problem.${code}`));
  const wrong = problem.issues.map(({ path, message }) => ({
    field: path,
    code: path === 'owner' ? 'choice' : message,
  }));
  return refused(form, wrong, (code) => t(`error.${code}`));
}

export async function close(given: string, asked: About, sent: FormData): Promise<void> {
  const [about, form] = [bound(aboutSchema, asked), boundForm(sent)];
  const { actor, page } = await actingOn(given, pathOf(about));
  onlyFields(form, ['followUpId'], page);
  const outcome = await act(closeFollowUp, actor, { followUpId: Number(form.get('followUpId')) });
  told(page, outcome, 'closed');
}

export async function ask(given: string, asked: About, sent: FormData): Promise<void> {
  const [about, form] = [bound(aboutSchema, asked), boundForm(sent)];
  const { actor, page } = await actingOn(given, pathOf(about));
  const { partnershipId, doubt } = about;
  onlyFields(form, ['authorityId'], page);
  const authorityId = Number(form.get('authorityId'));
  const outcome = await act(requestConfirmation, actor, { partnershipId, authorityId, doubt });
  told(page, outcome, 'asked');
}
