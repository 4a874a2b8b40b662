import { z } from 'zod';
import type { PartnershipFilter } from '@/lib/filter/filter.schema';
import { tieResource } from '@/lib/partnership/partnership.serializer';
import { listTies } from '@/lib/partnership/partnership-list.service';
import { positionsOf } from '@/lib/partnership/partnership-positions.service';
import { tieSchema } from '@/lib/partnership/partnership-resource.schema';
import { refusedCodes } from '../codes';
import type { Call, Endpoint } from '../endpoint';
import { askedOf, listLinks, listLinksSchema, listMetaSchema } from '../envelope';
import { tieFile } from '../files/tie-file';
import { describeFilters, readFilter, searchCost, tieListParameters } from '../filter-parameters';
import { pageBase } from '../page-base';

const path = '/partnerships';

async function respond(call: Call<PartnershipFilter>) {
  const { query: filter, now, version, format, lang } = call;
  const refused = await refusedCodes(filter);
  if (refused) return refused;
  if (format !== 'json') return tieFile(call);
  const { rows, total, undatedLeftOut } = await listTies(filter);
  const positions = await positionsOf(rows, filter, now);
  const base = pageBase(lang);
  return {
    kind: 'json' as const,
    body: {
      data: rows.map((row) => tieResource(row, positions, base)),
      meta: {
        total,
        page: filter.page,
        pageSize: filter.pageSize,
        ...(filter.from !== null || filter.to !== null ? { undatedLeftOut } : {}),
        filters: askedOf(filter),
        datasetVersion: version,
      },
      links: listLinks(path, filter, total, { lang }),
    },
  };
}

/** Ties under the filter language. */
export const partnershipsEndpoint: Endpoint<PartnershipFilter> = {
  path,
  operation: {
    id: 'listPartnerships',
    tag: 'Partnerships',
    summary: 'Ties, filtered',
    description:
      'A page of the ties that the filters let through. As `geojson`, `csv`, `xlsx` or `jsonld`: all of them, unpaged.',
  },
  parameters: describeFilters(tieListParameters),
  read: (query, others) => readFilter(tieListParameters, query, others),
  formats: ['json', 'geojson', 'csv', 'xlsx', 'jsonld'],
  cost: searchCost,
  body: z.object({ data: z.array(tieSchema), meta: listMetaSchema, links: listLinksSchema }),
  respond,
};
