import { database } from '../db';

/** Reports that somebody may write in: their own, and those that are not private; the latest written first. */
export function reportsFor(userId: string) {
  return database().report.findMany({
    where: { OR: [{ ownerId: userId }, { visibility: { not: 'PRIVATE' } }] },
    select: {
      id: true,
      slug: true,
      title: true,
      locale: true,
      visibility: true,
      version: true,
      blocks: true,
      updatedAt: true,
      ownerId: true,
      owner: { select: { name: true } },
      _count: { select: { editions: true } },
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: 500,
  });
}

/** A report in the making, with the numbers of its editions; null where there is none. */
export function reportBySlug(slug: string) {
  return database().report.findUnique({
    where: { slug },
    include: {
      owner: { select: { name: true } },
      editions: { select: { number: true, publishedAt: true }, orderBy: { number: 'desc' } },
    },
  });
}

/** An edition, the latest where none is named, with all the others; null where nothing was published so. */
export async function editionOf(slug: string, number: number | null) {
  const report = await database().report.findUnique({
    where: { slug },
    select: {
      editions: { select: { number: true, publishedAt: true }, orderBy: { number: 'desc' } },
      id: true,
    },
  });
  const asked = number ?? report?.editions[0]?.number;
  if (!report || asked === undefined) return null;
  const edition = await database().reportEdition.findUnique({
    where: { reportId_number: { reportId: report.id, number: asked } },
  });
  return edition && { edition, editions: report.editions };
}
