import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import type { Chart } from '../chart/chart';
import { atlasDay } from '../date/day';
import { type ExhibitAsk, type ExhibitCell, exhibit, words } from '../evaluation/exhibit';
import { figure } from '../evaluation/figure-cell';
import { formatEdtf } from '../i18n/dates';
import { textIn } from '../i18n/localized-text';
import type { Translate } from '../i18n/translate';
import { derivedStatuses } from '../partnership/partnership.rules';
import { type TieRow, tiesById } from '../partnership/partnership-list.repository';
import { tieItems } from '../partnership/tie-item.service';
import { tieTitle } from '../partnership/tie-line.presenter';
import { countDoubts, doubtedTies } from './doubt.repository';
import { doubts, monthsBetween, silenceGroup, silenceGroups, silences } from './doubt.rules';

const options = z.strictObject({
  doubt: z.enum(doubts).default('SILENT'),
  months: z.enum(silences).default('24'),
});
type Ask = ExhibitAsk<z.infer<typeof options>>;
type Line = { key: string; status: TieRow['state']['status']; months: number | null; cells: ExhibitCell[] };

/** Most ties that one table holds. */
const MOST_TIES = 1000;

const columns = ['tie', 'status', 'said', 'lastSign', 'months', 'freshness'] as const;

async function linesOf({ locale, filter, t, v, now, options: { doubt, months } }: Ask) {
  const found = await doubtedTies(filter, doubt, months, { skip: 0, take: MOST_TIES });
  const rows = await tiesById(
    filter,
    found.map(({ id }) => id),
  );
  const list = (await getTranslations({ locale, namespace: 'list' })) as Translate;
  const items = await tieItems({ locale, t: list, v }, rows);
  const today = filter.asOf ?? atlasDay(now.getTime());
  const signs = new Map(found.map(({ id, lastSignOn }) => [id, lastSignOn]));
  const lines = rows.flatMap((row, index): Line[] => {
    const item = items[index];
    if (!item) return [];
    const sign = signs.get(row.id) ?? null;
    // A vague sign may end after today: nothing is silent before it began.
    const silent = sign === null ? null : Math.max(0, monthsBetween(sign, today));
    const title = tieTitle(item.parties.map(({ name }) => name));
    return [
      {
        key: row.slug,
        status: item.status,
        months: silent,
        cells: [
          { ...words(title), href: item.href },
          { ...words(item.statusLabel), status: item.status },
          words(item.said ?? t('silent.nobody')),
          words(row.state.lastSign ? formatEdtf(locale, row.state.lastSign) : t('silent.noSign')),
          figure(locale, silent),
          words(v(`freshness.${row.state.freshness}`)),
        ],
      },
    ];
  });
  const sources = new Map(
    rows.flatMap(({ observation }) =>
      (observation?.citations ?? []).map(({ source }) => [source.slug, source]),
    ),
  );
  return { lines, sources: [...sources.values()] };
}

/** How long they have been silent; or, of those never confirmed, what is said of them. */
function chartOf({ t, v, options: { doubt } }: Ask, lines: readonly Line[]): Chart | null {
  const unit = t('silent.unit');
  const parts = [{ key: 'ties', label: unit, tone: 'first' as const }];
  if (doubt === 'SILENT') {
    const bars = silenceGroups.map((group) => ({
      label: t(`silent.group.${group}`),
      values: { ties: lines.filter(({ months }) => silenceGroup(months) === group).length },
    }));
    return lines.length === 0 ? null : { type: 'bars', parts, bars, unit };
  }
  if (doubt !== 'NEVER_CONFIRMED' || lines.length === 0) return null;
  const bars = derivedStatuses.map((status) => ({
    label: v(`status.${status}`),
    values: { ties: lines.filter((line) => line.status === status).length },
  }));
  return { type: 'bars', parts, bars, unit };
}

/** Ties whose status is doubted, each with who said it and the last sign of life. */
export const silentTiesExhibit = exhibit<z.infer<typeof options>>({
  namespace: 'doubt',
  options,
  async make(ask) {
    const {
      locale,
      filter,
      t,
      options: { doubt, months },
    } = ask;
    const [{ lines, sources }, counts] = await Promise.all([linesOf(ask), countDoubts(filter, months)]);
    return {
      kind: 'silent-ties',
      title: t(`silent.title.${doubt}`, {
        count: counts[doubt],
        months,
        active: counts.declaredActive,
        none: counts.silentWithoutSign,
      }),
      table: {
        caption: t(`silent.caption.${doubt}`, { months }),
        columns: columns.map((key) => ({
          ...{ key, label: t(`silent.column.${key}`) },
          kind: key === 'months' ? ('number' as const) : ('text' as const),
        })),
        rows: lines.map(({ key, cells }) => ({ key, cells })),
      },
      chart: chartOf(ask, lines),
      notes: [
        t(`silent.note.${doubt}`),
        t('silent.note.sign'),
        ...(counts[doubt] > MOST_TIES
          ? [t('silent.note.most', { most: MOST_TIES, all: counts[doubt] })]
          : []),
      ],
      sources: [
        ...sources.map(({ slug, label }) => ({ label: textIn(locale, label)?.text ?? slug, href: null })),
        { label: t('source.record'), href: `/${locale}/method` },
      ],
    };
  },
});
