import { formatEdtf } from '../i18n/dates';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import type { Reader } from '../i18n/reader';
import { type ProvenanceItem, provenanceOf } from '../source/source.presenter';
import type { ProjectLineRow } from './project-line.select';

/** A project as one line: what, when, of what sort. */
export type ProjectLine = {
  slug: string;
  href: string;
  title: TextInLanguage;
  date: string | null;
  /** Sorts of activity, and what sets the project apart: not a cooperation project, planned, cancelled. */
  marks: string[];
  provenance: ProvenanceItem[];
};

export function projectLine(reader: Reader, row: ProjectLineRow): ProjectLine {
  const { locale, v } = reader;
  return {
    slug: row.slug,
    href: `/${locale}/projects/${row.slug}`,
    title: textIn(locale, row.title) ?? { text: row.slug, lang: null },
    date: row.dates && formatEdtf(locale, row.dates),
    marks: [
      ...(row.state === null ? [] : [v(`projectState.${row.state}`)]),
      ...(row.kind === 'COOPERATION_PROJECT' ? [] : [v(`projectKind.${row.kind}`)]),
      ...row.activities.map((activity) => v(`activity.${activity}`)),
    ],
    provenance: provenanceOf(reader, row.citations),
  };
}
