'use server';

import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { moveAuthority } from '@/lib/authority/move-authority.mutation';
import { addSuccession, removeSuccession } from '@/lib/authority/succession.mutations';
import { authoritiesNamed } from '@/lib/authority/succession.repository';
import { typedDay } from '@/lib/date/typed-day';
import type { Locale } from '@/lib/i18n/locales';
import { act } from '@/lib/record/act';
import { formFields } from '@/lib/server/form-fields';
import { type FormState, readForm, refused } from '@/lib/server/form-state';
import { actingOn, formAgain, told } from '../_desk/act-here';

const path = '/admin/successions';
const text = z.string().max(300, 'too-long').default('');

const sentences = async (locale: Locale) => {
  const t = await getTranslations({ locale, namespace: 'admin' });
  return (code: string, values?: Record<string, string | number | Date>) => t(`error.${code}`, values);
};

type Wrong = { field: string; code: string; values?: Record<string, string> };

/** The one authority that is meant; else what is wrong. */
async function named(field: string, typed: string): Promise<{ id: number } | Wrong> {
  if (typed.trim() === '') return { field, code: 'needed' };
  const rows = await authoritiesNamed(typed);
  const [only] = rows;
  if (!only) return { field, code: 'unknown-authority' };
  if (rows.length === 1) return { id: only.id };
  return { field, code: 'several-authorities', values: { which: rows.map(({ slug }) => slug).join(', ') } };
}

const isWrong = (found: object): found is Wrong => 'code' in found;

const successionForm = z.strictObject({
  predecessor: text,
  successor: text,
  on: text,
  kind: text,
  source: text,
});

/** Writes down that one authority took over from another. */
export async function add(given: string, _: FormState, form: FormData): Promise<FormState> {
  const { actor, page, locale } = await actingOn(given, path, form);
  const sentence = await sentences(locale);
  const { data, state } = readForm(successionForm, form, sentence);
  if (!data) return state;
  const [predecessor, successor] = [
    await named('predecessor', data.predecessor),
    await named('successor', data.successor),
  ];
  const day = typedDay(data.on, locale);
  const wrong = [predecessor, successor].filter(isWrong);
  if ('problem' in day) wrong.push({ field: 'on', code: day.problem });
  if (wrong.length > 0 || isWrong(predecessor) || isWrong(successor) || 'problem' in day)
    return refused(form, wrong, sentence);
  const outcome = await act(
    addSuccession,
    actor,
    { predecessorId: predecessor.id, successorId: successor.id, on: day.day, kind: data.kind },
    { sourceNote: data.source.trim() || null },
  );
  if (!outcome.ok) return formAgain({ locale, page }, form, outcome.problem);
  told(page, outcome, 'succession-added');
}

const removeForm = z.strictObject({ successionId: z.coerce.number().int().positive() });

/** One press takes a succession away. */
export async function remove(given: string, form: FormData): Promise<void> {
  const { actor, page } = await actingOn(given, path);
  const sent = removeForm.safeParse(formFields(form));
  if (!sent.success) redirect(`${page}?problem=invalid`);
  told(page, await act(removeSuccession, actor, sent.data), 'succession-removed');
}

const moveForm = z.strictObject({ authority: text, slug: text });

/** Gives an authority another address. */
export async function move(given: string, _: FormState, form: FormData): Promise<FormState> {
  const { actor, page, locale } = await actingOn(given, path, form);
  const sentence = await sentences(locale);
  const { data, state } = readForm(moveForm, form, sentence);
  if (!data) return state;
  const authority = await named('authority', data.authority);
  if (isWrong(authority)) return refused(form, [authority], sentence);
  const outcome = await act(moveAuthority, actor, { authorityId: authority.id, slug: data.slug.trim() });
  if (!outcome.ok) return formAgain({ locale, page }, form, outcome.problem);
  told(page, outcome, 'moved');
}
