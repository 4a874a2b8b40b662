import { type TextInLanguage, textIn } from '../i18n/localized-text';
import type { Reader } from '../i18n/reader';
import { type ProvenanceItem, provenanceOf } from '../source/source.presenter';
import type { CoordinationRow } from './coordination.select';

export type CoordinationView = {
  slug: string;
  type: string;
  title: TextInLanguage;
  parties: TextInLanguage | null;
  provenance: ProvenanceItem[];
};

export function coordinationView(reader: Reader, row: CoordinationRow): CoordinationView {
  const { locale, v } = reader;
  return {
    slug: row.slug,
    type: v(`coordination.${row.type}`),
    title: textIn(locale, row.title) ?? { text: row.slug, lang: null },
    parties: textIn(locale, row.parties),
    provenance: provenanceOf(reader, row.citations),
  };
}
