import { authorityNameSelect } from '../authority/authority.select';
import { database } from '../db';
import type { Locale } from '../i18n/locales';
import { textIn } from '../i18n/localized-text';
import { type NameInLanguage, nameIn } from '../i18n/names';
import { tieNameSelect } from '../partnership/tie-line.select';
import { isSlug } from '../slug/slug.rules';
import { tieTitle } from '../workspace/tie-title';

export const recordKinds = ['tie', 'authority', 'project', 'network'] as const;
export type RecordKindHere = (typeof recordKinds)[number];

/** A record that can be judged or noted about, as its name stands in addresses. */
export type RecordSubject = {
  kind: RecordKindHere;
  id: number;
  slug: string;
  name: NameInLanguage;
  /** Its public page. */
  href: string;
};

type Found = { id: number; name: NameInLanguage | null } | null;

const readers: Record<RecordKindHere, (locale: Locale, slug: string) => Promise<Found>> = {
  async tie(locale, slug) {
    const row = await database().partnership.findUnique({
      where: { slug },
      select: { ...tieNameSelect, id: true },
    });
    return row && { id: row.id, name: { text: tieTitle(locale, row), lang: null } };
  },
  async authority(locale, slug) {
    const row = await database().localAuthority.findUnique({
      where: { slug },
      select: { ...authorityNameSelect, id: true },
    });
    return row && { id: row.id, name: nameIn(locale, row) };
  },
  async project(locale, slug) {
    const row = await database().project.findUnique({ where: { slug }, select: { id: true, title: true } });
    return row && { id: row.id, name: textIn(locale, row.title) };
  },
  async network(locale, slug) {
    const row = await database().network.findUnique({ where: { slug }, select: { id: true, name: true } });
    return row && { id: row.id, name: textIn(locale, row.name) };
  },
};

export const recordPaths: Record<RecordKindHere, string> = {
  tie: 'partnerships',
  authority: 'authorities',
  project: 'projects',
  network: 'networks',
};

/** The record that an address names: `?tie=albi-lijiang`; null where it names none, or several. */
export async function recordAt(
  locale: Locale,
  query: Readonly<Record<string, string | string[] | undefined>>,
  kinds: readonly RecordKindHere[],
): Promise<RecordSubject | null> {
  const [kind, ...others] = kinds.filter((each) => query[each] !== undefined);
  const slug = kind && query[kind];
  if (!kind || others.length > 0 || typeof slug !== 'string' || !isSlug(slug)) return null;
  const found = await readers[kind](locale, slug);
  if (!found) return null;
  const { id, name } = found;
  return {
    ...{ kind, id, slug, name: name ?? { text: slug, lang: null } },
    href: `/${locale}/${recordPaths[kind]}/${slug}`,
  };
}

/** A programme that the evaluation of 2011 places, with what its text tells of each axis; null for an unknown name. */
export const programmeNamed = (programme: string) =>
  database().typologyPlacement.findUnique({
    where: { programme },
    select: {
      programme: true,
      integrated: true,
      economicPurpose: true,
      stateCoordination: true,
      pooled: true,
      statement: true,
      partnership: { select: { slug: true } },
    },
  });

/** The networks and the programmes that can be judged beside ties. */
export const networksAndProgrammes = () =>
  Promise.all([
    database().network.findMany({ orderBy: { id: 'asc' }, select: { slug: true, name: true } }),
    database().typologyPlacement.findMany({ orderBy: { id: 'asc' }, select: { programme: true } }),
  ]);
