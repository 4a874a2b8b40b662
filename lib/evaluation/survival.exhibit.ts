import { z } from 'zod';
import type { StepChart, Tone } from '../chart/chart';
import { cellLabel } from '../statistics/cell-label';
import { type ExhibitAsk, type ExhibitCell, exhibit, words } from './exhibit';
import { lineNames } from './line-names.service';
import { type LifeRow, livesOfTies, silences } from './survival.repository';
import { type Life, median, type SurvivalPoint, survival, tabled } from './survival.rules';

/** What curves are told apart by. */
export const survivalBy = ['all', 'pair', 'instrument', 'kind'] as const;

const options = z.strictObject({
  by: z.enum(survivalBy).default('all'),
  silence: z.enum(silences).default('declared'),
});

const DAYS_OF_A_YEAR = 365.25;
const tones: Tone[] = ['first', 'second', 'third'];
/** Fewer ties than this make no curve: they are in the table alone. */
const LEAST_TIES = 3;

type Group = { key: string | null; lives: Life[]; points: SurvivalPoint[] };

/** How long ties live until their first silence. */
export const survivalExhibit = exhibit<z.infer<typeof options>>({
  namespace: 'evaluation',
  options,
  async make(ask) {
    const { locale, filter, options: asked, t, f, v } = ask;
    const by = asked.by === 'all' ? null : asked.by;
    const [rows, everything] = await Promise.all([
      livesOfTies(filter, by, asked.silence),
      livesOfTies(filter, null, asked.silence),
    ]);
    const groups = grouped(rows);
    const names = await lineNames([]);
    const label = ({ key }: Group) =>
      by === null
        ? t('survival.all')
        : (cellLabel({ locale, t: f, v, names }, by, key)?.text ?? t(`untold.${by}`));
    const title = t(`survival.title.${asked.silence}`);
    const lives = everything.flatMap(lifeOf);
    return {
      kind: 'survival',
      title,
      table: {
        caption: title,
        columns: [
          { key: 'group', label: by === null ? t('survival.group') : t(`dimension.${by}`), kind: 'text' },
          ...['years', 'watched', 'fell', 'share', 'low', 'high'].map((key) => ({
            key,
            label: t(`survival.${key}`),
            kind: 'number' as const,
          })),
        ],
        rows: groups.flatMap((group) => stepsOf(group, label(group), ask)),
      },
      chart: chartOf(groups, label, ask),
      notes: [
        t(`survival.note.${asked.silence}`),
        t('survival.note.method'),
        t('survival.note.left', {
          ties: everything.length,
          undated: everything.filter(({ begun }) => begun === null).length,
          unwatched: everything.filter((row) => row.begun !== null && lifeOf(row).length === 0).length,
          counted: lives.length,
          silent: lives.filter(({ fell }) => fell).length,
        }),
        ...groups.map((group) => medianNote(group, label(group), ask)),
      ],
      sources: [],
    };
  },
});

/** A tie on the curve: from its first signature; none where that day or anything after it is unknown. */
function lifeOf({ begun, silent, seen }: LifeRow): Life[] {
  if (begun === null) return [];
  const end = silent ?? seen;
  if (end === null) return [];
  const years = (Date.parse(end) - Date.parse(begun)) / 86_400_000 / DAYS_OF_A_YEAR;
  return years > 0 ? [{ years, fell: silent !== null }] : [];
}

function grouped(rows: readonly LifeRow[]): Group[] {
  return [...new Set(rows.map(({ key }) => key))]
    .map((key) => ({ key, lives: rows.filter((row) => row.key === key).flatMap(lifeOf) }))
    .filter(({ lives }) => lives.length > 0)
    .toSorted((one, other) => other.lives.length - one.lives.length)
    .map((group) => ({ ...group, points: survival(group.lives) }));
}

function chartOf(
  groups: readonly Group[],
  label: (group: Group) => string,
  { t }: ExhibitAsk<unknown>,
): StepChart | null {
  const drawn = groups.filter(({ lives }) => lives.length >= LEAST_TIES).slice(0, tones.length);
  if (drawn.length === 0) return null;
  return {
    type: 'steps',
    atLabel: t('survival.years'),
    shareLabel: t('survival.share'),
    lines: drawn.map((group, index) => ({
      key: group.key ?? '?',
      label: label(group),
      tone: tones[index] ?? 'quiet',
      points: group.points,
    })),
  };
}

function stepsOf({ key, points }: Group, name: string, { locale }: ExhibitAsk<unknown>) {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const figure = (value: number): ExhibitCell => ({ value, text: number.format(value) });
  const share = (value: number): ExhibitCell => ({ value, text: percent.format(value) });
  return tabled(points).map(({ at, watched, fell, share: left, low, high }, index) => ({
    key: `${key ?? '?'}-${index}`,
    cells: [
      words(name),
      figure(Number(at.toFixed(1))),
      figure(watched),
      figure(fell),
      share(left),
      share(low),
      share(high),
    ],
  }));
}

function medianNote({ lives, points }: Group, group: string, { t, locale }: ExhibitAsk<unknown>): string {
  const years = median(points);
  const values = { group, ties: lives.length };
  if (years === null) return t('survival.note.noMedian', values);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return t('survival.note.median', { ...values, years: number.format(years) });
}
