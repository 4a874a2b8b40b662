import type { Making, Rule } from './making';

/** What is kept of the quality of the data. */
export function qualityCases({ insert }: Making): Record<string, Rule> {
  const found = (count: number) => () =>
    insert('quality_count', { day: '2026-11-22', rule: 'TIE_UNDATED', count });
  return { quality_count_natural: { accepts: [found(0), found(64)], refuses: [found(-1)] } };
}
