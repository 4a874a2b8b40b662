import { z } from 'zod';
import { emptyFilter, filterToQuery, type PartnershipFilter, queryString } from '@/lib/filter/filter.schema';
import { absoluteUrl } from '../addresses';

const listMeta = {
  filters: z.record(z.string(), z.unknown()).describe('What was filtered by.'),
  datasetVersion: z.string().describe('Day and count of changes: the same version, the same answer.'),
};

export const listMetaSchema = z
  .object({
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
    undatedLeftOut: z
      .int()
      .optional()
      .describe('With `from` or `to`: ties that fell out for want of a date.'),
    ...listMeta,
  })
  .meta({ id: 'ListMeta', description: 'About a list.' });

export const statisticsMetaSchema = z
  .object({ total: z.int().describe('Ties counted, each once.'), by: z.array(z.string()), ...listMeta })
  .meta({ id: 'StatisticsMeta', description: 'About a table of counts.' });

export const recordMetaSchema = z
  .object({ datasetVersion: z.string() })
  .meta({ id: 'RecordMeta', description: 'About one record.' });

const link = z.url();

export const listLinksSchema = z
  .object({ self: link, first: link, prev: link.nullable(), next: link.nullable(), last: link })
  .meta({ id: 'ListLinks', description: 'Pages of the list.' });

export const selfLinkSchema = z.object({ self: link }).meta({ id: 'SelfLink', description: 'This address.' });

/** What a filter asks for, without what is left at its default and without the paging. */
export function askedOf(filter: PartnershipFilter): Record<string, unknown> {
  const paging = ['sort', 'page', 'pageSize'];
  return Object.fromEntries(
    Object.entries(filter).filter(
      ([name, value]) =>
        !paging.includes(name) && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/**
 * Where the pages of a list are; each address in one fixed form, whatever the order in which it was asked.
 * @param more parameters beside the filter language, such as `lang`
 */
export function listLinks(
  path: string,
  filter: PartnershipFilter,
  total: number,
  more: Record<string, string | null>,
) {
  const last = Math.max(1, Math.ceil(total / filter.pageSize));
  const to = (page: number) => apiUrl(path, { ...filter, page }, more);
  return {
    self: to(filter.page),
    first: to(1),
    prev: filter.page > 1 ? to(Math.min(filter.page - 1, last)) : null,
    next: filter.page < last ? to(filter.page + 1) : null,
    last: to(last),
  };
}

/** The address of a resource under a filter. @param path below `/api/v1` */
export function apiUrl(
  path: string,
  filter: Partial<PartnershipFilter> = emptyFilter,
  more: Record<string, string | null> = {},
): string {
  const query = filterToQuery(filter);
  for (const [name, value] of Object.entries(more)) if (value !== null) query.set(name, value);
  return absoluteUrl(`/api/v1${path}${queryString(query)}`);
}
