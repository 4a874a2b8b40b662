import type { TieStyle } from '@/lib/map/map.view';

/** What a sample of the legend stands for; its sample is drawn as the map draws it. */
export type LegendEntry = { key: string; tie: TieStyle };

/** What else a line or symbol may say; words from `map`, `legend.<key>`. */
export const furtherLegend = [
  { key: 'compilationOnly', tie: { status: 'NOT_REPORTED', stage: 'SIGNED', compilationOnly: true } },
  { key: 'inDiscussion', tie: { status: 'ACTIVE', stage: 'IN_DISCUSSION' } },
  { key: 'ended', tie: { status: 'NOT_REPORTED', stage: 'ENDED' } },
] as const satisfies readonly LegendEntry[];
