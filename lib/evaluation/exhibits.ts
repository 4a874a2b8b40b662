import { silentTiesExhibit } from '../doubt/silent-ties.exhibit';
import { coverageExhibit } from '../figures/coverage.exhibit';
import { coverageNamedExhibit } from '../figures/coverage-named.exhibit';
import { coordinationExhibit } from '../judge/coordination.exhibit';
import { coordinationLinksExhibit } from '../judge/coordination-links.exhibit';
import { networksExhibit } from '../judge/networks.exhibit';
import { polycrisisExhibit } from '../judge/polycrisis.exhibit';
import { poolableExhibit } from '../judge/poolable.exhibit';
import { typologyObjectivesExhibit, typologyStakeholdersExhibit } from '../judge/typology.exhibit';
import { fundingExhibit } from '../money/funding.exhibit';
import { fundingLinesExhibit } from '../money/funding-lines.exhibit';
import { fundingPublishedExhibit } from '../money/funding-published.exhibit';
import { dataQualityExhibit } from '../quality/data-quality.exhibit';
import { qualityFindingsExhibit } from '../quality/quality-findings.exhibit';
import { qualityTrendExhibit } from '../quality/quality-trend.exhibit';
import { tiesExhibit } from '../report/ties.exhibit';
import { comparisonExhibit } from './comparison.exhibit';
import { crossTableExhibit } from './cross-table.exhibit';
import type { ExhibitDefinition } from './exhibit';
import { freshnessByRegion, shadedMap, statusByRegion, themesByStatus } from './preset.exhibit';
import { signaturesExhibit } from './signatures.exhibit';
import { survivalExhibit } from './survival.exhibit';

/** Every exhibit of the evaluation, by the name that stands in addresses and in reports. */
export const exhibits = {
  'cross-table': crossTableExhibit,
  'status-by-region': statusByRegion,
  signatures: signaturesExhibit,
  survival: survivalExhibit,
  themes: themesByStatus,
  freshness: freshnessByRegion,
  'shaded-map': shadedMap,
  comparison: comparisonExhibit,
  ties: tiesExhibit,
  'silent-ties': silentTiesExhibit,
  'data-quality': dataQualityExhibit,
  'quality-findings': qualityFindingsExhibit,
  'quality-trend': qualityTrendExhibit,
  coverage: coverageExhibit,
  'coverage-named': coverageNamedExhibit,
  funding: fundingExhibit,
  'funding-lines': fundingLinesExhibit,
  'funding-published': fundingPublishedExhibit,
  'typology-objectives': typologyObjectivesExhibit,
  'typology-stakeholders': typologyStakeholdersExhibit,
  coordination: coordinationExhibit,
  'coordination-links': coordinationLinksExhibit,
  networks: networksExhibit,
  poolable: poolableExhibit,
  polycrisis: polycrisisExhibit,
} as const;

export type ExhibitKind = keyof typeof exhibits;

/** The definition of an exhibit, whatever its options; null for a name that none bears. */
export const exhibitOf = (kind: string): ExhibitDefinition | null =>
  Object.hasOwn(exhibits, kind) ? (exhibits[kind as ExhibitKind] as ExhibitDefinition) : null;
