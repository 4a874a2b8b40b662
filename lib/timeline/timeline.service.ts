import type { PartnershipFilter } from '../filter/filter.schema';
import type { Locale } from '../i18n/locales';
import type { Translate } from '../i18n/translate';
import { idsOfTies, tiesById } from '../partnership/partnership-list.service';
import { tieItems } from '../partnership/tie-item.service';
import { planTimeline } from './timeline.plan';
import { presentTimeline, type TimelineView } from './timeline.presenter';
import { signedAgreements, timelineEvents } from './timeline.repository';

/** Agreements and events under a filter, by year. @param words translators of the namespaces `list` and `vocabulary` */
export async function timelineOf(
  words: { locale: Locale; t: Translate; v: Translate },
  filter: PartnershipFilter,
): Promise<{ total: number; view: TimelineView }> {
  const [ids, signed, events] = await Promise.all([
    idsOfTies(filter),
    signedAgreements(filter),
    timelineEvents(),
  ]);
  const plan = planTimeline(filter, ids, signed, events);
  const dated = plan.shown.flatMap((each) =>
    each.kind === 'agreement' ? [each.agreement.partnershipId] : [],
  );
  const rows = await tiesById(filter, [...new Set([...dated, ...plan.undated.ids])]);
  const items = await tieItems(words, rows);
  return { total: ids.length, view: presentTimeline({ ...words, plan, rows, items }) };
}
