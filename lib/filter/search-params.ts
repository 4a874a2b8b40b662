/** What Next gives a page as the query of its address. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The query as it was asked, repeated parameters included. */
export function queryOf(params: SearchParams): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined) query.append(name, each);
  }
  return query;
}
