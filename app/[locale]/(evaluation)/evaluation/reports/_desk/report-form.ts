import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { Problem } from '@/lib/record/act';
import { reportWords } from '@/lib/report/report-words';
import { type FormState, refused } from '@/lib/server/form-state';
import { codeOf } from '../../../../(admin)/admin/_desk/act-here';

const errors = ['needed', 'too-long', 'too-many-blocks', 'twice', 'unknown', 'unknown-page'];

/** What is wrong with a field; whatever has no sentence of its own is a choice that was not offered. */
export const errorSentence = (t: Translate, code: string): string =>
  t(`error.${errors.includes(code) ? code : 'choice'}`);

/** The form again, with what is wrong beside each field. */
export function formAgain(locale: Locale, form: FormData, problem: Problem): FormState {
  const { t } = reportWords(locale);
  if (problem.kind !== 'invalid')
    return refused(form, [{ code: codeOf(problem) }], (code) => t(`refusal.${code}`));
  const problems = problem.issues.map(({ path, message }) => ({ field: path, code: message }));
  return refused(form, problems, (code) => errorSentence(t, code));
}
