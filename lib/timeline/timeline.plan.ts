import { edtfBounds } from '../date/edtf';
import type { PartnershipFilter } from '../filter/filter.schema';
import type { SignedAgreementRow, TimelineEventRow } from './timeline.repository';
import { eventBelongs, mayFallIn, yearOf } from './timeline.rules';

/** As many as a page bears. */
const MOST = 400;
const MOST_UNDATED = 120;

/** Something dated, with the year under which it stands; `order` sorts within the year: spans after what is sure to lie in it. */
export type Moment = { year: number; order: string } & (
  | { kind: 'agreement'; agreement: SignedAgreementRow }
  | { kind: 'event'; event: TimelineEventRow }
);

export type TimelineDecade = {
  decade: number;
  agreements: number;
  events: number;
  /** Key of its first year, and the page on which it stands. */
  firstKey: string;
  page: number;
};

export type TimelinePlan = {
  /** What stands on the page. */
  shown: Moment[];
  /** How much is dated, and the first and last year of it. */
  count: number;
  span: readonly [first: number, last: number] | null;
  page: number;
  pageCount: number;
  decades: TimelineDecade[];
  /** Ties of which no agreement is dated, the first of them, and how many. */
  undated: { ids: number[]; count: number };
};

/**
 * What stands on a page of a timeline: all of it counted, the page's part chosen, so that no more than this is read. A page beyond the last is the last.
 * @param ties ids of the ties under the filter, in its order
 */
export function planTimeline(
  filter: PartnershipFilter,
  ties: readonly number[],
  signed: readonly SignedAgreementRow[],
  events: readonly TimelineEventRow[],
): TimelinePlan {
  const ids = new Set(ties);
  const moments = [
    ...signed
      .filter(({ signed: dates }) => mayFallIn(filter, dates))
      .flatMap((agreement) => placed(agreement.signed, { kind: 'agreement', agreement })),
    ...events
      .filter((event) => eventBelongs(filter, ids, event))
      .flatMap((event) => placed(event.dates, { kind: 'event', event })),
  ].sort((a, b) => a.year - b.year || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const dated = new Set(signed.map(({ partnershipId }) => partnershipId));
  const undated = ties.filter((id) => !dated.has(id));
  const pageCount = Math.max(1, Math.ceil(moments.length / MOST));
  const page = Math.min(filter.page, pageCount);
  const [first, last] = [moments[0], moments.at(-1)];
  return {
    shown: moments.slice((page - 1) * MOST, page * MOST),
    count: moments.length,
    span: first && last ? [first.year, last.year] : null,
    page,
    pageCount,
    decades: decadesOf(moments),
    undated: { ids: undated.slice(0, MOST_UNDATED), count: undated.length },
  };
}

type Kind = Moment extends infer Each ? (Each extends Moment ? Omit<Each, 'year' | 'order'> : never) : never;

/** Where a date stands: under its year, or, where it may lie in several, under those years by themselves. */
function placed(dates: string, kind: Kind): Moment[] {
  const year = yearOf(dates);
  if (year === null) return [];
  const last = edtfBounds(dates).latest?.slice(0, 4) ?? '9999';
  const order = `${Number(last) === year ? '0000' : last}-${dates.replace(/\D/g, '')}`;
  return [{ ...kind, year, order }];
}

/** Key of the year, or of the span of years, under which a moment stands. */
export const keyOf = ({ year, order }: Moment) => `y${year}-${order.slice(0, 4)}`;

/** Every decade from the first to the last, empty ones too: a chart must not close its gaps. */
function decadesOf(moments: readonly Moment[]): TimelineDecade[] {
  const decadeOf = (year: number) => Math.floor(year / 10) * 10;
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last) return [];
  const length = (decadeOf(last.year) - decadeOf(first.year)) / 10 + 1;
  return Array.from({ length }, (_, index) => {
    const decade = decadeOf(first.year) + index * 10;
    const within = moments.filter(({ year }) => decadeOf(year) === decade);
    const agreements = within.filter(({ kind }) => kind === 'agreement').length;
    return {
      decade,
      agreements,
      events: within.length - agreements,
      firstKey: within[0] ? keyOf(within[0]) : '',
      page: within[0] ? Math.floor(moments.indexOf(within[0]) / MOST) + 1 : 1,
    };
  });
}
