import type { CountedTie } from '../partnership/counted-ties.repository';
import { across, grouped } from './tie-rows.presenter';

/** The ties of a territory with one country, how many they are, and which of them its page shows. */
export type RegionGroup = { country: string; total: number; ids: number[] };

/** As many ties as a page bears; each country keeps its place and its number. */
const MOST = 200;

/**
 * What stands on the page of a territory: all of its ties counted by the country across, the one with most first, and of each as many
 * chosen as there is room for, so that no more than these are read whole.
 */
export function planRegion(
  territory: { code: string; country: string },
  ties: readonly CountedTie[],
): RegionGroup[] {
  const groups = [...grouped(ties, (tie) => countryAcross(territory, tie))]
    .map(([country, list]) => ({ country, total: list.length, ids: list.map(({ id }) => id) }))
    .sort((one, other) => other.total - one.total);
  if (ties.length <= MOST) return groups;
  const each = Math.max(1, Math.floor(MOST / groups.length));
  return groups.map((group) => ({ ...group, ids: group.ids.slice(0, each) }));
}

/** The first partner's country that is not the territory's own. */
function countryAcross(
  { code, country }: { code: string; country: string },
  { parties }: CountedTie,
): string {
  const partners = across(parties, ({ authority }) => authority.territory.lineage.includes(code));
  const other = partners.find(({ authority }) => authority.country !== country) ?? partners[0] ?? parties[0];
  return other?.authority.country ?? country;
}
