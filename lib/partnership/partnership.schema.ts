/** The closed vocabularies of domain.md, in the order in which they are shown. */
export const stages = ['SIGNED', 'IN_DISCUSSION', 'ENDED'] as const;
export type Stage = (typeof stages)[number];

export const instruments = [
  'TWINNING',
  'FRIENDSHIP_PACT',
  'COOPERATION_AGREEMENT',
  'CHARTER',
  'MEMORANDUM',
  'LETTER_OF_INTENT',
  'EU_PROGRAMME',
  'UNSPECIFIED',
] as const;

export const authorityKinds = [
  'REGION',
  'DEPARTMENT',
  'MUNICIPALITY',
  'INTERMUNICIPALITY',
  'MUNICIPAL_DISTRICT',
  'PROVINCE',
  'PROVINCE_LEVEL_MUNICIPALITY',
  'AUTONOMOUS_REGION',
  'AUTONOMOUS_PREFECTURE',
  'SPECIAL_ADMINISTRATIVE_REGION',
  'PREFECTURE_LEVEL_CITY',
  'COUNTY_LEVEL_CITY',
  'COUNTY',
  'METROPOLITAN_CITY',
  'SPECIAL_CITY',
  'SPECIAL_SELF_GOVERNING_CITY',
  'SPECIAL_SELF_GOVERNING_PROVINCE',
  'CITY',
  'OTHER_PUBLIC_BODY',
] as const;

export const projectKinds = ['COOPERATION_PROJECT', 'OTHER_EXTERNAL_ACTION'] as const;
