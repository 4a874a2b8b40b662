import type { Prisma } from '../generated/prisma/client';

/** What a rule looks at; the words are in the messages, `doubt.need.<name>`. */
export const needs = [
  'agreements',
  'citations',
  'codes',
  'contradictions',
  'coordinates',
  'fundings',
  'names',
  'parties',
  'projects',
  'stage',
  'status',
  'successions',
  'themes',
  'websites',
] as const;
export type Need = (typeof needs)[number];

/** What a finding says in particular, by name; the words are in the messages, `doubt.detail.<name>`. */
export const detailNames = [
  'amounts',
  'area',
  'asOf',
  'contradiction',
  'dates',
  'deliberated',
  'languages',
  'other',
  'said',
  'signed',
  'since',
  'state',
  'succession',
  'term',
  'website',
  'year',
] as const;
export type DetailName = (typeof detailNames)[number];

/** One rule of data quality. Its title and its reason are in the messages, `doubt.rule.<code>`. */
export type QualityRule = {
  code: string;
  needs: readonly Need[];
  /**
   * The records that it finds, one row each: `tie_id`, `authority_id`, `project_id` (those that it is about, others null)
   * and `detail`, a list of [name, value].
   */
  find: Prisma.Sql;
};
