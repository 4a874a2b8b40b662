/** Why ties could be pooled, the strongest reason first. */
export const poolingReasons = ['SAME_PARTNER', 'SAME_REGIONS', 'SAME_THEME'] as const;
export type PoolingReason = (typeof poolingReasons)[number];

/** How much each reason weighs: the same partner more than neighbours, neighbours more than a theme. */
const weights: Record<PoolingReason, number> = { SAME_PARTNER: 4, SAME_REGIONS: 2, SAME_THEME: 1 };

/** What of a tie tells with which others it could be pooled. */
export type PoolableTie = {
  id: number;
  /** Authorities abroad, by slug. */
  partners: readonly string[];
  /** First-level territories of the French and of the other side (ISO 3166-2). */
  frenchRegions: readonly string[];
  partnerRegions: readonly string[];
  themes: readonly string[];
  /** What it is coordinated in already: networks and examples of coordination. */
  together: readonly string[];
};

/** One ground on which a group stands: which reason, and what is shared. */
export type PoolingGround = { reason: PoolingReason; shared: readonly string[] };

export type PoolableGroup = { ties: number[]; grounds: PoolingGround[]; strength: number };

/**
 * Groups of ties that could be pooled and are not: those that share a partner, a French region and a partner's region,
 * or a theme and a partner's region, and that no network and no coordination holds together. A group that stands on
 * several grounds is one; the strongest come first, then the larger.
 */
export function poolableGroups(ties: readonly PoolableTie[]): PoolableGroup[] {
  const byGround = new Map<string, { ground: PoolingGround; ties: Map<number, PoolableTie> }>();
  for (const tie of ties)
    for (const ground of groundsOf(tie)) {
      const key = `${ground.reason} ${ground.shared.join(' ')}`;
      const group = byGround.get(key) ?? { ground, ties: new Map() };
      group.ties.set(tie.id, tie);
      byGround.set(key, group);
    }
  const byTies = new Map<string, PoolableGroup>();
  for (const { ground, ties: members } of byGround.values()) {
    if (members.size < 2 || areTogether([...members.values()])) continue;
    const ids = [...members.keys()].toSorted((one, other) => one - other);
    const key = ids.join(' ');
    const group = byTies.get(key) ?? { ties: ids, grounds: [], strength: 0 };
    group.grounds.push(ground);
    group.strength += weights[ground.reason];
    byTies.set(key, group);
  }
  return [...byTies.values()].toSorted(
    (one, other) =>
      other.strength - one.strength ||
      other.ties.length - one.ties.length ||
      (one.ties[0] ?? 0) - (other.ties[0] ?? 0),
  );
}

function groundsOf({ partners, frenchRegions, partnerRegions, themes }: PoolableTie): PoolingGround[] {
  const both = (ones: readonly string[], others: readonly string[]) =>
    ones.flatMap((one) => others.map((other) => [one, other] as const));
  return [
    ...partners.map((partner) => ({ reason: 'SAME_PARTNER' as const, shared: [partner] })),
    ...both(frenchRegions, partnerRegions).map((shared) => ({ reason: 'SAME_REGIONS' as const, shared })),
    ...both(themes, partnerRegions).map((shared) => ({ reason: 'SAME_THEME' as const, shared })),
  ];
}

/** Whether one network or one coordination holds all of them. */
function areTogether([first, ...others]: readonly PoolableTie[]): boolean {
  return first?.together.some((one) => others.every(({ together }) => together.includes(one))) ?? false;
}
