import { emptyFilter, type PartnershipFilter } from './filter.schema';

/** An example for each parameter of the filter language, as it is written in an address. */
export const parameterExamples: Record<keyof PartnershipFilter, string> = {
  country: 'CN,KR',
  pair: 'FR-CN',
  region: 'FR-OCC',
  status: 'ACTIVE,DORMANT',
  stage: 'SIGNED',
  instrument: 'TWINNING',
  theme: 'CULTURE',
  kind: 'MUNICIPALITY',
  projectKind: 'COOPERATION_PROJECT',
  authority: 'albi',
  network: 'liaoning-group',
  freshness: 'UNVERIFIED',
  from: '1980',
  to: '1989',
  undated: 'true',
  asOf: '2020-12-31',
  knownAt: '2026-12-31',
  q: '首尔',
  sort: '-signed',
  page: '2',
  pageSize: '100',
};

/** The parameters in the order of the filter language. */
export const documentedParameters = Object.keys(emptyFilter) as (keyof PartnershipFilter)[];
