import { getTranslations } from 'next-intl/server';
import { codeOf } from '@/app/[locale]/(admin)/admin/_desk/act-here';
import type { Locale } from '@/lib/i18n/locales';
import type { Problem } from '@/lib/record/act';
import { type FormState, refused } from '@/lib/server/form-state';

/** The form again, in the words of the evaluators' judgement: what is wrong beside each field, what was typed in it. */
export async function judgeFormAgain(
  locale: Locale,
  form: FormData,
  problem: Problem,
  fieldOf: (path: string) => string,
): Promise<FormState> {
  const t = await getTranslations({ locale, namespace: 'judge' });
  if (problem.kind !== 'invalid')
    return refused(form, [{ code: codeOf(problem) }], (code) =>
      t(`problem.${t.has(`problem.${code}`) ? code : 'invalid'}`),
    );
  const problems = problem.issues.map(({ path, message }) => ({ field: fieldOf(path), code: message }));
  return refused(form, problems, (code) =>
    t.has(`error.${code}`) ? t(`error.${code}`) : t('problem.invalid'),
  );
}
