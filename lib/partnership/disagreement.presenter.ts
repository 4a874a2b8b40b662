import { type TextInLanguage, textIn } from '../i18n/localized-text';
import type { Reader } from '../i18n/reader';
import type { ContradictionRow } from './contradiction.select';
import { type TieRef, tieRef } from './tie-line.presenter';

/** Part of a record beside which a disagreement is told. */
export type DisagreementPlace = 'parties' | 'designations' | 'status' | 'agreements';

/** A place where sources, or the two sides, do not say the same. */
export type DisagreementView = {
  key: string;
  place: DisagreementPlace;
  topic: string;
  explanation: TextInLanguage | null;
  settled: boolean;
  /** Ties that it concerns, other than the one whose page it stands on. */
  ties: TieRef[];
};

const places: Record<ContradictionRow['topic'], DisagreementPlace> = {
  PARTY: 'parties',
  PLACE: 'parties',
  IDENTITY: 'parties',
  DESIGNATION: 'designations',
  STATUS: 'status',
  DATE: 'agreements',
  STAGE: 'agreements',
  END: 'agreements',
};

/** @param own slug of the tie whose page it stands on */
export function disagreementView(
  { locale, v }: Reader,
  row: ContradictionRow,
  own?: string,
): DisagreementView {
  return {
    key: row.slug,
    place: places[row.topic],
    topic: v(`contradictionTopic.${row.topic}`),
    explanation: textIn(locale, row.explanation),
    settled: row.settledAt !== null,
    ties: row.partnerships
      .filter(({ partnership }) => partnership.slug !== own)
      .map(({ partnership }) => tieRef(locale, partnership)),
  };
}
