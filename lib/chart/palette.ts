import type { DerivedStatus } from '../partnership/partnership.rules';
import type { Tone } from './chart';

/** Colours of a drawing. */
export type Palette = {
  ink: string;
  quietInk: string;
  hairline: string;
  ground: string;
  tones: Record<Tone, string>;
  /** From few to many; land without any is the ground. */
  shades: readonly [string, string, string];
  font: string;
};

const status = (name: string) => `var(--color-status-${name})`;

/** On a page: the colours of its theme, whichever that is. */
export const pagePalette: Palette = {
  ink: 'var(--color-ink)',
  quietInk: 'var(--color-ink-2)',
  hairline: 'var(--color-hairline)',
  ground: 'var(--color-sheet)',
  tones: {
    ACTIVE: status('active'),
    DORMANT: status('dormant'),
    SUSPENDED: status('suspended'),
    DISPUTED: status('disputed'),
    NOT_REPORTED: status('not-reported'),
    first: 'var(--color-accent)',
    second: status('dormant'),
    third: status('disputed'),
    quiet: 'var(--color-field)',
  },
  shades: ['var(--color-shade-1)', 'var(--color-shade-2)', 'var(--color-shade-3)'],
  font: 'inherit',
};

const printed: Record<DerivedStatus, string> = {
  ACTIVE: '#0b8bcb',
  DORMANT: '#cb6b0b',
  SUSPENDED: '#680828',
  DISPUTED: '#462673',
  NOT_REPORTED: '#788087',
};

/** On white paper, where nothing tells what a variable means. */
export const printPalette: Palette = {
  ink: '#1b2226',
  quietInk: '#4a555c',
  hairline: '#d8d2c2',
  ground: '#ffffff',
  tones: { ...printed, first: '#0a5a8a', second: '#cb6b0b', third: '#462673', quiet: '#7d807c' },
  shades: ['#efe7d3', '#e3d5b4', '#d4c193'],
  font: 'Inter, Noto Sans SC, Noto Sans KR',
};
