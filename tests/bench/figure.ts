/** One measured figure. */
export type Figure = {
  /** Names it among all figures, and its aim in aims.ts. */
  id: string;
  section: Section;
  what: string;
  value: number;
  unit: 'ratio' | 'ms' | 's' | 'MB' | 'kB' | 'score';
  /** What it was worked out from, for the table. */
  detail: string;
};

export const sections = [
  'pages',
  'api',
  'growth',
  'typing',
  'map',
  'lighthouse',
  'memory',
  'starts',
] as const;
export type Section = (typeof sections)[number];

/** How much is measured: seconds of a round, rounds, and single requests of a comparison. */
export type Effort = { seconds: number; rounds: number; requests: number };

export const efforts = {
  quick: { seconds: 2, rounds: 3, requests: 10 },
  full: { seconds: 4, rounds: 3, requests: 20 },
} satisfies Record<string, Effort>;

/** The middle one; of two in the middle the mean. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value that a share (0 to 1) of all do not exceed, between two neighbours in proportion. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return low + (high - low) * (at - Math.floor(at));
}
