import { database } from '../db';
import type { SluggedKind } from '../generated/prisma/enums';

const byId = (id: number) => ({ where: { id }, select: { slug: true } });

const slugOf: Record<SluggedKind, (id: number) => Promise<{ slug: string } | null>> = {
  AUTHORITY: (id) => database().localAuthority.findUnique(byId(id)),
  PARTNERSHIP: (id) => database().partnership.findUnique(byId(id)),
  PROJECT: (id) => database().project.findUnique(byId(id)),
  EVENT: (id) => database().event.findUnique(byId(id)),
  NETWORK: (id) => database().network.findUnique(byId(id)),
};

/** The slug that a record bears today, by one it bore before; null where no record ever bore it. */
export async function presentSlug(kind: SluggedKind, former: string): Promise<string | null> {
  const alias = await database().slugAlias.findUnique({ where: { kind_slug: { kind, slug: former } } });
  return alias && ((await slugOf[kind](alias.targetId))?.slug ?? null);
}
