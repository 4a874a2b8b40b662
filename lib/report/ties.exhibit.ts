import { getTranslations } from 'next-intl/server';
import { type ExhibitCell, exhibit, noOptions, words } from '../evaluation/exhibit';
import { emptyFilter } from '../filter/filter.schema';
import { addressOf } from '../filter/filter-address';
import type { Locale } from '../i18n/locales';
import type { Translate } from '../i18n/translate';
import { listTies } from '../partnership/partnership-list.service';
import type { TieItem } from '../partnership/tie-item.presenter';
import { tieItems } from '../partnership/tie-item.service';

/** Ties that are listed one by one; the others are told by their number. */
const MOST = 1_000;

/** The ties under a filter, one a line, each with its status and who said so. */
export const tiesExhibit = exhibit({
  namespace: 'report',
  options: noOptions,
  async make({ locale, filter, t, v }) {
    const { total, rows } = await listTies({ ...filter, page: 1, pageSize: MOST });
    const list = await getTranslations({ locale, namespace: 'list' });
    const items = await tieItems({ locale, t: list as Translate, v }, rows);
    const column = (key: string) => ({ key, label: t(`ties.${key}`), kind: 'text' as const });
    const href = addressOf(
      { path: `/${locale}/partnerships` },
      { ...filter, page: 1, pageSize: emptyFilter.pageSize },
    );
    return {
      kind: 'ties',
      title: t('ties.title', { count: total }),
      table: {
        caption: t('ties.caption'),
        columns: ['tie', 'status', 'said', 'lastSign', 'agreements', 'themes'].map(column),
        rows: items.map((item) => ({ key: item.slug, cells: cellsOf(locale, item) })),
      },
      chart: null,
      notes: [
        t('ties.statusNote'),
        t('ties.unknownNote'),
        ...(total > items.length ? [t('ties.moreNote', { shown: items.length, count: total })] : []),
      ],
      sources: [{ label: t('ties.source'), href }],
    };
  },
});

/** What nobody told is an empty value, and reads as a question mark. */
const told = (text: string | null): ExhibitCell => (text ? words(text) : { value: null, text: '?' });

function cellsOf(locale: Locale, item: TieItem): ExhibitCell[] {
  const name = item.parties.map((party) => party.name.text).join(' ⇄ ');
  const themes = item.themes.map(({ text }) => text).join(locale === 'zh' ? '、' : ', ');
  return [
    { ...words(name), href: item.href },
    { ...words(item.statusLabel), status: item.status },
    told(item.said),
    told(item.lastSign),
    told(item.agreements.join(' ; ')),
    told(themes),
  ];
}
