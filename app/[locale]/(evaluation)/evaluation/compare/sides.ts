import { queryString } from '@/lib/filter/filter.schema';

/**
 * The address of a comparison whose sides came field by field, as a form without script sends them; null where they came
 * as they stand in the address.
 */
export function withSides(query: URLSearchParams): string | null {
  const fields = [...query].filter(([name]) => /^[ab]\./.test(name));
  if (fields.length === 0) return null;
  const whole = new URLSearchParams([...query].filter(([name]) => !/^[ab]\./.test(name)));
  for (const side of ['a', 'b']) {
    const own = fields.flatMap(([name, value]) =>
      name.startsWith(`${side}.`) && value !== '' && value !== '-'
        ? [[name.slice(2), value] as [string, string]]
        : [],
    );
    whole.set(side, new URLSearchParams(own).toString());
  }
  return queryString(whole);
}
