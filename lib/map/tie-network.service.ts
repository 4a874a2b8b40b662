import { LRUCache } from 'lru-cache';
import { emptyFilter, filterToQuery, type PartnershipFilter } from '../filter/filter.schema';
import { TieNetwork } from './tie-network';
import { readNetwork } from './tie-network.repository';

/** Ties that are kept in memory at most, over all filters: about 1.5 kB each with the symbols of the zooms that were asked for. */
const MOST_TIES = 120_000;

const networks = new LRUCache<string, { network: TieNetwork }, PartnershipFilter>({
  maxSize: MOST_TIES,
  sizeCalculation: ({ network }) => Math.max(1, network.ties.length),
  // One that has to make room while it is being read is given to those who wait for it all the same.
  ignoreFetchAbort: true,
  // Those who ask while it is being read wait for the same reading.
  fetchMethod: async (_key, _stale, { context: filter }) => {
    const { places, ties } = await readNetwork(filter);
    return { network: new TieNetwork(places, ties) };
  },
});

/**
 * The ties under a filter and their places, as they are in a version of the record: read once for each, whoever asks.
 * @param of the version, with the day, since states follow the calendar
 */
export async function networkOf(filter: PartnershipFilter, of: string): Promise<TieNetwork> {
  const one = { ...filter, page: 1, pageSize: emptyFilter.pageSize };
  const key = `${of} ${filterToQuery(one)}`;
  const found = await networks.fetch(key, { context: one });
  if (!found) throw new Error('A network that was read is there.');
  return found.network;
}
