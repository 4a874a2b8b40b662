import { getTranslations } from 'next-intl/server';
import { dayOfColumn } from '../date/day';
import type { PartnershipFilter } from '../filter/filter.schema';
import { formatEdtf } from '../i18n/dates';
import type { Locale } from '../i18n/locales';
import type { Translate } from '../i18n/translate';
import { tiesById } from '../partnership/partnership-list.repository';
import type { TieItem } from '../partnership/tie-item.presenter';
import { tieItems } from '../partnership/tie-item.service';
import { countDoubts, doubtedTies } from './doubt.repository';
import type { Doubt, Silence } from './doubt.rules';
import { followUpsOf } from './follow-up.repository';

export type WorkLine = {
  item: TieItem;
  /** In words; null where none is dated. */
  lastSign: string | null;
  followUp: {
    ownerId: string | null;
    owner: string | null;
    step: string;
    /** YYYY-MM-DD. */
    dueOn: string | null;
    isClosed: boolean;
  } | null;
};

export type Worklist = { total: number; page: number; pageCount: number; lines: WorkLine[] };

/** One page of the ties that a doubt is about, each with who looks into it. @param v namespace `vocabulary` */
export async function readWorklist(
  { locale, v }: { locale: Locale; v: Translate },
  filter: PartnershipFilter,
  doubt: Doubt,
  months: Silence,
): Promise<Worklist> {
  const { page, pageSize } = filter;
  const [counts, found, list] = await Promise.all([
    countDoubts(filter, months),
    doubtedTies(filter, doubt, months, { skip: (page - 1) * pageSize, take: pageSize }),
    getTranslations({ locale, namespace: 'list' }),
  ]);
  const ids = found.map(({ id }) => id);
  const [rows, followUps] = await Promise.all([tiesById(filter, ids), followUpsOf(ids, doubt)]);
  const items = await tieItems({ locale, t: list as Translate, v }, rows);
  return {
    total: counts[doubt],
    page,
    pageCount: Math.max(1, Math.ceil(counts[doubt] / pageSize)),
    lines: rows.flatMap((row, index) => {
      const item = items[index];
      const followUp = followUps.get(row.id);
      if (!item) return [];
      return [
        {
          item,
          lastSign: row.state.lastSign && formatEdtf(locale, row.state.lastSign),
          followUp: followUp
            ? {
                ownerId: followUp.ownerId,
                owner: followUp.owner?.name ?? null,
                step: followUp.step,
                dueOn: dayOfColumn(followUp.dueOn),
                isClosed: followUp.closedAt !== null,
              }
            : null,
        },
      ];
    }),
  };
}
