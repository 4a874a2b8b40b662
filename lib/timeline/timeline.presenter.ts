import { edtfBounds } from '../date/edtf';
import type { PartnershipFilter } from '../filter/filter.schema';
import { describeEdtf, formatEdtf, formatYear } from '../i18n/dates';
import type { Locale } from '../i18n/locales';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import type { NameInLanguage } from '../i18n/names';
import type { Translate } from '../i18n/translate';
import type { TieRow } from '../partnership/partnership-list.repository';
import type { TieItem } from '../partnership/tie-item.presenter';
import type { TimelineEventRow } from './timeline.repository';
import { eventBelongs, mayFallIn, yearOf } from './timeline.rules';

/** A signature or an event, under its year. */
export type TimelineEntry = {
  key: string;
  kind: 'agreement' | 'event';
  year: number;
  href: string;
  /** The parties of a tie, or the title of an event. */
  names: NameInLanguage[];
  /** The date as the source has it, and in full words. */
  date: string;
  dateInWords: string;
  /** What was signed, or where the event took place. */
  what: TextInLanguage | null;
  /** The year alone, or all years that the date may lie in. */
  span: string;
  /** Sorts within the year: spans after what is sure to lie in it. */
  order: string;
};

/** A year, or the span of years in which something imprecisely dated lies. */
export type TimelineYear = { key: string; year: number; label: string; entries: TimelineEntry[] };
export type TimelineDecade = {
  decade: number;
  agreements: number;
  events: number /** Key of its first year. */;
  firstKey: string;
};

export type TimelineView = {
  years: TimelineYear[];
  decades: TimelineDecade[];
  /** Ties of which no agreement is dated. */
  undated: TieItem[];
  count: number;
  /** How many of them stand under their years here. */
  shown: number;
};

export type TimelineInput = {
  locale: Locale;
  /** Translator of the namespace `vocabulary`. */
  v: Translate;
  filter: PartnershipFilter;
  rows: readonly TieRow[];
  items: readonly TieItem[];
  events: readonly TimelineEventRow[];
};

/** As many as a page bears; of more, the decades lead to theirs. */
const MOST = 400;

/** Dated agreements and events by year, oldest first, and the ties that no date is known of. */
export function presentTimeline(input: TimelineInput): TimelineView {
  const { filter, rows, items, events } = input;
  const shown = new Set(rows.map(({ id }) => id));
  const entries = [
    ...rows.flatMap((row, index) => agreementEntries(input, row, items[index])),
    ...events
      .filter((event) => eventBelongs(filter, shown, event))
      .flatMap((event) => eventEntries(input, event)),
  ].sort((a, b) => a.year - b.year || a.order.localeCompare(b.order));
  return {
    years: groupByYear(entries.slice(0, MOST)),
    shown: Math.min(MOST, entries.length),
    decades: decadesOf(groupByYear(entries)),
    undated: items.filter((_, index) => rows[index]?.agreements.every(({ signed }) => signed === null)),
    count: entries.length,
  };
}

function agreementEntries(
  { locale, v, filter }: TimelineInput,
  row: TieRow,
  item: TieItem | undefined,
): TimelineEntry[] {
  if (!item) return [];
  return row.agreements.flatMap(({ signed, instrument, state }, index) => {
    const year = signed && mayFallIn(filter, signed) ? yearOf(signed) : null;
    if (!signed || year === null) return [];
    const proposed = state === 'PROPOSED' ? ` (${v('agreementState.PROPOSED')})` : '';
    return [
      {
        key: `${row.slug}-${index}`,
        kind: 'agreement' as const,
        year,
        href: item.href,
        names: item.parties.map(({ name }) => name),
        date: formatEdtf(locale, signed),
        dateInWords: describeEdtf(locale, signed),
        what: { text: v(`instrument.${instrument}`) + proposed, lang: null },
        ...placed(locale, signed, year),
      },
    ];
  });
}

/** Where a date stands: under its year, or, where it may lie in several, under those years by themselves. */
function placed(locale: Locale, dates: string, year: number): { span: string; order: string } {
  const last = edtfBounds(dates).latest?.slice(0, 4) ?? '9999';
  const isOneYear = Number(last) === year;
  return {
    span: isOneYear ? formatYear(locale, year) : formatEdtf(locale, dates),
    order: `${isOneYear ? '0000' : last}-${dates.replace(/\D/g, '')}`,
  };
}

function eventEntries({ locale }: TimelineInput, event: TimelineEventRow): TimelineEntry[] {
  const year = yearOf(event.dates);
  if (year === null) return [];
  return [
    {
      key: event.slug,
      kind: 'event',
      year,
      href: `/${locale}/events/${event.slug}`,
      names: [textIn(locale, event.title) ?? { text: event.slug, lang: null }],
      date: formatEdtf(locale, event.dates),
      dateInWords: describeEdtf(locale, event.dates),
      what: textIn(locale, event.place),
      ...placed(locale, event.dates, year),
    },
  ];
}

function groupByYear(entries: readonly TimelineEntry[]): TimelineYear[] {
  const years = new Map<string, TimelineYear>();
  for (const entry of entries) {
    const known = years.get(entry.span);
    if (known) known.entries.push(entry);
    else
      years.set(entry.span, {
        key: `y${entry.year}-${entry.order.slice(0, 4)}`,
        year: entry.year,
        label: entry.span,
        entries: [entry],
      });
  }
  return [...years.values()];
}

/** Every decade from the first to the last, empty ones too: a chart must not close its gaps. */
function decadesOf(years: readonly TimelineYear[]): TimelineDecade[] {
  const decadeOf = (year: number) => Math.floor(year / 10) * 10;
  const first = years[0];
  const last = years.at(-1);
  if (!first || !last) return [];
  const length = (decadeOf(last.year) - decadeOf(first.year)) / 10 + 1;
  return Array.from({ length }, (_, index) => {
    const decade = decadeOf(first.year) + index * 10;
    const within = years.filter(({ year }) => decadeOf(year) === decade);
    const entries = within.flatMap((year) => year.entries);
    const agreements = entries.filter(({ kind }) => kind === 'agreement').length;
    return { decade, agreements, events: entries.length - agreements, firstKey: within[0]?.key ?? '' };
  });
}
