import { emptyFilter } from '../filter/filter.schema';
import { themeNames } from '../filter/filter.service';
import { addressOf } from '../filter/filter-address';
import type { Locale } from '../i18n/locales';
import { textIn } from '../i18n/localized-text';
import type { Translate } from '../i18n/translate';
import { listTies } from '../partnership/partnership-list.service';
import type { TieItem } from '../partnership/tie-item.presenter';
import { tieItems } from '../partnership/tie-item.service';
import { wordsOf } from './fold';
import { authorityHit, type SearchHit, territoryHit, titledHit } from './search.presenter';
import {
  authoritiesById,
  authoritiesOf,
  byTitle,
  type FoundAuthorityRow,
  idsByLikeness,
  idsByPrefix,
  type TokenQuery,
  territoriesById,
  tiesOfEach,
} from './search.repository';

export type SearchSection = 'authority' | 'project' | 'event' | 'network' | 'territory' | 'theme';

export type SearchResult = {
  /** True where nothing bears the words themselves, and these are what comes near. */
  near: boolean;
  authorities: SearchHit[];
  ties: { total: number; items: TieItem[]; href: string };
  sections: { section: Exclude<SearchSection, 'authority'>; hits: SearchHit[] }[];
};

/** Translators of the namespaces `list` and `vocabulary`. */
export type SearchWords = { locale: Locale; t: Translate; v: Translate };

const MOST_AUTHORITIES = 20;
const MOST_TIES = 10;
const MOST_OTHERS = 12;

/** Everything that bears the words; where nothing does, the authorities and territories whose names come near. */
export async function search(reader: SearchWords, text: string): Promise<SearchResult> {
  const { locale } = reader;
  const words = wordsOf(text).slice(0, 12);
  const ties = { total: 0, items: [], href: '' };
  if (words.length === 0) return { near: false, authorities: [], ties, sections: [] };
  const [authorities, territories, themes, projects, events, networks, found] = await Promise.all([
    idsByPrefix({ owner: 'authority', words, take: MOST_AUTHORITIES }).then((ids) =>
      authorityHits(reader, ids),
    ),
    idsByPrefix({ owner: 'territory', words, take: MOST_OTHERS }).then(territoriesById),
    themesNamed(locale, words),
    byTitle('project', words, MOST_OTHERS),
    byTitle('event', words, MOST_OTHERS),
    byTitle('network', words, MOST_OTHERS),
    tiesNamed(reader, text),
  ]);
  const sections: SearchResult['sections'] = [
    { section: 'territory', hits: territories.map((row) => territoryHit(locale, row)) },
    { section: 'theme', hits: themes },
    { section: 'project', hits: projects.map((row) => titledHit(locale, 'project', row)) },
    { section: 'event', hits: events.map((row) => titledHit(locale, 'event', row)) },
    { section: 'network', hits: networks.map((row) => titledHit(locale, 'network', row)) },
  ];
  const filled = sections.filter(({ hits }) => hits.length > 0);
  if (authorities.length > 0 || filled.length > 0) {
    return { near: false, authorities, ties: found, sections: filled };
  }
  return nearMatches(reader, words, found);
}

async function nearMatches(
  reader: SearchWords,
  words: readonly string[],
  ties: SearchResult['ties'],
): Promise<SearchResult> {
  const near = (owner: TokenQuery['owner']) => idsByLikeness({ owner, words, take: 8 });
  const [authorities, territories] = await Promise.all([
    near('authority').then((ids) => authorityHits(reader, ids)),
    near('territory').then(territoriesById),
  ]);
  const hits = territories.map((row) => territoryHit(reader.locale, row));
  return {
    near: true,
    authorities,
    ties,
    sections: hits.length > 0 ? [{ section: 'territory', hits }] : [],
  };
}

async function authorityHits({ locale, v }: SearchWords, ids: readonly number[]): Promise<SearchHit[]> {
  const [rows, ties] = await Promise.all([authoritiesById(ids), tiesOfEach(ids)]);
  return rows.map((row) => authorityHit(locale, v, row, ties.get(row.id) ?? 0));
}

/** The ties of the filter `q`: the list that the link opens holds the same. */
async function tiesNamed(reader: SearchWords, q: string): Promise<SearchResult['ties']> {
  const { total, rows } = await listTies({ ...emptyFilter, q, pageSize: MOST_TIES });
  const href = addressOf({ path: `/${reader.locale}/partnerships` }, { q });
  return { total, items: await tieItems(reader, rows), href };
}

/** Themes some word of whose name, in any language, begins with each of the words. */
async function themesNamed(locale: Locale, words: readonly string[]): Promise<SearchHit[]> {
  const themes = await themeNames();
  return themes.flatMap(({ code, label }) => {
    const own = wordsOf(Object.values(label as Record<string, string>).join(' '));
    if (!words.every((word) => own.some((each) => each.startsWith(word)))) return [];
    const name = textIn(locale, label) ?? { text: code, lang: null };
    const href = addressOf({ path: `/${locale}/partnerships` }, { theme: [code] });
    return [{ key: code, href, name, native: null, about: null, ties: null }];
  });
}

export type CommuneResult = { near: boolean; rows: FoundAuthorityRow[] };

/** French authorities of a name; where none bears it, those whose names come near. */
export async function frenchAuthorities(text: string): Promise<CommuneResult> {
  const words = wordsOf(text).slice(0, 12);
  if (words.length === 0) return { near: false, rows: [] };
  const asked: TokenQuery = { owner: 'authority', words, country: 'FR', take: 12 };
  const exact = await idsByPrefix(asked).then(authoritiesById);
  if (exact.length > 0) return { near: false, rows: exact };
  return { near: true, rows: await idsByLikeness({ ...asked, take: 6 }).then(authoritiesById) };
}

/** Every French authority that the atlas knows. */
export function knownFrenchAuthorities(): Promise<FoundAuthorityRow[]> {
  return authoritiesOf('FR');
}
