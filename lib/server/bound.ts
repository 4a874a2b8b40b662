import { redirect } from 'next/navigation';
import { z } from 'zod';
import { isPrivatePath } from '../auth/link-path';
import { defaultLocale, locales } from '../i18n/locales';

/**
 * What a page binds to an action stands in its form as plain text, and comes back as whatever somebody wrote there: too
 * few, too many, or of another kind. It is parsed here before anything is done with it; what no page of the atlas would
 * have written is answered as a record that the atlas does not have.
 */
export function bound<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given);
  return parsed.success ? parsed.data : redirect(`/${defaultLocale}/problem/404`);
}

/** Kinds of what pages bind. */
export const boundKinds = {
  /** Another language than ours is taken for the first one. */
  locale: z.enum(locales).catch(defaultLocale),
  id: z.int32().positive(),
  /** A slug, a code, a token, or the text that names a person: one part of a path. */
  segment: z.string().regex(/^[\w-]{1,260}$/),
  /** A private page of the atlas, with its language. */
  path: z.string().refine(isPrivatePath),
  /** A path below the language. */
  below: z.string().regex(/^(\/[\w-]{1,80}){1,6}$/),
  /** A query with its question mark, as an address holds it. */
  query: z
    .string()
    .max(8_000)
    .regex(/^\?[!-~]*$/),
  form: z.instanceof(FormData),
};

export const boundLocale = (given: unknown) => bound(boundKinds.locale, given);
export const boundId = (given: unknown) => bound(boundKinds.id, given);
export const boundSegment = (given: unknown) => bound(boundKinds.segment, given);
export const boundPath = (given: unknown) => bound(boundKinds.path, given);
export const boundBelow = (given: unknown) => bound(boundKinds.below, given);
/** The query without its question mark. */
export const boundQuery = (given: unknown) => bound(boundKinds.query, given).slice(1);
export const boundForm = (given: unknown) => bound(boundKinds.form, given);
