import { z } from 'zod';
import { exhibit, words } from '../evaluation/exhibit';
import { figure, nothingThere } from '../evaluation/figure-cell';
import { formatDay } from '../i18n/dates';
import { type Locale, languageTags } from '../i18n/locales';
import { ruleOf } from './rules';
import { countsByDay } from './trend.repository';

/** One rule, or all of them together where none is given. */
const options = z.strictObject({
  rule: z.union([z.literal(''), z.string().refine((code) => ruleOf(code) !== null)]).default(''),
});

/** How many days the trend goes back: two months. */
const DAYS = 62;

const signed = (locale: Locale, change: number) =>
  new Intl.NumberFormat(languageTags[locale], { signDisplay: 'exceptZero' }).format(change);

/** How much was found day by day, over the whole record. */
export const qualityTrendExhibit = exhibit<z.infer<typeof options>>({
  namespace: 'doubt',
  options,
  async make({ locale, t, options: { rule } }) {
    const days = await countsByDay(rule || null, DAYS);
    const [from, to] = [days[0], days.at(-1)];
    const label = t('quality.column.findings');
    return {
      kind: 'quality-trend',
      title:
        from && to && from !== to
          ? t('trend.title', { from: from.count, to: to.count, since: formatDay(locale, from.day) })
          : t('trend.none'),
      table: {
        caption: rule ? t('trend.captionOf', { rule: t(`rule.${rule}.title`) }) : t('trend.caption'),
        columns: [
          { key: 'day', label: t('trend.day'), kind: 'text' },
          { key: 'count', label, kind: 'number' },
          { key: 'change', label: t('trend.change'), kind: 'number' },
        ],
        rows: days
          .map(({ day, count }, index) => {
            const before = days[index - 1];
            const change = before && {
              value: count - before.count,
              text: signed(locale, count - before.count),
            };
            return {
              key: day,
              cells: [
                { ...words(formatDay(locale, day)), value: day },
                figure(locale, count),
                change ?? nothingThere,
              ],
            };
          })
          .reverse(),
      },
      chart:
        days.length < 2
          ? null
          : {
              type: 'bars',
              parts: [{ key: 'count', label, tone: 'first' }],
              bars: days.map(({ day, count }) => ({ label: formatDay(locale, day), values: { count } })),
              unit: label,
            },
      notes: [t('trend.note')],
      sources: [{ label: t('source.record'), href: `/${locale}/method` }],
    };
  },
});
