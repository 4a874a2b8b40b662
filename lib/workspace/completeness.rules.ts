import { addMonths } from '../date/day';
import type { Day } from '../date/edtf';

/** What is known of an authority and its ties, as far as completeness goes. */
export type AuthorityFacts = {
  names: number;
  website: boolean;
  profile: boolean;
  contact: boolean;
  ties: TieFacts[];
};

export type TieFacts = {
  slug: string;
  /** Days on which the authority itself last said these; null where never. */
  statusSaidOn: Day | null;
  entryConfirmedOn: Day | null;
  /** It said that it does not know the tie: nothing more is asked. */
  unknown: boolean;
  datedAgreement: boolean;
  designation: boolean;
  themes: boolean;
  projects: boolean;
};

/** What would raise the measure, most useful first; a tie's slug where it is about one. */
export type Missing = { code: MissingCode; tie: string | null; weight: number };

export const missingCodes = [
  'STATUS',
  'ENTRY',
  'AGREEMENT_DATE',
  'CONTACT',
  'THEMES',
  'DESIGNATION',
  'PROJECT',
  'WEBSITE',
  'NAMES',
  'PROFILE',
] as const;
export type MissingCode = (typeof missingCodes)[number];

/** What each fact is worth: what tells whether an entry is still true comes before what makes it rich. */
export const weights: Record<MissingCode, number> = {
  STATUS: 6,
  ENTRY: 4,
  AGREEMENT_DATE: 3,
  CONTACT: 3,
  THEMES: 2,
  DESIGNATION: 1,
  PROJECT: 2,
  WEBSITE: 1,
  NAMES: 1,
  PROFILE: 1,
};

/** Whether something said on a day still counts: for twelve months. */
export const isFresh = (saidOn: Day | null, today: Day): boolean =>
  saidOn !== null && addMonths(saidOn, 12) > today;

/**
 * How complete an authority's entries are, 0 to 100, and what would raise it, most useful first.
 * @param today YYYY-MM-DD
 */
export function completeness(facts: AuthorityFacts, today: Day): { percent: number; missing: Missing[] } {
  const checks: [MissingCode, string | null, boolean][] = [
    ['CONTACT', null, facts.contact],
    ['WEBSITE', null, facts.website],
    ['NAMES', null, facts.names >= 4],
    ['PROFILE', null, facts.profile],
    ...facts.ties.filter(({ unknown }) => !unknown).flatMap((tie) => checksOf(tie, today)),
  ];
  const total = checks.reduce((sum, [code]) => sum + weights[code], 0);
  const missing = checks
    .filter(([, , there]) => !there)
    .map(([code, tie]) => ({ code, tie, weight: weights[code] }))
    .toSorted((a, b) => b.weight - a.weight);
  const lost = missing.reduce((sum, { weight }) => sum + weight, 0);
  return { percent: Math.floor(((total - lost) / total) * 100), missing };
}

const checksOf = (tie: TieFacts, today: Day): [MissingCode, string, boolean][] => [
  ['STATUS', tie.slug, isFresh(tie.statusSaidOn, today)],
  ['ENTRY', tie.slug, isFresh(tie.entryConfirmedOn, today)],
  ['AGREEMENT_DATE', tie.slug, tie.datedAgreement],
  ['THEMES', tie.slug, tie.themes],
  ['DESIGNATION', tie.slug, tie.designation],
  ['PROJECT', tie.slug, tie.projects],
];
