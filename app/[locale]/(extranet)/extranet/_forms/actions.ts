'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { currentActor, requireActor } from '@/lib/auth/session';
import { checkForm } from '@/lib/forms/check-form';
import { type FormFamily, formFamilies, type OpenForm } from '@/lib/forms/definition';
import { fieldsOf, type Typed } from '@/lib/forms/field';
import { dropDraft, findDraft, SUBMITTED, saveDraft } from '@/lib/forms/form.repository';
import { formPath } from '@/lib/forms/form-path';
import { openForm } from '@/lib/forms/open-form';
import { readSent } from '@/lib/forms/sent';
import { stashTyped } from '@/lib/forms/stash.service';
import { fill } from '@/lib/forms/typed';
import { type Locale, locales } from '@/lib/i18n/locales';
import { act } from '@/lib/record/act';
import { bound, boundForm } from '@/lib/server/bound';
import { formFields } from '@/lib/server/form-fields';

/** Which form: written into the page by the server, and read anew from whatever comes back. */
export type FormKey = { locale: Locale; family: FormFamily; recordKey: string };

const keySchema = z.strictObject({
  locale: z.enum(locales),
  family: z.enum(formFamilies),
  recordKey: z.string().regex(/^(new:)?[\w/-]{1,260}$/),
});

/** The form of a key and whoever is signed in; anybody else is led to sign in and back. */
async function open(key: FormKey, typed?: Typed, isAnother = false, beforeRefusal?: () => Promise<void>) {
  const { locale, family, recordKey } = bound(keySchema, key);
  const path = `/${locale}${formPath(family, recordKey)}`;
  const actor = await requireActor(locale, path);
  const draftKey = { userId: actor.userId, family, recordKey };
  const draft = await findDraft(draftKey);
  const form = await openForm(actor, family, recordKey, { locale, typed: typed ?? draft?.typed, isAnother });
  // The page itself says that there is no such record, or that it is not this person's any more.
  if (typeof form === 'string') {
    await beforeRefusal?.();
    redirect(path);
  }
  const checkPath = `/${locale}${formPath(family, recordKey, 'check')}`;
  return { actor, form, draft, draftKey, locale, path, checkPath };
}

/** First step: what was typed is kept, and what it would change is shown. */
export async function saveStep(given: FormKey, sentForm: FormData): Promise<void> {
  const [key, data] = [bound(keySchema, given), boundForm(sentForm)];
  const keep = () => stashTyped(key.family, key.recordKey, data);
  if (!(await currentActor())) await keep();
  const typed = Object.fromEntries(
    [...new Set(data.keys())].map((name) => [
      name,
      data.getAll(name).filter((value) => typeof value === 'string'),
    ]),
  );
  const { form, draftKey, path, checkPath } = await open(key, typed, false, keep);
  const sent = readSent(form, data.entries());
  if (!sent) redirect(withQuery(path, 'refused=not-kept'));
  await saveDraft(draftKey, form.authorityId, { ...sent, turn: SUBMITTED });
  redirect(checkPath);
}

/** Where both changed the same field, the person has chosen: their own value stands on the newest record then. */
export async function chooseSides(key: FormKey, data: FormData): Promise<void> {
  const chosen = formFields(data);
  const { form, draft, draftKey, locale, path, checkPath } = await open(key);
  if (!draft) redirect(path);
  const { conflicts } = checkForm(form, draft.base, draft.typed, locale);
  const theirs = conflicts.filter(({ field }) => chosen[field] === 'theirs').map(({ field }) => field);
  const mine = conflicts.filter(({ field }) => chosen[field] === 'mine').map(({ field }) => field);
  const base = { ...draft.base };
  for (const field of [...theirs, ...mine]) base[field] = form.stored[field] ?? null;
  const kept = takeBack(form, draft.typed, theirs, locale);
  await saveDraft(draftKey, form.authorityId, { typed: kept, base, opening: null, turn: SUBMITTED });
  redirect(checkPath);
}

/** What was typed, with some fields as the record has them now. */
function takeBack(form: OpenForm, typed: Typed, names: readonly string[], locale: Locale): Typed {
  const fields = fieldsOf(form.sections).filter(({ name }) => names.includes(name));
  const isTheirs = (input: string) =>
    fields.some(({ name }) => input === name || input.startsWith(`${name}.`));
  const kept = Object.entries(typed).filter(([input]) => !isTheirs(input));
  return { ...Object.fromEntries(kept), ...fill(fields, form.stored, locale) };
}

const notes = z.strictObject({
  reason: z.string().max(1_000).optional(),
  sourceNote: z.string().max(1_000).optional(),
  isAnother: z.literal('on').optional(),
});

/** Second step: the change itself, with its history. */
export async function publish(key: FormKey, data: FormData): Promise<void> {
  const given = notes.safeParse(formFields(data));
  const isAnother = given.data?.isAnother === 'on';
  const { actor, form, draft, draftKey, locale, path, checkPath } = await open(key, undefined, isAnother);
  if (!draft) redirect(path);
  if (!given.success) redirect(withQuery(checkPath, 'refused=not-kept'));
  const { fields, issues, conflicts } = checkForm(form, draft.base, draft.typed, locale);
  if (issues.length > 0 || conflicts.length > 0) redirect(checkPath);
  const { reason, sourceNote } = given.data;
  const outcome = await act(form.mutation, actor, form.input(draft.base, fields, draft.typed), {
    reason: reason?.trim() || null,
    sourceNote: sourceNote?.trim() || null,
  });
  if (outcome.ok) {
    await dropDraft(draftKey);
    redirect(withQuery(`/${locale}${form.after(outcome.value)}`, 'published=1'));
  }
  const { problem } = outcome;
  redirect(problem.kind === 'refused' ? withQuery(checkPath, `refused=${problem.code}`) : checkPath);
}

/** What was typed goes, the record stays as it is. */
export async function discard(key: FormKey): Promise<void> {
  const { form, draftKey, locale } = await open(key);
  await dropDraft(draftKey);
  redirect(`/${locale}${form.back}`);
}

const withQuery = (path: string, query: string) => `${path}${path.includes('?') ? '&' : '?'}${query}`;
