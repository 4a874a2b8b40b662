import { z } from 'zod';
import { authorityResource, successionsResource } from '@/lib/authority/authority.serializer';
import { authorityBySlug } from '@/lib/authority/authority-list.repository';
import { authorityDetailShape, authoritySchema } from '@/lib/authority/authority-resource.schema';
import { emptyFilter } from '@/lib/filter/filter.schema';
import { tieResource } from '@/lib/partnership/partnership.serializer';
import { allTies } from '@/lib/partnership/partnership-list.service';
import { positionsOf } from '@/lib/partnership/partnership-positions.service';
import { tieSchema } from '@/lib/partnership/partnership-resource.schema';
import { isSlug } from '@/lib/slug/slug.rules';
import type { Call, Endpoint } from '../endpoint';
import { apiUrl, recordMetaSchema, selfLinkSchema } from '../envelope';
import { oneAuthorityFile } from '../files/authority-file';
import { movedOrNotFound } from '../moved';
import { pageBase } from '../page-base';
import { readParameters } from '../parameters';

async function respond(call: Call<unknown>) {
  const { id, now, version, format, lang } = call;
  const row = isSlug(id) ? await authorityBySlug(id) : null;
  if (!row) return movedOrNotFound('AUTHORITY', call, (slug) => `/authorities/${slug}`);
  if (format !== 'json') return oneAuthorityFile(row, call);
  const filter = { ...emptyFilter, authority: [row.slug] };
  const ties = await allTies(filter);
  const positions = await positionsOf(ties, filter, now);
  const base = pageBase(lang);
  return {
    kind: 'json' as const,
    body: {
      data: {
        ...authorityResource(row, base),
        ...successionsResource(row),
        partnerships: ties.map((tie) => tieResource(tie, positions, base)),
      },
      meta: { datasetVersion: version },
      links: { self: apiUrl(`/authorities/${id}`, {}, { lang }) },
    },
  };
}

const bodySchema = authoritySchema
  .extend({
    ...authorityDetailShape,
    partnerships: z
      .array(tieSchema)
      .describe('Its ties, those of its predecessors and those of its successors.'),
  })
  .meta({ id: 'AuthorityDetail', description: 'One authority with its ties.' });

/** One authority with its ties. */
export const authorityEndpoint: Endpoint<unknown> = {
  path: '/authorities/{id}',
  operation: {
    id: 'getAuthority',
    tag: 'Authorities',
    summary: 'One authority with its ties',
    description:
      'An authority stands for those it took over from and those that took over from it: a tie signed by Alsace is found under Grand Est. A former id answers with 308.',
  },
  idDescription: 'Id of the authority, such as `montpellier`.',
  parameters: {},
  read: (query, others) => readParameters({}, query, others),
  formats: ['json', 'geojson', 'csv', 'xlsx', 'jsonld'],
  cost: () => 1,
  body: z.object({ data: bodySchema, meta: recordMetaSchema, links: selfLinkSchema }),
  respond,
};
