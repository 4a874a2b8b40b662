import * as z from 'zod/mini';

/** What the list of suggestions may be asked for. */
export const placesQuery = z.strictObject({
  q: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
});

/** The parameters of an address; one that stands twice is no single value and is refused. */
export function parsePlacesQuery(query: URLSearchParams) {
  const fields = [...new Set(query.keys())].map((key) => {
    const values = query.getAll(key);
    return [key, values.length === 1 ? values[0] : values];
  });
  return placesQuery.safeParse(Object.fromEntries(fields));
}
