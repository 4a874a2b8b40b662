import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { Actor } from '@/lib/auth/actor';
import { requireActor } from '@/lib/auth/session';
import { keepIfForbidden, requireSender } from '@/lib/forms/desk-stash.service';
import type { Locale } from '@/lib/i18n/locales';
import type { Outcome, Problem } from '@/lib/record/act';
import { boundLocale } from '@/lib/server/bound';
import { formFields } from '@/lib/server/form-fields';
import { type FormState, refused } from '@/lib/server/form-state';

/**
 * Who acts, and in which language the answer is.
 * @param path of the page below the language
 * @param form in which something was typed
 */
export async function actingOn(
  given: string,
  path: string,
  form?: FormData,
): Promise<{ locale: Locale; actor: Actor; page: string }> {
  const locale = boundLocale(given);
  const page = `/${locale}${path}`;
  const actor = form ? await requireSender(locale, page, form) : await requireActor(locale, page);
  return { locale, page, actor };
}

export const codeOf = (problem: Problem) => (problem.kind === 'refused' ? problem.code : problem.kind);

/** Leads back to the page, which says what became of the press. */
export function told(page: string, outcome: Outcome<unknown>, done: string): never {
  const mark = outcome.ok ? `done=${done}` : `problem=${codeOf(outcome.problem)}`;
  redirect(`${page}${page.includes('?') ? '&' : '?'}${mark}`);
}

/**
 * A form sends the fields that it has. Whoever adds to them is led back, and nothing is done.
 * @param fields their names, or what these look like
 */
export function onlyFields(form: FormData, fields: readonly string[] | RegExp, page: string): void {
  const isField = (name: string) => (fields instanceof RegExp ? fields.test(name) : fields.includes(name));
  if (!Object.keys(formFields(form)).every(isField))
    told(page, { ok: false, problem: { kind: 'invalid', issues: [] } }, 'nothing');
}

/** The form again, with what is wrong beside each field. */
export async function formAgain(
  { locale, page }: { locale: Locale; page: string },
  form: FormData,
  problem: Problem,
  fieldOf: (path: string) => string = (path) => path,
): Promise<FormState> {
  await keepIfForbidden(problem, page, form);
  const t = await getTranslations({ locale, namespace: 'admin' });
  if (problem.kind !== 'invalid')
    return refused(form, [{ code: codeOf(problem) }], (code) => t(`problem.${code}`));
  const problems = problem.issues.map(({ path, message }) => ({ field: fieldOf(path), code: message }));
  return refused(form, problems, (code) => t(`error.${code}`));
}
