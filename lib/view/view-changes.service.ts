import type { Locale } from '../i18n/locales';
import { nameIn } from '../i18n/names';
import { presentSlug } from '../slug/present-slug.repository';
import { diffOf, type TieSnapshot, type ViewDiff } from './view-diff.rules';
import { type GoneValue, goneValues, healedQuery, readViewQuery } from './view-query.service';
import { type RevisedTie, revisedSince, tiesNamed, tiesUnder } from './view-snapshot.repository';

export type ViewChanges = {
  diff: ViewDiff;
  revised: RevisedTie[];
  /** How many ties it holds now. */
  count: number;
  now: TieSnapshot;
};

export type OpenedView =
  | { ok: true; query: string; changes: ViewChanges }
  | {
      ok: false;
      gone: GoneValue[] /** The query with what took the place of the gone values; null where nothing did. */;
      healed: string | null;
    };

type Kept = { path: string; query: string; snapshot: TieSnapshot; since: Date };

/** What a view holds now beside what it held; a value that is gone is told with what it became. */
export async function openView({ path, query, snapshot, since }: Kept): Promise<OpenedView> {
  const { filter, problems } = await readViewQuery(path, query);
  if (problems.length > 0) {
    const gone = await goneValues(problems);
    return { ok: false, gone, healed: healedQuery(query, gone) };
  }
  const now = await tiesUnder(filter);
  const slugs = [...new Set([...Object.keys(snapshot), ...Object.keys(now)])];
  const revised = await revisedSince(slugs, since);
  return {
    ok: true,
    query,
    changes: { diff: diffOf(snapshot, now), revised, count: Object.keys(now).length, now },
  };
}

/** A tie as it is named in a list of changes; without an address where no page is left of it. */
export type NamedTie = {
  name: string;
  href: string | null /** False where no tie bears the slug any more. */;
  isThere: boolean;
};

/** Names of ties by slug; one that was merged leads to the tie it went into. */
export async function namesOf(locale: Locale, slugs: readonly string[]): Promise<Map<string, NamedTie>> {
  const named = new Map<string, NamedTie>();
  for (const { slug, parties } of await tiesNamed(slugs))
    named.set(slug, {
      name: parties.map(({ authority }) => nameIn(locale, authority).text).join(' ⇄ '),
      href: `/${locale}/partnerships/${slug}`,
      isThere: true,
    });
  for (const slug of slugs.filter((each) => !named.has(each))) {
    const present = await presentSlug('PARTNERSHIP', slug);
    named.set(slug, { name: slug, href: present && `/${locale}/partnerships/${present}`, isThere: false });
  }
  return named;
}
