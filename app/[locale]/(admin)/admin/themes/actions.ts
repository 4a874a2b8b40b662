'use server';

import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import type { Locale } from '@/lib/i18n/locales';
import { act } from '@/lib/record/act';
import { boundSegment } from '@/lib/server/bound';
import { type FormState, readForm, refused } from '@/lib/server/form-state';
import { addTheme, mergeThemes, renameTheme } from '@/lib/theme/theme.mutations';
import { themeByCode } from '@/lib/theme/theme.repository';
import { actingOn, formAgain, told } from '../_desk/act-here';

const sentences = async (locale: Locale) => {
  const t = await getTranslations({ locale, namespace: 'admin' });
  return (code: string) => t(`error.${code}`);
};

const text = z.string().default('');
const labels = { fr: text, en: text, zh: text, ko: text };
/** "label.fr" of the act is the field "fr" of the form. */
const fieldOf = (path: string) => path.replace('label.', '');
const codeInLetters = (typed: string) =>
  typed
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');

// The field is not called `code`: forms never give such a field back, as it may hold a secret.
const newForm = z.strictObject({ key: text, parent: text, ...labels });

export async function add(given: string, _: FormState, form: FormData): Promise<FormState> {
  const { actor, page, locale } = await actingOn(given, '/admin/themes', form);
  const { data, state } = readForm(newForm, form, await sentences(locale));
  if (!data) return state;
  const { key, parent, ...label } = data;
  const outcome = await act(addTheme, actor, {
    code: codeInLetters(key),
    parent: parent || null,
    label,
  });
  if (!outcome.ok)
    return formAgain({ locale, page }, form, outcome.problem, (path) =>
      path === 'code' ? 'key' : fieldOf(path),
    );
  told(page, outcome, 'theme-added');
}

const labelForm = z.strictObject(labels);

export async function rename(given: string, of: string, _: FormState, form: FormData): Promise<FormState> {
  const code = boundSegment(of);
  const { actor, page, locale } = await actingOn(given, `/admin/themes/${code}`, form);
  const { data, state } = readForm(labelForm, form, await sentences(locale));
  if (!data) return state;
  const theme = await themeByCode(code);
  if (!theme) return formAgain({ locale, page }, form, { kind: 'not-found' });
  const outcome = await act(renameTheme, actor, { themeId: theme.id, label: data });
  if (!outcome.ok) return formAgain({ locale, page }, form, outcome.problem, fieldOf);
  told(page, outcome, 'renamed');
}

const mergeForm = z.strictObject({ into: text, reason: text });

/** The theme goes into another, which the page then shows. */
export async function mergeInto(given: string, of: string, _: FormState, form: FormData): Promise<FormState> {
  const code = boundSegment(of);
  const { actor, page, locale } = await actingOn(given, `/admin/themes/${code}`, form);
  const sentence = await sentences(locale);
  const { data, state } = readForm(mergeForm, form, sentence);
  if (!data) return state;
  const [merged, kept] = [await themeByCode(code), await themeByCode(data.into)];
  if (!merged) return formAgain({ locale, page }, form, { kind: 'not-found' });
  if (!kept) return refused(form, [{ field: 'into', code: 'choice' }], sentence);
  const outcome = await act(mergeThemes, actor, {
    keptId: kept.id,
    mergedId: merged.id,
    reason: data.reason,
  });
  if (!outcome.ok) return formAgain({ locale, page }, form, outcome.problem);
  told(`/${locale}/admin/themes/${kept.code}`, outcome, 'theme-merged');
}
