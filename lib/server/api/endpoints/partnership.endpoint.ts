import { z } from 'zod';
import { emptyFilter } from '@/lib/filter/filter.schema';
import { tieDetailResource } from '@/lib/partnership/partnership-detail.serializer';
import { partnershipBySlug } from '@/lib/partnership/partnership-detail.service';
import { positionsOf } from '@/lib/partnership/partnership-positions.service';
import { tieDetailSchema } from '@/lib/partnership/partnership-resource.schema';
import type { Call, Endpoint } from '../endpoint';
import { apiUrl, recordMetaSchema, selfLinkSchema } from '../envelope';
import { oneTieFile } from '../files/tie-file';
import { movedOrNotFound } from '../moved';
import { pageBase } from '../page-base';
import { readParameters } from '../parameters';

async function respond(call: Call<unknown>) {
  const { id, now, version, format, lang } = call;
  const found = await partnershipBySlug(id);
  if (!found) return movedOrNotFound('PARTNERSHIP', call, (slug) => `/partnerships/${slug}`);
  const { row, record } = found;
  const positions = await positionsOf([row], emptyFilter, now);
  if (format !== 'json') return oneTieFile(row, call);
  return {
    kind: 'json' as const,
    body: {
      data: tieDetailResource(row, record, positions, pageBase(lang)),
      meta: { datasetVersion: version },
      links: { self: apiUrl(`/partnerships/${id}`, {}, { lang }) },
    },
  };
}

/** One tie with everything that its page shows. */
export const partnershipEndpoint: Endpoint<unknown> = {
  path: '/partnerships/{id}',
  operation: {
    id: 'getPartnership',
    tag: 'Partnerships',
    summary: 'One tie',
    description:
      'Parties, designations, agreements, status observations, projects and sources of one tie. A former id answers with 308.',
  },
  idDescription: 'Id of the tie, such as `montpellier-chengdu`.',
  parameters: {},
  read: (query, others) => readParameters({}, query, others),
  formats: ['json', 'geojson', 'csv', 'xlsx', 'jsonld'],
  cost: () => 1,
  body: z.object({ data: tieDetailSchema, meta: recordMetaSchema, links: selfLinkSchema }),
  respond,
};
