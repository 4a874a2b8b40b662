import type { Locale } from '../i18n/locales';
import { difference, type Fields, type Merge } from '../record/snapshot';
import type { OpenForm } from './definition';
import { fieldsOf, type Typed } from './field';
import { mergeForm } from './merge-rows';
import { type Issue, type Read, readTyped } from './read-typed';

export type Checked = Pick<Merge, 'conflicts' | 'merged'> & {
  fields: Fields;
  issues: Issue[];
  /** What publishing would change; null where nothing. */
  changes: { before: Fields; after: Fields } | null;
};

/** Looks at what was typed as the act itself will: what cannot be taken, what others changed meanwhile, what changes. */
export function checkForm(form: OpenForm, base: Fields, typed: Typed, locale: Locale): Checked {
  const read = readTyped(fieldsOf(form.sections), typed, locale);
  const parsed = form.mutation.schema.safeParse(form.input(base, read.fields, typed));
  const issues = [...read.issues];
  for (const issue of parsed.error?.issues ?? []) {
    const path = inputOf(issue.path.map(String), read);
    if (!issues.some((known) => known.path === path || path.startsWith(`${known.path}.`)))
      issues.push({ path, code: issue.message });
  }
  const { merged, conflicts } = mergeForm(form.sections, base, form.stored, read.fields);
  return {
    fields: read.fields,
    issues,
    merged,
    conflicts,
    changes: form.isNew ? { before: {}, after: filled(merged) } : difference(form.stored, merged),
  };
}

/** Name of the input that an issue of the act is about: where it stood in the form, rows by their number there. */
function inputOf(path: string[], { rows }: Read): string {
  const own = path[0] === 'fields' || path[0] === 'designation' ? path.slice(1) : path;
  const [name = '', index, ...rest] = own;
  const numbers = rows[name];
  if (!numbers || index === undefined) return own.join('.');
  return [name, numbers[Number(index)] ?? index, ...rest].join('.');
}

/** Whether a field holds anything. */
export const isSaid = (value: Fields[string] | undefined) =>
  value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0);

/** Of a new record, what is said of it at all. */
const filled = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => isSaid(value)));
