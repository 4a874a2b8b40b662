import type { DerivedStatus } from '../partnership/partnership.rules';

/** How something is coloured: by a status, or by its place among a few others. */
export type Tone = DerivedStatus | 'first' | 'second' | 'third' | 'quiet';

/** Bars of one length each, or put together from parts; one below the other. */
export type BarChart = {
  type: 'bars';
  /** Parts in the order in which they are drawn, with their names. */
  parts: { key: string; label: string; tone: Tone }[];
  bars: { label: string; values: Record<string, number> }[];
  /** What is counted, as the axis says it. */
  unit: string;
};

/** How many in each year, and how many by then. */
export type YearChart = {
  type: 'years';
  years: { year: number; count: number; sum: number }[];
  countLabel: string;
  sumLabel: string;
};

/** Shares that are left with time, as steps, with the band in which the true share lies. */
export type StepChart = {
  type: 'steps';
  lines: {
    key: string;
    label: string;
    tone: Tone;
    /** Share 0 to 1 from `at` on; `low` and `high` bound it. */
    points: { at: number; share: number; low: number; high: number }[];
  }[];
  /** What the two axes say. */
  atLabel: string;
  shareLabel: string;
};

/** Points on two axes of judgement, each with the spread of several judgements. */
export type PlaneChart = {
  type: 'plane';
  /** Both axes run from `from` to `to`. */
  range: { from: number; to: number };
  x: { low: string; high: string };
  y: { low: string; high: string };
  /** Names of the quadrants: at the low end of x and the high end of y, and so on. */
  quadrants: { lowHigh: string; highHigh: string; lowLow: string; highLow: string };
  points: {
    key: string;
    label: string;
    x: number;
    y: number;
    /** Standard deviation on each axis; null where there is one judgement. */
    spread: { x: number; y: number } | null;
    tone: Tone;
  }[];
  /** What is told to be at the high end of an axis and nothing nearer: named outside the plane, never a point in it. */
  ends?: { title: string; x: string[]; y: string[]; both: string[] };
};

/** Areas shaded by a count, one country a drawing. */
export type ShadedMap = {
  type: 'map';
  /** ISO 3166-1. */
  countries: string[];
  /** Count by ISO 3166-2 of the area; an area that is not in it has none. */
  counts: Record<string, number>;
  unit: string;
};

/** What is drawn, without a word of how: the same chart on a page, on paper and in a file. */
export type Chart = BarChart | YearChart | StepChart | PlaneChart | ShadedMap;
