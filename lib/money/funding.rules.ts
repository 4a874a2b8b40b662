/** By what lines of funding are put together. */
export const fundingDimensions = ['funder', 'scheme', 'year', 'region', 'theme'] as const;
export type FundingDimension = (typeof fundingDimensions)[number];

/** What lines of one currency come to; money in that currency. What nobody told is null, and in no sum. */
export type FundingSums = {
  /** ISO 4217. Amounts in different currencies are never put together. */
  currency: string;
  /** How many lines, whether their amount is told or not. */
  lines: number;
  /** How many of them tell what was granted. */
  told: number;
  sum: number | null;
  mean: number | null;
  median: number | null;
  least: number | null;
  most: number | null;
  /** Lines that tell both what was applied for and what was granted, and what these come to. */
  both: { lines: number; appliedFor: number | null; granted: number | null };
};

/** How much of what was applied for was granted, 0 to 1; null where no line tells both, or nothing was applied for. */
export function grantedShare({ both: { appliedFor, granted } }: FundingSums): number | null {
  if (appliedFor === null || granted === null || appliedFor === 0) return null;
  return granted / appliedFor;
}

/** The currency of all, where it is one. */
export function oneCurrency(sums: readonly { currency: string }[]): string | null {
  const found = new Set(sums.map(({ currency }) => currency));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
