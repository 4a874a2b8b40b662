import { edtfBounds } from '../date/edtf';
import { describeEdtf, formatEdtf, formatYear } from '../i18n/dates';
import type { Locale } from '../i18n/locales';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import type { NameInLanguage } from '../i18n/names';
import type { Translate } from '../i18n/translate';
import type { TieRow } from '../partnership/partnership-list.repository';
import type { TieItem } from '../partnership/tie-item.presenter';
import { keyOf, type Moment, type TimelineDecade, type TimelinePlan } from './timeline.plan';
import type { SignedAgreementRow, TimelineEventRow } from './timeline.repository';

export type { TimelineDecade } from './timeline.plan';

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
};

/** A year, or the span of years in which something imprecisely dated lies. */
export type TimelineYear = { key: string; year: number; label: string; entries: TimelineEntry[] };

export type TimelineView = {
  years: TimelineYear[];
  decades: TimelineDecade[];
  /** Ties of which no agreement is dated: the first of them, and how many. */
  undated: { items: TieItem[]; count: number };
  /** How many stand under their years here. */
  shown: number;
} & Pick<TimelinePlan, 'count' | 'span' | 'page' | 'pageCount'>;

export type TimelineInput = {
  locale: Locale;
  /** Translator of the namespace `vocabulary`. */
  v: Translate;
  plan: TimelinePlan;
  /** The ties of the plan, and the same as lines of a list, in the same order. */
  rows: readonly TieRow[];
  items: readonly TieItem[];
};

/** Dated agreements and events by year, oldest first, and the ties that no date is known of. */
export function presentTimeline({ locale, v, plan, rows, items }: TimelineInput): TimelineView {
  const byId = new Map(rows.map(({ id }, index) => [id, items[index]]));
  const years = new Map<string, TimelineYear>();
  for (const moment of plan.shown) {
    const entry =
      moment.kind === 'event'
        ? eventEntry(locale, moment.event, moment.year)
        : agreementEntry(
            { locale, v },
            moment.agreement,
            byId.get(moment.agreement.partnershipId),
            moment.year,
          );
    if (!entry) continue;
    const key = keyOf(moment);
    const known = years.get(key);
    if (known) known.entries.push(entry);
    else years.set(key, { key, year: moment.year, label: spanOf(locale, moment), entries: [entry] });
  }
  return {
    years: [...years.values()],
    decades: plan.decades,
    undated: { items: plan.undated.ids.flatMap((id) => byId.get(id) ?? []), count: plan.undated.count },
    shown: plan.shown.length,
    count: plan.count,
    span: plan.span,
    page: plan.page,
    pageCount: plan.pageCount,
  };
}

/** The year alone, or all years that the date may lie in. */
function spanOf(locale: Locale, moment: Moment): string {
  const dates = moment.kind === 'event' ? moment.event.dates : moment.agreement.signed;
  const isOneYear = Number(edtfBounds(dates).latest?.slice(0, 4) ?? '9999') === moment.year;
  return isOneYear ? formatYear(locale, moment.year) : formatEdtf(locale, dates);
}

function agreementEntry(
  { locale, v }: { locale: Locale; v: Translate },
  { signed, instrument, state, index }: SignedAgreementRow,
  item: TieItem | undefined,
  year: number,
): TimelineEntry | null {
  if (!item) return null;
  const proposed = state === 'PROPOSED' ? ` (${v('agreementState.PROPOSED')})` : '';
  return {
    key: `${item.slug}-${index}`,
    kind: 'agreement',
    year,
    href: item.href,
    names: item.parties.map(({ name }) => name),
    date: formatEdtf(locale, signed),
    dateInWords: describeEdtf(locale, signed),
    what: { text: v(`instrument.${instrument}`) + proposed, lang: null },
  };
}

function eventEntry(locale: Locale, event: TimelineEventRow, year: number): TimelineEntry {
  return {
    key: event.slug,
    kind: 'event',
    year,
    href: `/${locale}/events/${event.slug}`,
    names: [textIn(locale, event.title) ?? { text: event.slug, lang: null }],
    date: formatEdtf(locale, event.dates),
    dateInWords: describeEdtf(locale, event.dates),
    what: textIn(locale, event.place),
  };
}
