/** Several judgements on one axis. */
export type Spread = {
  count: number;
  mean: number;
  /** Standard deviation of the judgements given, as a whole and not as a sample; null where there is one. */
  deviation: number | null;
};

/** Mean and spread of marks; null where nobody judged. */
export function spreadOf(marks: readonly number[]): Spread | null {
  const count = marks.length;
  if (count === 0) return null;
  const mean = marks.reduce((sum, mark) => sum + mark, 0) / count;
  if (count === 1) return { count, mean, deviation: null };
  const variance = marks.reduce((sum, mark) => sum + (mark - mean) ** 2, 0) / count;
  return { count, mean, deviation: Math.sqrt(variance) };
}
