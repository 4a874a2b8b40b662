import type { Locale } from '../i18n/locales';
import { countryName, type NameInLanguage } from '../i18n/names';
import type { ClaimRow } from './claim.repository';
import { claimedName } from './claimed-name';
import { domainOf } from './email-domain.rules';

/** Days after which a request has waited too long. */
export const LATE_DAYS = 5;

const DAY_MS = 86_400_000;

/** Whole days since a moment. */
export const daysSince = (moment: Date, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - moment.getTime()) / DAY_MS));

/** A request as the queue shows it. */
export type ClaimItem = {
  id: number;
  state: ClaimRow['state'];
  name: NameInLanguage;
  country: string;
  who: string;
  function: string;
  days: number;
  late: boolean;
  domain: string;
  domainMatches: boolean;
};

export function claimItem(locale: Locale, row: ClaimRow, now: Date): ClaimItem {
  const days = daysSince(row.createdAt, now);
  return {
    id: row.id,
    state: row.state,
    name: claimedName(locale, row),
    country: countryName(locale, row.authority?.country ?? row.place?.country ?? row.missingCountry ?? 'ZZ'),
    who: row.user.name ? `${row.user.name} · ${row.user.email}` : row.user.email,
    function: row.function,
    days,
    late: row.state === 'PENDING' && days > LATE_DAYS,
    domain: domainOf(row.user.email) ?? '',
    domainMatches: row.domainMatches,
  };
}
