import { queryString } from '@/lib/filter/filter.schema';
import type { SluggedKind } from '@/lib/generated/prisma/enums';
import { presentSlug } from '@/lib/slug/present-slug.repository';
import { isSlug } from '@/lib/slug/slug.rules';
import type { Answer, Call } from './endpoint';
import { problem } from './problem';

/** Answers an id that names no record of today: 308 where the record bore it once, else 404. */
export async function movedOrNotFound(
  kind: SluggedKind,
  { id, search }: Pick<Call<unknown>, 'id' | 'search'>,
  pathOf: (slug: string) => string,
): Promise<Answer> {
  const present = isSlug(id) ? await presentSlug(kind, id) : null;
  if (present) return { kind: 'moved', to: `/api/v1${pathOf(present)}${queryString(search)}` };
  return problem('not-found', 'Nothing in the atlas has this id.');
}
