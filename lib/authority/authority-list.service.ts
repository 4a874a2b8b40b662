import type { PartnershipFilter } from '../filter/filter.schema';
import type { AuthoritySort } from './authority-filter.sql';
import {
  type AuthorityListRow,
  authoritiesById,
  authorityIds,
  countAuthorities,
} from './authority-list.repository';

export type AuthorityPage = { total: number; rows: AuthorityListRow[] };

/** One page of the authorities under a filter. */
export async function listAuthorities(
  filter: PartnershipFilter,
  sort: AuthoritySort,
): Promise<AuthorityPage> {
  const range = { skip: (filter.page - 1) * filter.pageSize, take: filter.pageSize };
  const [total, ids] = await Promise.all([countAuthorities(filter), authorityIds(filter, sort, range)]);
  return { total, rows: await authoritiesById(ids) };
}

const BATCH = 500;

/** All authorities under a filter, read a batch at a time while they are taken. */
export async function* eachAuthority(
  filter: PartnershipFilter,
  sort: AuthoritySort,
): AsyncGenerator<AuthorityListRow> {
  const ids = await authorityIds(filter, sort, null);
  for (let start = 0; start < ids.length; start += BATCH)
    yield* await authoritiesById(ids.slice(start, start + BATCH));
}
