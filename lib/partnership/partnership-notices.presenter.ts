import type { Reader } from '../i18n/reader';
import { type DisagreementView, disagreementView } from './disagreement.presenter';
import type { PartnershipRecordRow } from './partnership-record.repository';
import { tieRef } from './tie-line.presenter';

/** Every disagreement about the tie, or about one of its parties and not about another tie, once each. */
function contradictions(reader: Reader, row: PartnershipRecordRow): DisagreementView[] {
  const all = [row, ...row.parties.map(({ authority }) => authority)].flatMap(
    (record) => record.contradictions,
  );
  const once = new Map(all.map(({ contradiction }) => [contradiction.slug, contradiction]));
  return [...once.values()]
    .filter(
      ({ partnerships }) =>
        partnerships.length === 0 || partnerships.some(({ partnership }) => partnership.slug === row.slug),
    )
    .map((contradiction) => disagreementView(reader, contradiction, row.slug));
}

/** Ties that may be the same, contradict or continue this one, where no disagreement names them already. */
function links(
  { locale, v }: Reader,
  row: PartnershipRecordRow,
  named: ReadonlySet<string>,
): DisagreementView[] {
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

export function disagreements(reader: Reader, row: PartnershipRecordRow): DisagreementView[] {
  const told = contradictions(reader, row);
  const named = new Set(told.flatMap(({ ties }) => ties.map(({ slug }) => slug)));
  return [...told, ...links(reader, row, named)];
}
