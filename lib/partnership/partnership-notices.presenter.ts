import type { Locale } from '../i18n/locales';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import type { Translate } from '../i18n/translate';
import type { PartnershipRecordRow } from './partnership-record.repository';
import { type TieRef, tieRef } from './tie-line.presenter';

/** Part of the page beside which a disagreement is told. */
export type NoticePlace = 'parties' | 'designations' | 'status' | 'agreements';

/** A place where sources, or the two sides, do not say the same. */
export type DisagreementView = {
  key: string;
  place: NoticePlace;
  topic: string;
  explanation: TextInLanguage | null;
  settled: boolean;
  /** Other ties that it concerns. */
  ties: TieRef[];
};

const places: Record<PartnershipRecordRow['contradictions'][number]['contradiction']['topic'], NoticePlace> = {
  PARTY: 'parties',
  PLACE: 'parties',
  IDENTITY: 'parties',
  DESIGNATION: 'designations',
  STATUS: 'status',
  DATE: 'agreements',
  STAGE: 'agreements',
  END: 'agreements',
};

/** Every disagreement about the tie or about one of its parties, once each. */
function contradictions(locale: Locale, row: PartnershipRecordRow, v: Translate): DisagreementView[] {
  const all = [row, ...row.parties.map(({ authority }) => authority)]
    .flatMap((record) => record.contradictions)
    .map(({ contradiction }) => contradiction);
  const once = new Map(all.map((contradiction) => [contradiction.slug, contradiction]));
  return [...once.values()]
    .filter(({ partnerships }) => partnerships.length === 0 || partnerships.some(({ partnership }) => partnership.slug === row.slug))
    .map((contradiction) => ({
      key: contradiction.slug,
      place: places[contradiction.topic],
      topic: v(`contradictionTopic.${contradiction.topic}`),
      explanation: textIn(locale, contradiction.explanation),
      settled: contradiction.settledAt !== null,
      ties: contradiction.partnerships
        .filter(({ partnership }) => partnership.slug !== row.slug)
        .map(({ partnership }) => tieRef(locale, partnership)),
    }));
}

/** Ties that may be the same, contradict or continue this one, where no disagreement names them already. */
function links(locale: Locale, row: PartnershipRecordRow, v: Translate, named: ReadonlySet<string>): DisagreementView[] {
  const linked = [
    ...row.linksFrom.map(({ kind, to }) => ({ kind, tie: to })),
    ...row.linksTo.map(({ kind, from }) => ({ kind, tie: from })),
  ];
  return linked
    .filter(({ tie }) => !named.has(tie.slug))
    .map(({ kind, tie }) => ({
      key: tie.slug,
      place: 'parties',
      topic: v(`linkKind.${kind}`),
      explanation: null,
      settled: false,
      ties: [tieRef(locale, tie)],
    }));
}

export function disagreements(locale: Locale, row: PartnershipRecordRow, v: Translate): DisagreementView[] {
  const told = contradictions(locale, row, v);
  const named = new Set(told.flatMap(({ ties }) => ties.map(({ slug }) => slug)));
  return [...told, ...links(locale, row, v, named)];
}
