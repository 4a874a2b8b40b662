import { z } from 'zod';
import type { PartnershipFilter } from '@/lib/filter/filter.schema';
import { type By, bySchema, cellSchema, tabulated } from '@/lib/statistics/statistics.schema';
import { cellResource } from '@/lib/statistics/statistics.serializer';
import { tabulate } from '@/lib/statistics/statistics.service';
import { refusedCodes } from '../codes';
import type { Call, Endpoint } from '../endpoint';
import { apiUrl, askedOf, selfLinkSchema, statisticsMetaSchema } from '../envelope';
import { statisticsFile } from '../files/statistics-file';
import { describeFilters, readFilter, searchCost, tieListParameters } from '../filter-parameters';
import { type Parameters, readParameters } from '../parameters';

const path = '/statistics';
const filterNames = tieListParameters.filter((name) => !['sort', 'page', 'pageSize'].includes(name));

const by: Parameters = {
  by: {
    schema: bySchema,
    description: `One or two of ${tabulated.join(', ')}, joined by a comma. \`status\` unless told.`,
  },
};

type Query = { filter: PartnershipFilter; by: By };

function read(query: URLSearchParams, others: readonly string[]) {
  const filter = readFilter(filterNames, query, [...others, 'by']);
  const own = readParameters(by, new URLSearchParams({ by: query.getAll('by').filter(Boolean).join(',') }));
  const chosen = (own.query.by ?? ['status']) as unknown as By;
  return { query: { filter: filter.query, by: chosen }, errors: [...filter.errors, ...own.errors] };
}

async function respond(call: Call<Query>) {
  const { query, version, format, lang } = call;
  const { filter } = query;
  const refused = await refusedCodes(filter);
  if (refused) return refused;
  const { total, cells } = await tabulate(filter, query.by);
  const data = cells.map((cell) =>
    cellResource(cell, query.by, filter, (list) => apiUrl('/partnerships', list)),
  );
  if (format !== 'json') return statisticsFile(data, query.by, call);
  return {
    kind: 'json' as const,
    body: {
      data,
      meta: { total, by: query.by, filters: askedOf(filter), datasetVersion: version },
      links: { self: apiUrl(path, filter, { by: query.by.join(','), lang }) },
    },
  };
}

/** Counts of ties. */
export const statisticsEndpoint: Endpoint<Query> = {
  path,
  operation: {
    id: 'countPartnerships',
    tag: 'Statistics',
    summary: 'Ties, counted',
    description:
      'Ties under the filters, by one or two dimensions. A tie with two themes or regions is in both cells, so cells do not add up to `meta.total`. Where the filters ask for areas, countries, pairs, instruments, themes, kinds or networks, a table by the same has only the cells asked for.',
  },
  parameters: { ...by, ...describeFilters(filterNames) },
  read,
  formats: ['json', 'csv', 'xlsx'],
  cost: ({ filter }) => 4 + searchCost(filter),
  body: z.object({ data: z.array(cellSchema), meta: statisticsMetaSchema, links: selfLinkSchema }),
  respond,
};
