import { formatDayOf, formatEdtf } from '../i18n/dates';
import type { Locale } from '../i18n/locales';
import { textIn } from '../i18n/localized-text';
import { nameIn } from '../i18n/names';
import type { Translate } from '../i18n/translate';
import { tieTitle } from '../workspace/tie-title';
import type { ComparedAuthority, ComparedTie } from './duplicates.repository';

/** One fact of two records side by side; lists are lines. Null where nothing is known. */
export type ComparedFact = { key: string; one: string[]; two: string[]; differs: boolean };

/** Translators of the namespaces `admin` and `vocabulary`. */
type Reader = { locale: Locale; v: Translate };

const known = (...texts: (string | number | null)[]) =>
  texts.flatMap((text) => (text === null ? [] : [String(text)]));

function beside<Row>(one: Row, two: Row, facts: Record<string, (row: Row) => string[]>): ComparedFact[] {
  return Object.entries(facts).map(([key, read]) => {
    const [first, second] = [read(one), read(two)];
    return { key, one: first, two: second, differs: first.join('\n') !== second.join('\n') };
  });
}

/** Two authorities, fact by fact. */
export function compareAuthorities(
  { locale, v }: Reader,
  one: ComparedAuthority,
  two: ComparedAuthority,
): ComparedFact[] {
  return beside(one, two, {
    name: (row) => [...new Set(known(row.nameNative, row.nameFr, row.nameEn, row.nameZh, row.nameKo))],
    address: ({ slug }) => [`/authorities/${slug}`],
    kind: ({ kind }) => [v(`kind.${kind}`)],
    code: (row) =>
      known(row.nationalCode && `${row.nationalCode} (${row.nationalCodeSystem})`, row.wikidataId),
    territory: ({ territory }) => [nameIn(locale, territory).text],
    position: ({ latitude, longitude }) => [`${latitude.toFixed(4)}, ${longitude.toFixed(4)}`],
    website: ({ website }) => known(website),
    population: ({ population }) => known(population),
    ties: ({ parties }) => parties.map(({ partnership }) => tieTitle(locale, partnership)),
    members: ({ _count }) => [String(_count.memberships)],
    sources: ({ _count }) => [String(_count.citations)],
    made: ({ createdAt }) => [formatDayOf(locale, createdAt)],
  });
}

/** Two ties, fact by fact. */
export function compareTies({ locale, v }: Reader, one: ComparedTie, two: ComparedTie): ComparedFact[] {
  return beside(one, two, {
    parties: ({ parties }) => parties.map(({ authority }) => nameIn(locale, authority).text),
    address: ({ slug }) => [`/partnerships/${slug}`],
    stage: ({ stage }) => [v(`stage.${stage}`)],
    status: ({ state }) => known(state && v(`status.${state.status}`)),
    agreements: ({ agreements }) =>
      agreements.map(({ instrument, signed }) =>
        known(v(`instrument.${instrument}`), signed && formatEdtf(locale, signed)).join(', '),
      ),
    themes: ({ themes }) => themes.map(({ theme }) => textIn(locale, theme.label)?.text ?? theme.code),
    projects: ({ _count }) => [String(_count.projects)],
    statements: ({ _count }) => [String(_count.observations)],
    sources: ({ _count }) => [String(_count.citations)],
    made: ({ createdAt }) => [formatDayOf(locale, createdAt)],
  });
}
