import { notFound, permanentRedirect } from 'next/navigation';
import type { SluggedKind } from '../generated/prisma/enums';
import { presentSlug } from './present-slug.repository';
import { isSlug } from './slug.rules';

/**
 * Ends a request whose slug names no record of today: 308 to the present address where the slug is a former one,
 * else the designed 404.
 */
export async function movedOrMissing(
  kind: SluggedKind,
  slug: string,
  addressOf: (slug: string) => string,
): Promise<never> {
  const present = isSlug(slug) ? await presentSlug(kind, slug) : null;
  if (present) permanentRedirect(addressOf(present));
  notFound();
}
