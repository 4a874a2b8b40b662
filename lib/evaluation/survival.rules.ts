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
  const ends = [...new Set(lives.filter(({ fell }) => fell).map(({ years }) => years))].sort((a, b) => a - b);
  let share = 1;
  let variance = 0;
  const points: SurvivalPoint[] = [{ at: 0, share: 1, low: 1, high: 1, watched: lives.length, fell: 0 }];
  for (const at of ends) {
    const watched = lives.filter(({ years }) => years >= at).length;
    const fell = lives.filter((life) => life.fell && life.years === at).length;
    share *= 1 - fell / watched;
    variance += watched === fell ? Number.POSITIVE_INFINITY : fell / (watched * (watched - fell));
    points.push({ at, share, ...bounds(share, variance), watched, fell });
  }
  const last = Math.max(0, ...lives.map(({ years }) => years));
  const end = points.at(-1);
  if (end && last > end.at)
    points.push({ ...end, at: last, fell: 0, watched: lives.filter(({ years }) => years >= last).length });
  return points;
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
