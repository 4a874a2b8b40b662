import { localizedTextSchema } from '../i18n/localized-text';
import type { CitationRow } from './citation.select';
import type { CitationResource, SourceResource } from './source-resource.schema';

/** Text by language as the database keeps it; null where nothing is said. */
export function localized(value: unknown) {
  return localizedTextSchema
    .nullable()
    .catch(null)
    .parse(value ?? null);
}

export function citationResource(row: CitationRow): CitationResource {
  return {
    source: row.source.slug,
    field: row.field,
    agrees: row.agrees,
    locator: row.locator,
    stated: row.statedValue,
    statement: localized(row.statement),
    correction: localized(row.correction),
  };
}

/** Every source that some citations name, once each, in the order in which they first come. */
export function sourceResources(citations: readonly CitationRow[]): SourceResource[] {
  const sources = new Map(citations.map(({ source }) => [source.slug, source]));
  return [...sources.values()].map((source) => ({
    id: source.slug,
    kind: source.kind,
    label: localized(source.label) ?? {},
    citation: source.citation,
    url: source.url,
    published: source.published,
  }));
}
