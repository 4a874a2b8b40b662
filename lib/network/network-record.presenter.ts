import { type AuthorityRef, authorityRef } from '../authority/authority-name.presenter';
import { dayOfColumn } from '../date/day';
import { formatDay } from '../i18n/dates';
import { languageTags } from '../i18n/locales';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import { countryName } from '../i18n/names';
import type { Reader } from '../i18n/reader';
import { type TieLine, tieLine } from '../partnership/tie-line.presenter';
import { absoluteUrl } from '../server/addresses';
import { type ProvenanceItem, provenanceOf, type SourceView, sourcesOf } from '../source/source.presenter';
import { type CoordinationView, coordinationView } from './coordination.presenter';
import type { NetworkRecordRow } from './network-record.repository';

/** Members of one country, by name. */
export type MemberGroup = { country: string; members: AuthorityRef[] };

/** Everything the page of a network shows, in the reader's language. */
export type NetworkRecordView = {
  slug: string;
  path: string;
  name: TextInLanguage;
  kind: string;
  description: TextInLanguage | null;
  country: { text: string; href: string } | null;
  groups: MemberGroup[];
  ties: TieLine[];
  coordinations: CoordinationView[];
  provenance: ProvenanceItem[];
  sources: SourceView[];
  updated: string;
  jsonLd: Record<string, unknown>;
};

function groups({ locale }: Reader, row: NetworkRecordRow): MemberGroup[] {
  const collator = new Intl.Collator(languageTags[locale]);
  const members = row.authorities
    .map(({ authority }) => authorityRef(locale, authority))
    .sort((a, b) => collator.compare(a.name.text, b.name.text));
  return [...new Set(members.map(({ country }) => country))].map((country) => ({
    country,
    members: members.filter((member) => member.country === country),
  }));
}

export function presentNetwork(reader: Reader, row: NetworkRecordRow): NetworkRecordView {
  const { locale, v } = reader;
  return {
    slug: row.slug,
    path: `/networks/${row.slug}`,
    name: textIn(locale, row.name) ?? { text: row.slug, lang: null },
    kind: v(`networkKind.${row.kind}`),
    description: textIn(locale, row.description),
    country: row.country
      ? { text: countryName(locale, row.country), href: `/${locale}/countries/${row.country}` }
      : null,
    groups: groups(reader, row),
    ties: row.partnerships.map(({ partnership }) => tieLine(reader, partnership)),
    coordinations: row.coordinations.map((coordination) => coordinationView(reader, coordination)),
    provenance: provenanceOf(reader, row.citations),
    sources: sourcesOf(locale, [
      ...row.citations,
      ...row.coordinations.flatMap(({ citations }) => citations),
    ]),
    updated: formatDay(locale, dayOfColumn(row.updatedAt)),
    jsonLd: {
      '@type': 'Organization',
      name: textIn(locale, row.name)?.text ?? row.slug,
      url: absoluteUrl(`/${locale}/networks/${row.slug}`),
    },
  };
}
