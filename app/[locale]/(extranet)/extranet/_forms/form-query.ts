/** What may stand in a form's address beside its record. */
export type FormQuery = Record<string, string | string[] | undefined>;

export const one = (value: string | string[] | undefined): string | null =>
  (Array.isArray(value) ? value[0] : value) ?? null;

export const many = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** Refusals that have words of their own. */
const told = [
  'not-kept',
  'one-country',
  'similar-tie',
  'twice',
  'no-such-place',
  'place-without-position',
  'unknown-theme',
  'too-many-contacts',
  'too-many-agreements',
  'too-many-sources',
  'source-of-the-atlas',
  'side-needed',
] as const;

export function refusalOf(query: FormQuery): string | null {
  const code = one(query.refused);
  if (code === null) return null;
  return (told as readonly string[]).includes(code) ? code : 'other';
}
