import { z } from 'zod';

/** Longest slug that the atlas gives. */
const MAX_SLUG_LENGTH = 120;

const slugSchema = z
  .string()
  .max(MAX_SLUG_LENGTH)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Whether a part of an address can be a slug at all; what cannot is not asked of the database. */
export function isSlug(value: string): boolean {
  return slugSchema.safeParse(value).success;
}
