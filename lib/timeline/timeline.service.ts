import type { PartnershipFilter } from '../filter/filter.schema';
import type { Locale } from '../i18n/locales';
import type { Translate } from '../i18n/translate';
import { allTies } from '../partnership/partnership-list.service';
import { tieItems } from '../partnership/tie-item.service';
import { presentTimeline, type TimelineView } from './timeline.presenter';
import { timelineEvents } from './timeline.repository';

/** Agreements and events under a filter, by year. @param words translators of the namespaces `list` and `vocabulary` */
export async function timelineOf(
  words: { locale: Locale; t: Translate; v: Translate },
  filter: PartnershipFilter,
): Promise<{ total: number; view: TimelineView }> {
  const [rows, events] = await Promise.all([allTies({ ...filter, page: 1 }), timelineEvents()]);
  const items = await tieItems(words, rows);
  return { total: rows.length, view: presentTimeline({ ...words, filter, rows, items, events }) };
}
