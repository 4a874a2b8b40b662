import { z } from 'zod';
import { authorityResource } from '@/lib/authority/authority.serializer';
import {
  type AuthoritySort,
  authoritySortKeys,
  ownParameters,
  tieParameters,
} from '@/lib/authority/authority-filter.sql';
import { listAuthorities } from '@/lib/authority/authority-list.service';
import { authoritySchema } from '@/lib/authority/authority-resource.schema';
import type { PartnershipFilter } from '@/lib/filter/filter.schema';
import { refusedCodes } from '../codes';
import type { Call, Endpoint } from '../endpoint';
import { askedOf, listLinks, listLinksSchema, listMetaSchema } from '../envelope';
import { authorityFile } from '../files/authority-file';
import { describeFilters, readFilter, searchCost } from '../filter-parameters';
import { pageBase } from '../page-base';
import { type Parameters, readParameters } from '../parameters';

const path = '/authorities';
const filterNames = [...ownParameters, ...tieParameters, 'page', 'pageSize'] as const;

const sort: Parameters = {
  sort: { schema: z.enum(authoritySortKeys), description: 'Order; a minus turns it round.' },
};

const descriptions = {
  country: 'Authorities of these countries (ISO 3166-1).',
  region: 'Authorities in one of these areas or below: ISO 3166-2 codes or a country.',
  kind: 'Kind of the authority.',
  authority: 'These authorities, their predecessors and successors.',
  q: 'Words in the names of the authority and of its areas, in any of the four languages, with or without accents.',
};

function parameters(): Parameters {
  const described = describeFilters(filterNames);
  const own = Object.entries(descriptions).map(([name, description]) => [
    name,
    { ...described[name], description },
  ]);
  return { ...described, ...Object.fromEntries(own), ...sort };
}

function read(query: URLSearchParams, others: readonly string[]) {
  const filter = readFilter(filterNames, query, [...others, 'sort']);
  const given = new URLSearchParams(query.getAll('sort').map((value) => ['sort', value]));
  const order = readParameters(sort, given);
  const chosen = (order.query.sort ?? 'name') as AuthoritySort;
  return { query: { ...filter.query, sort: chosen }, errors: [...filter.errors, ...order.errors] };
}

type Query = PartnershipFilter & { sort: AuthoritySort };

async function respond(call: Call<Query>) {
  const { query: filter, version, format, lang } = call;
  const refused = await refusedCodes(filter);
  if (refused) return refused;
  if (format !== 'json') return authorityFile(call);
  const { rows, total } = await listAuthorities(filter, filter.sort);
  const base = pageBase(lang);
  const { page, pageSize } = filter;
  return {
    kind: 'json' as const,
    body: {
      data: rows.map((row) => authorityResource(row, base)),
      meta: { total, page, pageSize, filters: askedOf(filter), datasetVersion: version },
      links: listLinks(path, filter, total, { lang }),
    },
  };
}

/** Authorities, those without any tie included. */
export const authoritiesEndpoint: Endpoint<Query> = {
  path,
  operation: {
    id: 'listAuthorities',
    tag: 'Authorities',
    summary: 'Authorities, filtered',
    description:
      '`country`, `region`, `kind`, `authority` and `q` speak of the authority; every other filter asks for a tie of its own, of one that it took over from, or of one that took over from it.',
  },
  parameters: parameters(),
  read,
  formats: ['json', 'geojson', 'csv', 'xlsx', 'jsonld'],
  cost: searchCost,
  body: z.object({ data: z.array(authoritySchema), meta: listMetaSchema, links: listLinksSchema }),
  respond,
};
