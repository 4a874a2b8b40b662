import type { Day } from '@/lib/date/edtf';
import type { LifeEntry } from '@/lib/partnership/partnership-life.presenter';

/** A span of years drawn from edge to edge. */
export type TimeScale = { start: number; end: number };

/** An entry with its place on the lane, in per cent of the width. */
export type PlacedEntry = LifeEntry & {
  from100: number;
  to100: number;
  since100: number | null;
  /** Where the mark stands: the middle, or the start of what lasted. */
  at100: number;
  /** How many marks of the lane stand at the same place before it. */
  stacked: number;
  /** Whether its date can be written without touching the one before. */
  labelled: boolean;
};

const SHORTEST_SPAN = 8;
const DAYS_OF_YEAR = 365.25;
/** Width of the narrowest lane and of a letter at the labels' size, in CSS pixels. */
const NARROWEST_LANE = 300;
const LETTER = 6.4;
const GAP = 10;
const SAME_PLACE = 1.5;

/** A day as a year with its fraction: 1 July 1987 is about 1987.5. */
function yearsOf(day: Day): number {
  const year = Number(day.slice(0, 4));
  const [first, that] = [`${day.slice(0, 4)}-01-01`, day].map((each) => Date.parse(`${each}T00:00:00Z`)) as [
    number,
    number,
  ];
  return year + (that - first) / 86_400_000 / DAYS_OF_YEAR;
}

/** From a little before the first entry to today, at least eight years wide. */
export function scaleOf(entries: readonly LifeEntry[], today: Day): TimeScale {
  const last = Math.max(yearsOf(today), ...entries.map(({ to }) => yearsOf(to)));
  const first = Math.min(
    ...entries.map(({ from, since }) => yearsOf(since && since < from ? since : from)),
    last - SHORTEST_SPAN,
  );
  const margin = (last - first) * 0.03;
  return { start: first - margin, end: last + margin };
}

/** Where a day lies on the scale, in per cent, rounded so that the page's text stays short. */
export function placeOf(scale: TimeScale, day: Day): number {
  const share = (yearsOf(day) - scale.start) / (scale.end - scale.start);
  return Math.round(share * 1000) / 10;
}

/** Round years to write on the axis, at most six. */
export function ticksOf(scale: TimeScale): number[] {
  const span = scale.end - scale.start;
  const step = [1, 2, 5, 10, 20, 50, 100].find((each) => span / each <= 6) ?? 200;
  const first = Math.ceil(scale.start / step) * step;
  return Array.from(
    { length: Math.floor((scale.end - first) / step) + 1 },
    (_, index) => first + index * step,
  );
}

/** Width of a date's label on the narrowest lane, in per cent; ideographs and hangul count double. */
function labelWidth(text: string): number {
  const letters = [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
  return ((letters * LETTER + GAP) / NARROWEST_LANE) * 100;
}

/** The entries of one lane in their places; labels that would touch are left out, the list has them all. */
export function placeEntries(scale: TimeScale, entries: readonly LifeEntry[]): PlacedEntry[] {
  const placed: PlacedEntry[] = [];
  let free = -Infinity;
  for (const entry of entries) {
    const [from100, to100] = [placeOf(scale, entry.from), placeOf(scale, entry.to)];
    const at100 = entry.shape === 'span' ? from100 : Math.round((from100 + to100) * 5) / 10;
    const width = labelWidth(entry.date);
    const left = Math.min(Math.max(at100 - width / 2, 0), 100 - width);
    const labelled = left >= free;
    if (labelled) free = left + width;
    const stacked = placed.filter((other) => Math.abs(other.at100 - at100) < SAME_PLACE).length;
    const since100 = entry.since === null ? null : placeOf(scale, entry.since);
    placed.push({ ...entry, since100, from100, to100, at100, stacked, labelled });
  }
  return placed;
}
