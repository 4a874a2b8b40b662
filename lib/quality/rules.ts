import type { QualityRule } from './rule';
import { agreementRules } from './rules/agreements';
import { authorityRules } from './rules/authorities';
import { projectRules } from './rules/projects';
import { sourceRules } from './rules/sources';
import { statusRules } from './rules/status';
import { tieRules } from './rules/ties';

/** Every rule of data quality, in the order in which they are shown. A rule judges what the record holds, never a guess. */
export const qualityRules: readonly QualityRule[] = [
  ...tieRules,
  ...agreementRules,
  ...statusRules,
  ...sourceRules,
  ...authorityRules,
  ...projectRules,
];

export const ruleOf = (code: string): QualityRule | null =>
  qualityRules.find((rule) => rule.code === code) ?? null;
