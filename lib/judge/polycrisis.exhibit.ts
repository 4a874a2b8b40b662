import type { z } from 'zod';
import type { BarChart, Tone } from '../chart/chart';
import { type ExhibitAsk, exhibit, noOptions, words } from '../evaluation/exhibit';
import { figure, nothingThere, share } from '../evaluation/figure-cell';
import { NO_THEME } from '../filter/filter.schema';
import { addressOf } from '../filter/filter-address';
import type { PolycrisisTheme } from '../generated/prisma/enums';
import {
  type PolycrisisCount,
  polycrisisCounts,
  publishedShares,
  taggedUnder,
} from './polycrisis.repository';
import { sourceLines } from './source-lines.service';

type Share = Awaited<ReturnType<typeof publishedShares>>[number];
type Told = PolycrisisCount & { theme: PolycrisisTheme };

const tones: readonly Tone[] = ['first', 'second', 'third', 'quiet'];

/** The distribution that the article of 2025 publishes, beside the one that the atlas's tagged ties give. */
export const polycrisisExhibit = exhibit<z.output<typeof noOptions>>({
  namespace: 'judge',
  options: noOptions,
  async make(ask) {
    const { locale, filter, t, v } = ask;
    const [shares, counts, { all, tagged }, sources] = await Promise.all([
      publishedShares(),
      polycrisisCounts(filter),
      taggedUnder(filter),
      sourceLines(locale, ['hammouche-2025']),
    ]);
    const told = counts.filter((count): count is Told => count.theme !== null);
    const mentions = told.reduce((sum, { ties }) => sum + ties, 0);
    const actors = [...new Set(shares.map((each) => each.actors))];
    const actorName = (name: string) => v(`polycrisisActors.${name.toLowerCase()}`);
    const published = (theme: string, by: string) =>
      shares.find((each) => each.theme === theme && each.actors === by)?.percent ?? null;
    const title = t('polycrisis.title', { tagged, all });
    return {
      kind: 'polycrisis',
      title,
      table: {
        caption: title,
        columns: [
          { key: 'theme', label: t('polycrisis.theme'), kind: 'text' },
          ...actors.map((name) => ({ key: name, label: actorName(name), kind: 'number' as const })),
          { key: 'share', label: t('polycrisis.ourShare'), kind: 'number' },
          { key: 'ties', label: t('polycrisis.ourTies'), kind: 'number' },
        ],
        rows: [
          ...told.map((count) => ({
            key: count.theme,
            cells: [
              words(v(`polycrisis.${count.theme}`)),
              ...actors.map((name) => {
                const percent = published(count.theme, name);
                return percent === null ? nothingThere : share(locale, percent / 100);
              }),
              mentions > 0 ? share(locale, count.ties / mentions) : nothingThere,
              figure(locale, count.ties, listOf(ask, count)),
            ],
          })),
          {
            key: 'untold',
            cells: [
              words(t('polycrisis.untold')),
              ...actors.map(() => nothingThere),
              nothingThere,
              figure(locale, all - tagged, all > tagged ? untoldList(ask) : null),
            ],
          },
        ],
      },
      chart: chartOf(
        ask,
        told,
        mentions,
        shares,
        actors.map((name) => ({ name, label: actorName(name) })),
      ),
      notes: [
        t('polycrisis.mapping'),
        t('polycrisis.shares'),
        t('polycrisis.unknown', { count: all - tagged, all }),
        t('polycrisis.notAlike'),
      ],
      sources,
    };
  },
});

/** The list of the ties, where the filter language can name exactly these. */
function listOf({ locale, filter }: Pick<ExhibitAsk, 'locale' | 'filter'>, count: Told): string | null {
  if (count.ties === 0 || count.listed !== count.ties) return null;
  return addressOf({ path: `/${locale}/partnerships` }, { ...filter, theme: count.codes, page: 1 });
}

const untoldList = ({ locale, filter }: Pick<ExhibitAsk, 'locale' | 'filter'>) =>
  addressOf({ path: `/${locale}/partnerships` }, { ...filter, theme: [NO_THEME], page: 1 });

function chartOf(
  { t, v }: Pick<ExhibitAsk, 't' | 'v'>,
  told: readonly Told[],
  mentions: number,
  shares: readonly Share[],
  actors: readonly { name: string; label: string }[],
): BarChart {
  const percentOf = (by: string) =>
    Object.fromEntries(
      shares.filter((each) => each.actors === by).map(({ theme, percent }) => [theme, percent]),
    );
  const ours = Object.fromEntries(
    told.map(({ theme, ties }) => [theme, mentions > 0 ? Math.round((100 * ties) / mentions) : 0]),
  );
  return {
    type: 'bars',
    parts: told.map(({ theme }, index) => ({
      key: theme,
      label: v(`polycrisis.${theme}`),
      tone: tones[index] ?? 'quiet',
    })),
    bars: [
      ...actors.map(({ name, label }) => ({ label, values: percentOf(name) })),
      ...(mentions > 0 ? [{ label: t('polycrisis.ourBar'), values: ours }] : []),
    ],
    unit: t('polycrisis.percent'),
  };
}
