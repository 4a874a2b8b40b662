/**
 * The address that a filter form asks for, in the browser as well: this file stays free of the schema, whose weight no
 * page should carry. The server reads what comes and answers for it.
 */

/** The query of a form's fields: empty fields dropped, a field that repeats joined by commas, every name once. */
export function formQuery(fields: Iterable<readonly [string, string]>): string {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) {
    const text = value.trim();
    if (text !== '') values.set(name, [...(values.get(name) ?? []), text]);
  }
  const query = new URLSearchParams([...values].map(([name, list]) => [name, list.join(',')]));
  const text = query.toString().replaceAll('%2C', ',');
  return text && `?${text}`;
}
