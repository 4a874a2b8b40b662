import { emptyFilter, type PartnershipFilter } from '../filter/filter.schema';
import { instruments } from '../partnership/partnership.schema';

/** What the record counts for a scope: a pair of countries, or the world. */
export type ScopeCounts = {
  partnerships: number;
  /** Ties that have ended, and ties without a dated agreement: both are among the ties counted. */
  ended: number;
  undated: number;
  french_authorities: number;
  french_cities: number;
  partner_authorities: number;
  countries: number;
  projects: number;
  other_external_actions: number;
  projects_of_regional_councils: number;
  /** Projects of either kind without a date: counted on any day. */
  undatedProjects: number;
};

/** Measures that count ties, with what the filter language asks for to count them. */
const tieMeasures: Record<string, Partial<PartnershipFilter>> = {
  partnerships: {},
  official_agreements: { instrument: instruments.filter((each) => each !== 'UNSPECIFIED') },
  friendship_pacts: { instrument: ['FRIENDSHIP_PACT'] },
  // "Early 2024" has no day: the whole year is counted, and the dates are told.
  new_partnerships_2021_to_early_2024: { from: 2021, to: 2024 },
};

/** What counts are about: WORLD, or a pair of countries. */
export const scopeFilter = (scope: string): PartnershipFilter =>
  scope === 'WORLD' ? emptyFilter : { ...emptyFilter, pair: [scope] };

/** The ties that a figure means, in the filter language; null where it does not count ties. */
export function tiesMeant({ scope, measure }: { scope: string; measure: string }): PartnershipFilter | null {
  const asked = Object.hasOwn(tieMeasures, measure) ? tieMeasures[measure] : undefined;
  return asked ? { ...scopeFilter(scope), ...asked } : null;
}

/** A published figure and what the record counts of the same. */
export type Comparison = {
  slug: string;
  scope: string;
  measure: string;
  precision: 'EXACT' | 'ABOUT' | 'AT_LEAST' | 'AT_MOST' | 'RANGE';
  value: number;
  valueMax: number | null;
  /** Whether the source says of when its figure is. */
  dated: boolean;
  /** Today, and on the day of the figure where it has one; null where the record counts nothing of the kind. */
  now: number | null;
  past: number | null;
  counts: ScopeCounts;
};

/** Why a figure and a count differ, or need not agree; in the messages `coverage.short.<code>` and, in full, `coverage.why.<code>`. */
export const reasonCodes = [
  'AGREES',
  'NOT_COUNTED',
  'MONEY',
  'WORLD',
  'PRECISION',
  'NO_DATE',
  'MINISTRY_ATLAS',
  'PROJECTS_UNNAMED',
  'UNDATED_PROJECTS',
  'AUTHORITIES_NOT_TIES',
  'CITIES',
  'INSTRUMENTS',
  'ENDED',
  'UNDATED',
  'EARLY',
] as const;
export type Why = { code: (typeof reasonCodes)[number]; values: { count: number } };

/** How far the count is from the figure: its own day's count where there is one, else today's. */
export function differenceOf({ now, past, value }: Comparison): number | null {
  const own = past ?? now;
  return own === null ? null : own - value;
}

/** How far a count may be from a figure that its source rounds ("nearly 90", "around 50") and still agree with it. */
const ROUNDING = 0.1;

function agrees({ now, past, value, valueMax, precision }: Comparison): boolean {
  const own = past ?? now;
  if (own === null) return false;
  if (precision === 'AT_LEAST') return own >= value;
  if (precision === 'RANGE') return own >= value && own <= (valueMax ?? value);
  if (precision === 'EXACT') return own === value;
  return Math.abs(own - value) <= value * ROUNDING && (precision === 'ABOUT' || own <= value);
}

/** Counted where the money is, beside the records of funding. */
const areMoney = ['cofunded_projects', 'cofunding_mean', 'one_year_applications_granted'];
const areAuthorities = ['french_authorities', 'french_cities', 'partner_authorities', 'countries'];
const areProjects = ['projects', 'other_external_actions', 'projects_of_regional_councils'];

/** What can be said of a difference from the figure and the record alone; nothing is supposed. */
export function reasonsOf(comparison: Comparison): Why[] {
  const { slug, scope, measure, precision, dated, now, counts } = comparison;
  if (now === null) return [why(areMoney.includes(measure) ? 'MONEY' : 'NOT_COUNTED')];
  const reasons: (Why | false)[] = [
    agrees(comparison) && why('AGREES'),
    scope === 'WORLD' && why('WORLD'),
    precision !== 'EXACT' && why('PRECISION'),
    !dated && why('NO_DATE'),
    slug.startsWith('atlas-') && why('MINISTRY_ATLAS'),
    areProjects.includes(measure) && why('PROJECTS_UNNAMED'),
    areProjects.includes(measure) &&
      dated &&
      counts.undatedProjects > 0 &&
      why('UNDATED_PROJECTS', counts.undatedProjects),
    areAuthorities.includes(measure) && why('AUTHORITIES_NOT_TIES'),
    measure === 'french_cities' && why('CITIES'),
    ['official_agreements', 'friendship_pacts'].includes(measure) && why('INSTRUMENTS'),
    measure in tieMeasures && counts.ended > 0 && why('ENDED', counts.ended),
    measure === 'partnerships' && dated && counts.undated > 0 && why('UNDATED', counts.undated),
    measure.startsWith('new_partnerships') && why('EARLY'),
  ];
  return reasons.filter((reason) => reason !== false);
}

const why = (code: Why['code'], count = 0): Why => ({ code, values: { count } });

/** Whether a figure is about co-funding. */
export const isAboutMoney = (measure: string): boolean => areMoney.includes(measure);
