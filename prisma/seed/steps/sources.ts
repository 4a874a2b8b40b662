import type { Prisma } from '../../../lib/generated/prisma/client';
import type { LocalizedText } from '../../../lib/i18n/localized-text';
import type { Ledger } from '../ledger';
import { listOf, orNull, readJson, readRows, requiredTexts, textsOf } from '../read';

type Added = {
  kind: Prisma.SourceCreateInput['kind'];
  citation: string;
  url?: string;
  published?: string;
  languages: string[];
  label: LocalizedText;
  about: LocalizedText;
};

/** Sources of the facts, and those that the contradictions and the names rest on. @returns ids by slug */
export async function seedSources(
  tx: Prisma.TransactionClient,
  ledger: Ledger,
): Promise<Map<string, number>> {
  const dates = new Map(readRows<'id' | 'published' | 'kind'>('source-dates').map((row) => [row.id, row]));
  const listed = readRows<'id' | 'citation' | 'url' | 'language'>('sources').map((row) => ({
    slug: row.id,
    kind: (dates.get(row.id)?.kind ?? 'WEB_PAGE') as Prisma.SourceCreateInput['kind'],
    citation: row.citation,
    url: orNull(row.url),
    published: orNull(dates.get(row.id)?.published),
    languages: listOf(row.language),
    label: requiredTexts('sources', row.id, 'short'),
    about: textsOf('sources', row.id, 'what') ?? undefined,
  }));
  const added = Object.entries(readJson<Record<string, Added>>('sources-added')).map(([slug, source]) => ({
    ...source,
    slug,
    url: source.url ?? null,
    published: source.published ?? null,
  }));
  const ids = new Map<string, number>();
  for (const data of [...listed, ...added]) {
    const id = await ledger.keep(`source/${data.slug}`, data, {
      find: () => tx.source.findUnique({ where: { slug: data.slug }, select: { id: true } }),
      create: () => tx.source.create({ data, select: { id: true } }),
      update: (row) => tx.source.update({ where: { id: row }, data }),
    });
    if (id !== null) ids.set(data.slug, id);
  }
  return ids;
}
