import type { Locale } from '../i18n/locales';
import { formatMoment } from '../i18n/moments';
import type { Translate } from '../i18n/translate';
import type { NamedTie, ViewChanges } from './view-changes.service';

/** Lines that are named in each group; the rest are told by their number. */
const MOST = 200;

/** For whom: translators of `report`, `vocabulary` and `history`. */
type Reader = { locale: Locale; t: Translate; v: Translate; h: Translate };

/** Slugs whose names the page needs. */
export function namedSlugs({ diff, revised }: ViewChanges): string[] {
  const all = [diff.came, diff.went, diff.changed.map(({ slug }) => slug), revised.map(({ slug }) => slug)];
  return [...new Set(all.flatMap((slugs) => slugs.slice(0, MOST)))];
}

/** The changes of a view in four groups, each line with the name of its tie. */
export function changeGroups(
  { locale, t, v, h }: Reader,
  { diff, revised, now }: ViewChanges,
  names: ReadonlyMap<string, NamedTie>,
) {
  const line = (slug: string, detail: string | null) => {
    const { name = slug, href = null } = names.get(slug) ?? {};
    return { key: slug, name, href, detail };
  };
  const status = (code: string) => v(`status.${code}`);
  return [
    {
      key: 'came' as const,
      count: diff.came.length,
      lines: diff.came.slice(0, MOST).map((slug) => line(slug, status(now[slug] ?? ''))),
    },
    {
      key: 'went' as const,
      count: diff.went.length,
      lines: diff.went
        .slice(0, MOST)
        .map((slug) =>
          line(slug, names.get(slug)?.isThere === false ? t('view.removed') : t('view.outside')),
        ),
    },
    {
      key: 'changed' as const,
      count: diff.changed.length,
      lines: diff.changed
        .slice(0, MOST)
        .map(({ slug, from, to }) => line(slug, t('view.fromTo', { from: status(from), to: status(to) }))),
    },
    {
      key: 'revised' as const,
      count: revised.length,
      lines: revised.slice(0, MOST).map(({ slug, count, kinds, latest }) =>
        line(
          slug,
          t('view.revisedOf', {
            count,
            kinds: kinds.map((kind) => h(`record.${kind}`)).join(', '),
            when: formatMoment(locale, latest),
          }),
        ),
      ),
    },
  ];
}
