import { boundForm } from './bound';

/**
 * What a form sent, as an object; Next's own fields left out. A field that comes more than once is a list.
 */
export function formFields(sent: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const form = boundForm(sent);
  const fields: Record<string, FormDataEntryValue | FormDataEntryValue[]> = {};
  for (const key of new Set(form.keys())) {
    if (key.startsWith('$ACTION')) continue;
    const values = form.getAll(key);
    fields[key] = values.length === 1 && values[0] !== undefined ? values[0] : values;
  }
  return fields;
}
