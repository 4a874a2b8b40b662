import { dayOfColumn } from '../date/day';
import { formatDay, formatEdtf } from '../i18n/dates';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import { countryName } from '../i18n/names';
import type { Reader } from '../i18n/reader';
import { type TieLine, tieLine } from '../partnership/tie-line.presenter';
import { absoluteUrl } from '../server/addresses';
import {
  type Divergence,
  divergencesOf,
  type ProvenanceItem,
  provenanceOf,
  type SourceView,
  sourcesOf,
} from '../source/source.presenter';
import type { EventLineRow, EventRecordRow } from './event-record.repository';

export type EventLine = { slug: string; href: string; title: TextInLanguage; date: string };

/** Everything the page of an event shows, in the reader's language. */
export type EventRecordView = EventLine & {
  path: string;
  place: TextInLanguage | null;
  participants: TextInLanguage | null;
  note: TextInLanguage | null;
  countries: { text: string; href: string }[];
  /** The pair of countries it belongs to, where it concerns two. */
  pair: { text: string; href: string } | null;
  ties: TieLine[];
  before: EventLine | null;
  after: EventLine | null;
  provenance: ProvenanceItem[];
  divergences: Divergence[];
  sources: SourceView[];
  updated: string;
  jsonLd: Record<string, unknown>;
};

function eventLine({ locale }: Reader, row: EventLineRow): EventLine {
  return {
    slug: row.slug,
    href: `/${locale}/events/${row.slug}`,
    title: textIn(locale, row.title) ?? { text: row.slug, lang: null },
    date: formatEdtf(locale, row.dates),
  };
}

/** The event for search engines (schema.org); the days are the bounds of what the source says. */
function eventJsonLd({ locale }: Reader, row: EventRecordRow): Record<string, unknown> {
  const place = textIn(locale, row.place);
  const [start, end] = [dayOfColumn(row.datesEarliest), dayOfColumn(row.datesLatest)];
  return {
    '@type': 'Event',
    name: textIn(locale, row.title)?.text ?? row.slug,
    url: absoluteUrl(`/${locale}/events/${row.slug}`),
    ...(start ? { startDate: start } : {}),
    ...(end ? { endDate: end } : {}),
    ...(place ? { location: { '@type': 'Place', name: place.text } } : {}),
  };
}

/** @param neighbours events of the same countries in the order of time, this one among them */
export function presentEvent(
  reader: Reader,
  row: EventRecordRow,
  neighbours: readonly EventLineRow[],
): EventRecordView {
  const { locale } = reader;
  const index = neighbours.findIndex(({ slug }) => slug === row.slug);
  const [before, after] = [neighbours[index - 1], neighbours[index + 1]];
  const countries = row.countries.map((code) => ({
    text: countryName(locale, code),
    href: `/${locale}/countries/${code}`,
  }));
  return {
    ...eventLine(reader, row),
    path: `/events/${row.slug}`,
    place: textIn(locale, row.place),
    participants: textIn(locale, row.participants),
    note: textIn(locale, row.note),
    countries,
    pair:
      row.countries.length === 2
        ? {
            text: countries.map(({ text }) => text).join(' ⇄ '),
            href: `/${locale}/pairs/${row.countries.join('-')}`,
          }
        : null,
    ties: row.partnerships.map(({ partnership }) => tieLine(reader, partnership)),
    before: index > 0 && before ? eventLine(reader, before) : null,
    after: index >= 0 && after ? eventLine(reader, after) : null,
    provenance: provenanceOf(reader, row.citations),
    divergences: divergencesOf(reader, row.citations),
    sources: sourcesOf(locale, row.citations),
    updated: formatDay(locale, dayOfColumn(row.updatedAt)),
    jsonLd: eventJsonLd(reader, row),
  };
}
