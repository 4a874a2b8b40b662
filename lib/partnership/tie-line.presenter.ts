import { formatEdtf } from '../i18n/dates';
import type { Locale } from '../i18n/locales';
import { type NameInLanguage, nameIn } from '../i18n/names';
import type { Reader } from '../i18n/reader';
import type { DerivedStatus } from './partnership.rules';
import type { TieLineRow, TieNameRow } from './tie-line.select';

/** A tie as other records name it. */
export type TieRef = {
  slug: string;
  href: string;
  /** Names in the order of the parties, without links of their own. */
  parties: NameInLanguage[];
};

/** A tie as one line: who, what, since when, and its status. */
export type TieLine = TieRef & {
  status: DerivedStatus;
  statusLabel: string;
  /** Instrument of the first dated agreement and its date, "jumelage, 1987"; null where nothing is known. */
  facts: string | null;
  /** Said only where the tie is not simply signed: in discussion, ended. */
  stage: string | null;
  compilationOnly: boolean;
};

export function tieRef(locale: Locale, row: TieNameRow): TieRef {
  return {
    slug: row.slug,
    href: `/${locale}/partnerships/${row.slug}`,
    parties: row.parties.map(({ authority }) => nameIn(locale, authority)),
  };
}

/** The names of a tie's parties as plain text, for titles and labels. */
export function tieTitle(parties: readonly NameInLanguage[]): string {
  return parties.map(({ text }) => text).join(' ⇄ ');
}

export function tieLine({ locale, v }: Reader, row: TieLineRow): TieLine {
  const [agreement] = row.agreements;
  const instrument =
    agreement && agreement.instrument !== 'UNSPECIFIED' ? v(`instrument.${agreement.instrument}`) : null;
  const signed = agreement?.signed ? formatEdtf(locale, agreement.signed) : null;
  const status = row.state?.status ?? 'NOT_REPORTED';
  return {
    ...tieRef(locale, row),
    status,
    statusLabel: v(`status.${status}`),
    facts: [instrument, signed].filter((part) => part !== null).join(' · ') || null,
    stage: row.stage === 'SIGNED' ? null : v(`stage.${row.stage}`),
    compilationOnly: row.state?.compilationOnly ?? false,
  };
}
