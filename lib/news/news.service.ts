import type { PartnershipFilter } from '../filter/filter.schema';
import type { Locale } from '../i18n/locales';
import type { Translate } from '../i18n/translate';
import { listTies } from '../partnership/partnership-list.service';
import type { TieItem } from '../partnership/tie-item.presenter';
import { tieItems } from '../partnership/tie-item.service';
import { type NewsDay, presentNews } from './news.presenter';
import { newsEvents, observationsOf, projectsOf } from './news.repository';

/** Ties looked at for changes: those touched last. A change to any part of a tie touches it. */
const MOST_TIES = 200;
const MOST_SIGNATURES = 8;

export type News = { total: number; undatedLeftOut: number; days: NewsDay[]; signatures: TieItem[] };

/** Translators of the namespaces `news`, `list` and `vocabulary`. */
export type NewsWords = { locale: Locale; t: Translate; list: Translate; v: Translate };

/** What changed lately among the ties of a filter, and what was signed last. */
export async function newsOf({ locale, t, list, v }: NewsWords, asked: PartnershipFilter): Promise<News> {
  const filter: PartnershipFilter = { ...asked, sort: '-updated', page: 1, pageSize: MOST_TIES };
  const words = { locale, t: list, v };
  const [touched, signed, events] = await Promise.all([
    listTies(filter),
    listTies({ ...filter, sort: '-signed', undated: asked.undated ?? false, pageSize: MOST_SIGNATURES }),
    newsEvents(),
  ]);
  const ids = touched.rows.map(({ id }) => id);
  const [items, signatures, observations, projects] = await Promise.all([
    tieItems(words, touched.rows),
    tieItems(words, signed.rows),
    observationsOf(ids),
    projectsOf(ids),
  ]);
  const days = presentNews({
    locale,
    t,
    v,
    filter,
    rows: touched.rows,
    items,
    observations,
    projects,
    events,
  });
  return { total: touched.total, undatedLeftOut: touched.undatedLeftOut, days, signatures };
}
