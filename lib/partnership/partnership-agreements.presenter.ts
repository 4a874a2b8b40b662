import { parseEdtf } from '../date/edtf';
import { describeEdtf, formatEdtf } from '../i18n/dates';
import type { Locale } from '../i18n/locales';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import type { Reader } from '../i18n/reader';
import {
  type Divergence,
  divergencesOf,
  type ProvenanceItem,
  provenanceOf,
} from '../source/source.presenter';
import type { AgreementRow } from './partnership-record.repository';

/** One text between the parties. */
export type AgreementView = {
  id: number;
  instrument: string;
  signed: string | null;
  /** The date in full words where the short form may be misread: "one of the years 1986 to 1987". */
  signedInWords: string | null;
  /** Said only where the text is not simply signed: proposed, expired, terminated. */
  state: string | null;
  facts: { term: string; value: TextInLanguage }[];
  documentUrl: string | null;
  provenance: ProvenanceItem[];
  divergences: Divergence[];
};

/** Only a choice between dates needs words; "1987" and "March 2024" speak for themselves. */
function inFullWords(locale: Locale, edtf: string): string | null {
  return parseEdtf(edtf)?.type === 'set' ? describeEdtf(locale, edtf) : null;
}

const plain = (text: string | null): TextInLanguage | null => (text ? { text, lang: null } : null);

export function agreementView(reader: Reader, row: AgreementRow): AgreementView {
  const { locale, t, v } = reader;
  const date = (edtf: string | null) => plain(edtf && formatEdtf(locale, edtf));
  const facts = {
    place: textIn(locale, row.place),
    purpose: textIn(locale, row.purpose),
    financialCommitment: textIn(locale, row.financialCommitment),
    deliberated: date(row.deliberated),
    signatoryOffices: plain(row.signatoryOffices.join(' · ')),
    approval: textIn(locale, row.approval),
    term: date(row.term),
    renewal: textIn(locale, row.renewal),
  };
  return {
    id: row.id,
    instrument: v(`instrument.${row.instrument}`),
    signed: row.signed && formatEdtf(locale, row.signed),
    signedInWords: row.signed && inFullWords(locale, row.signed),
    state: row.state === 'SIGNED' ? null : v(`agreementState.${row.state}`),
    facts: Object.entries(facts).flatMap(([key, value]) =>
      value ? [{ term: t(`agreement.${key}`), value }] : [],
    ),
    documentUrl: row.documentUrl,
    provenance: provenanceOf(reader, row.citations),
    divergences: divergencesOf(reader, row.citations),
  };
}
