import { actorOf } from '../auth/actor.presenter';
import { findActor } from '../auth/actor.repository';
import { linkTokenHash } from '../auth/link-token';
import { assesses } from '../evaluation/evaluator';
import type { Locale } from '../i18n/locales';
import { reportWords } from '../report/report-words';
import { absoluteUrl } from '../server/addresses';
import { datasetVersion } from '../server/dataset-version';
import { sees } from './view.mutations';
import { followByToken } from './view.repository';
import { namesOf, openView } from './view-changes.service';
import type { TieSnapshot } from './view-diff.rules';
import { atomFeed, type FeedEntry } from './view-feed.presenter';

const MOST_ENTRIES = 200;

/** The feed that a token opens; null where it opens none, or its holder may not see the view any more. */
export async function viewFeed(locale: Locale, slug: string, token: string): Promise<string | null> {
  const follow = await followByToken(linkTokenHash(token));
  if (!follow || follow.view.slug !== slug || !sees(follow.userId, follow.view)) return null;
  const actor = actorOf(await findActor(follow.userId));
  if (!actor || !assesses(actor)) return null;
  const { view } = follow;
  const { t, v } = reportWords(locale);
  const opened = await openView({ ...view, snapshot: view.snapshot as TieSnapshot, since: view.savedAt });
  const { changedAt } = await datasetVersion();
  const address = absoluteUrl(`/${locale}/evaluation/views/${slug}`);
  const head = {
    id: address,
    title: t('feed.title', { view: view.name }),
    author: t('file.atlas'),
    since: view.savedAt,
    locale,
  };
  if (!opened.ok)
    return atomFeed({
      ...head,
      entries: [
        {
          id: `${address}#gone`,
          title: t('view.gone.title'),
          text: t('view.gone.text'),
          href: address,
          at: changedAt,
        },
      ],
    });
  const { diff, revised, now } = opened.changes;
  const dates = new Map(revised.map(({ slug: tie, latest }) => [tie, latest]));
  const status = (code: string | undefined) => (code === undefined ? '' : v(`status.${code}`));
  const said = [
    ...diff.came.map((tie) => ({ tie, what: 'CAME', detail: status(now[tie]) })),
    ...diff.went.map((tie) => ({ tie, what: 'WENT', detail: '' })),
    ...diff.changed.map(({ slug: tie, from, to }) => {
      return { tie, what: 'STATUS', detail: t('view.fromTo', { from: status(from), to: status(to) }) };
    }),
    ...revised.map(({ slug: tie, count }) => ({ tie, what: 'FACTS', detail: t('feed.facts', { count }) })),
  ].slice(0, MOST_ENTRIES);
  const names = await namesOf(
    locale,
    said.map(({ tie }) => tie),
  );
  const entries = said.map(({ tie, what, detail }): FeedEntry => {
    const { name = tie, href = null } = names.get(tie) ?? {};
    const at = dates.get(tie) ?? changedAt;
    return {
      id: `${address}#${tie}-${what.toLowerCase()}-${at.toISOString()}`,
      title: `${name} – ${t(`feed.what.${what}`)}`,
      text: detail,
      href: href === null ? address : absoluteUrl(href),
      at,
    };
  });
  return atomFeed({ ...head, entries });
}
