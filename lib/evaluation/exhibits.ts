import { tiesExhibit } from '../report/ties.exhibit';
import { crossTableExhibit } from './cross-table.exhibit';
import type { ExhibitDefinition } from './exhibit';

/** Every exhibit of the evaluation, by the name that stands in addresses and in reports. */
export const exhibits = {
  'cross-table': crossTableExhibit,
  ties: tiesExhibit,
} as const;

export type ExhibitKind = keyof typeof exhibits;

/** The definition of an exhibit, whatever its options; null for a name that none bears. */
export const exhibitOf = (kind: string): ExhibitDefinition | null =>
  Object.hasOwn(exhibits, kind) ? (exhibits[kind as ExhibitKind] as ExhibitDefinition) : null;
