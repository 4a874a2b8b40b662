import type { MapTie } from '@/lib/map/map.view';
import { statusStyles } from '@/lib/map/status-style';
import { type DerivedStatus, derivedStatuses } from '@/lib/partnership/partnership.rules';

/** What a sample of the legend stands for; its sample is drawn as the map draws it. */
export type LegendEntry = { key: string; tie: Pick<MapTie, 'status' | 'stage' | 'compilationOnly'> };

/** The statuses in their order, for a legend that is also the filter; words from `vocabulary`, `status.<STATUS>`. */
export const statusLegend: readonly (LegendEntry & { key: DerivedStatus })[] = derivedStatuses.map(
  (status) => ({
    key: status,
    tie: { status, stage: 'SIGNED' },
  }),
);

/** What else a line or symbol may say; words from `map`, `legend.<key>`. */
export const furtherLegend = [
  { key: 'compilationOnly', tie: { status: 'NOT_REPORTED', stage: 'SIGNED', compilationOnly: true } },
  { key: 'inDiscussion', tie: { status: 'ACTIVE', stage: 'IN_DISCUSSION' } },
  { key: 'ended', tie: { status: 'NOT_REPORTED', stage: 'ENDED' } },
] as const satisfies readonly LegendEntry[];

/** Colours of areas by their number of ties, from few to many, as custom properties. */
export const shadeTokens = ['--color-shade-1', '--color-shade-2', '--color-shade-3'] as const;

export { statusStyles };
