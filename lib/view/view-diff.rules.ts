/** The ties that a view held, by slug, with their status: {"albi-lijiang": "ACTIVE"}. */
export type TieSnapshot = Readonly<Record<string, string>>;

export type ViewDiff = {
  /** Slugs that are there now and were not. */
  came: string[];
  went: string[];
  changed: { slug: string; from: string; to: string }[];
};

/** What became of the ties of a view between two moments, in the order of their slugs. */
export function diffOf(before: TieSnapshot, now: TieSnapshot): ViewDiff {
  const slugs = [...new Set([...Object.keys(before), ...Object.keys(now)])].toSorted();
  const has = (snapshot: TieSnapshot, slug: string) => Object.hasOwn(snapshot, slug);
  return {
    came: slugs.filter((slug) => !has(before, slug)),
    went: slugs.filter((slug) => !has(now, slug)),
    changed: slugs.flatMap((slug) => {
      const [from, to] = [before[slug], now[slug]];
      return from !== undefined && to !== undefined && from !== to ? [{ slug, from, to }] : [];
    }),
  };
}

export const isSame = ({ came, went, changed }: ViewDiff): boolean =>
  came.length + went.length + changed.length === 0;
