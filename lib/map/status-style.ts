import type { DerivedStatus } from '../partnership/partnership.rules';
import type { Stage } from '../partnership/partnership.schema';

/**
 * How a status is drawn, on canvas and in SVG: a colour, a line pattern and a symbol, any of which tells it alone.
 * The colours stand in app/globals.css as well, for pages; a test holds the two equal.
 */
export type StatusStyle = {
  /** Custom property that holds the colour of the theme in use. */
  token: string;
  light: string;
  dark: string;
  line: LineStyle;
  symbol: SymbolStyle;
};

export type LineStyle = {
  /** CSS pixels. */
  width: number;
  /** Lengths of dash and gap in CSS pixels; empty for an unbroken line. */
  dash: readonly number[];
  /** Pixels between the middles of two parallel strands; 0 for a single line. */
  apart: number;
};

/** Path data on a 16 × 16 grid whose middle is 8, 8. */
export type SymbolStyle = {
  /** Filled with the colour of the sheet, so that a hollow symbol reads on any ground. */
  ground: string | null;
  fill: string | null;
  stroke: string | null;
  strokeWidth: number;
};

const circle = (radius: number) =>
  `M${8 - radius} 8a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

export const statusStyles: Record<DerivedStatus, StatusStyle> = {
  ACTIVE: {
    token: '--color-status-active',
    light: '#0b8bcb',
    dark: '#a3eef5',
    line: { width: 2, dash: [], apart: 0 },
    symbol: { ground: null, fill: circle(6), stroke: null, strokeWidth: 0 },
  },
  DORMANT: {
    token: '--color-status-dormant',
    light: '#cb6b0b',
    dark: '#f28f0d',
    line: { width: 2, dash: [11, 6], apart: 0 },
    symbol: {
      ground: circle(5.25),
      fill: 'M8 2.75a5.25 5.25 0 0 0 0 10.5z',
      stroke: circle(5.25),
      strokeWidth: 1.5,
    },
  },
  SUSPENDED: {
    token: '--color-status-suspended',
    light: '#680828',
    dark: '#da0b2e',
    line: { width: 2.5, dash: [0.1, 5.5], apart: 0 },
    symbol: { ground: circle(5.25), fill: 'M3 6.75h10v2.5H3z', stroke: circle(5.25), strokeWidth: 1.5 },
  },
  DISPUTED: {
    token: '--color-status-disputed',
    light: '#462673',
    dark: '#bd52e0',
    line: { width: 1.25, dash: [], apart: 3.5 },
    symbol: {
      ground: null,
      fill: 'M6.75 2.2a5.9 5.9 0 0 0 0 11.6zM9.25 2.2a5.9 5.9 0 0 1 0 11.6z',
      stroke: null,
      strokeWidth: 0,
    },
  },
  NOT_REPORTED: {
    token: '--color-status-not-reported',
    light: '#788087',
    dark: '#858c93',
    line: { width: 1, dash: [], apart: 0 },
    symbol: { ground: circle(5), fill: null, stroke: circle(5), strokeWidth: 1.75 },
  },
};

/** A tie that one compilation alone names: the same pattern, thinner and paler; the ring of its symbol is dotted. */
export const compilationOnly = { lineWidth: 0.75, opacity: 0.7, ringDash: [1.7, 1.75] } as const;

/**
 * What a line and a symbol carry besides where a tie is not in force: three points where it is being discussed (the
 * line is open in its middle), a cross where it has ended. Path data on a 12 × 8 grid whose middle is 6, 4.
 */
export const stageMarks: Record<Stage, { stroke: string; gap: number } | null> = {
  SIGNED: null,
  IN_DISCUSSION: { stroke: 'M2 4h0.01M6 4h0.01M10 4h0.01', gap: 16 },
  ENDED: { stroke: 'M3.25 1.25l5.5 5.5M8.75 1.25l-5.5 5.5', gap: 12 },
};
