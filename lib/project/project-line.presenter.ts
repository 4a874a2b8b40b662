import { formatEdtf } from '../i18n/dates';
import type { Locale } from '../i18n/locales';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import type { Translate } from '../i18n/translate';
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

/** @param v translator of the namespace `vocabulary` */
export function projectLine(locale: Locale, row: ProjectLineRow, v: Translate): ProjectLine {
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
    provenance: provenanceOf(locale, row.citations),
  };
}
