/** One tie as the curve sees it: years until its first silence, or until nothing more is known of it. */
export type Life = {
  /** Years from the first signature on. */
  years: number;
  /** True where it fell silent then; false where it was still alive when last heard of. */
  fell: boolean;
};

export type SurvivalPoint = {
  at: number;
  share: number;
  low: number;
  high: number;
  /** Ties still watched just before. */
  watched: number;
  fell: number;
};

/** Normal quantile of a two-sided interval of 95 %. */
const Z = 1.959964;

/**
 * The share of ties not yet silent, by years since their first signature: the product-limit estimate (Kaplan and Meier,
 * 1958), with Greenwood's variance on the scale of log(-log) so that bounds stay between 0 and 1 (Kalbfleisch and
 * Prentice, 1980). A tie of which nothing more is known leaves the count without counting as silent.
 */
export function survival(lives: readonly Life[]): SurvivalPoint[] {
  const years = lives.map((life) => life.years).sort((a, b) => a - b);
  const fallen = new Map<number, number>();
  for (const life of lives) if (life.fell) fallen.set(life.years, (fallen.get(life.years) ?? 0) + 1);
  let share = 1;
  let variance = 0;
  let gone = 0;
  const points: SurvivalPoint[] = [{ at: 0, share: 1, low: 1, high: 1, watched: lives.length, fell: 0 }];
  for (const [at, fell] of [...fallen].sort(([a], [b]) => a - b)) {
    while ((years[gone] ?? at) < at) gone += 1;
    const watched = years.length - gone;
    share *= 1 - fell / watched;
    variance += watched === fell ? Number.POSITIVE_INFINITY : fell / (watched * (watched - fell));
    points.push({ at, share, ...bounds(share, variance), watched, fell });
  }
  const last = years.at(-1) ?? 0;
  const end = points.at(-1);
  if (end && last > end.at)
    points.push({ ...end, at: last, fell: 0, watched: years.filter((each) => each === last).length });
  return points;
}

/** More steps than this nobody reads one by one. */
const MOST_STEPS = 200;

/**
 * The steps of a curve as a table bears them: each of few; of many a line for each whole year in which some fell silent, with the ties
 * watched at the first of its steps, all that fell in it and the share at its end.
 */
export function tabled(points: readonly SurvivalPoint[]): SurvivalPoint[] {
  if (points.length <= MOST_STEPS) return [...points];
  const years = new Map<number, SurvivalPoint>();
  for (const point of points) {
    const at = Math.ceil(point.at);
    const known = years.get(at);
    years.set(at, {
      ...point,
      at,
      watched: known?.watched ?? point.watched,
      fell: (known?.fell ?? 0) + point.fell,
    });
  }
  return [...years.values()];
}

function bounds(share: number, variance: number): { low: number; high: number } {
  if (share === 1) return { low: 1, high: 1 };
  if (share === 0 || !Number.isFinite(variance)) return { low: 0, high: 1 };
  const spread = (Z * Math.sqrt(variance)) / Math.abs(Math.log(share));
  return { low: share ** Math.exp(spread), high: share ** Math.exp(-spread) };
}

/** The year by which half of the ties have fallen silent; null where the curve does not come down to half. */
export const median = (points: readonly SurvivalPoint[]): number | null =>
  points.find(({ share }) => share <= 0.5)?.at ?? null;
