import type { z } from 'zod';
import type { Translate } from '../i18n/translate';
import { formFields } from './form-fields';

/** What a form shows again after it was refused: a sentence for each wrong field, and what was typed. */
export type FormState = {
  errors: Record<string, string>;
  /** A sentence about the form as a whole. */
  message: string | null;
  values: Record<string, string>;
};

/** What is never sent back to the page. */
const secretFields = /password|code/i;

const typed = (fields: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) =>
      typeof value === 'string' && !secretFields.test(key) ? [[key, value.slice(0, 20_000)]] : [],
    ),
  );

type Problem = { field?: string; code: string; values?: Record<string, string | number> };

/** The form again, with a sentence for each problem. @param t translator of the sentences, whose keys are the codes */
export function refused(form: FormData, problems: readonly Problem[], t: Translate): FormState {
  const state: FormState = { errors: {}, message: null, values: typed(formFields(form)) };
  for (const { field, code, values } of problems) {
    if (field === undefined) state.message ??= t(code, values);
    else state.errors[field] ??= t(code, values);
  }
  return state;
}

/**
 * Reads a form by its schema, whose refusals are keys of the sentences. A field that the form does not have is refused
 * as `UNKNOWN`.
 */
export function readForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
  t: Translate,
): { data: z.output<Schema>; state: null } | { data: null; state: FormState } {
  const parsed = schema.safeParse(formFields(form));
  if (parsed.success) return { data: parsed.data, state: null };
  const problems = parsed.error.issues.map(({ code, path, message }) =>
    code === 'unrecognized_keys' ? { code: 'UNKNOWN' } : { field: String(path[0]), code: message },
  );
  return { data: null, state: refused(form, problems, t) };
}
