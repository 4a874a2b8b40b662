import { permanentRedirect } from 'next/navigation';
import type { SluggedKind } from '../generated/prisma/enums';
import { presentSlug } from './present-slug.repository';
import { isSlug } from './slug.rules';

/**
 * For a slug that names no record of today: sends on to the present address (308) where it is a former one.
 * @returns null where no record ever bore it; the page then says so
 */
export async function redirectIfMoved(
  kind: SluggedKind,
  slug: string,
  addressOf: (slug: string) => string,
): Promise<null> {
  const present = isSlug(slug) ? await presentSlug(kind, slug) : null;
  if (present) permanentRedirect(addressOf(present));
  return null;
}
