import { formatEdtf } from '../i18n/dates';
import type { Locale } from '../i18n/locales';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import { countryName, type NameInLanguage, nameIn, nativeNameBeside } from '../i18n/names';
import type { Translate } from '../i18n/translate';
import type { DerivedStatus } from './partnership.rules';
import type { TieRow } from './partnership-list.repository';

/** A party as a line of a list names it. */
export type TieItemParty = {
  slug: string;
  href: string;
  name: NameInLanguage;
  native: NameInLanguage | null;
  country: string;
  /** Codes of the territories that it lies in, widest first. */
  lineage: readonly string[];
  /** "Occitanie, France". */
  place: NameInLanguage;
};

export type TieMark = 'compilation' | 'source' | 'contradiction' | 'oneSided';

/** A tie as a line of a list, everywhere the same. */
export type TieItem = {
  slug: string;
  href: string;
  parties: TieItemParty[];
  status: DerivedStatus;
  statusLabel: string;
  /** Who said the status and when; null where nobody did. */
  said: string | null;
  /** "jumelage, 1981"; none where neither instrument nor date is known. */
  agreements: string[];
  /** Said only where the tie is not simply signed. */
  stage: string | null;
  themes: ({ code: string } & TextInLanguage)[];
  lastSign: string | null;
  marks: { mark: TieMark; label: string }[];
  projectCount: number;
};

export type TieItemReader = {
  locale: Locale;
  /** Translators of the namespaces `list` and `vocabulary`. */
  t: Translate;
  v: Translate;
  /** Names of first-level territories by code. */
  territories: ReadonlyMap<string, NameInLanguage>;
};

export function tieItem(reader: TieItemReader, row: TieRow): TieItem {
  const { locale, t, v } = reader;
  const { status, lastSign } = row.state;
  return {
    slug: row.slug,
    href: `/${locale}/partnerships/${row.slug}`,
    parties: row.parties.map(({ authority }) => partyOf(reader, authority)),
    status,
    statusLabel: v(`status.${status}`),
    said: saidBy(reader, row),
    agreements: agreementsOf(reader, row),
    stage: row.stage === 'SIGNED' ? null : v(`stage.${row.stage}`),
    themes: row.themes.map(({ theme }) => ({
      code: theme.code,
      ...(textIn(locale, theme.label) ?? { text: theme.code, lang: null }),
    })),
    lastSign: lastSign && t('lastSign', { date: formatEdtf(locale, lastSign) }),
    marks: marksOf(row).map((mark) => ({ mark, label: t(`mark.${mark}`) })),
    projectCount: row.projects.length,
  };
}

type Authority = TieRow['parties'][number]['authority'];

function partyOf({ locale, t, territories }: TieItemReader, authority: Authority): TieItemParty {
  const { lineage } = authority.territory;
  const country = countryName(locale, authority.country);
  const region = lineage[1] === undefined ? undefined : territories.get(lineage[1]);
  return {
    slug: authority.slug,
    href: `/${locale}/authorities/${authority.slug}`,
    name: nameIn(locale, authority),
    native: nativeNameBeside(locale, authority),
    country: authority.country,
    lineage,
    place: region
      ? { text: t('place', { place: region.text, country }), lang: region.lang }
      : { text: country, lang: null },
  };
}

/** "selon Hammouche, 2025"; the year is not said twice where the source's label ends with it. */
function saidBy({ locale, t }: TieItemReader, { observation, parties }: TieRow): string | null {
  if (!observation) return null;
  const when = formatEdtf(locale, observation.asOf);
  if (observation.declarant === 'CORRESPONDENT' || observation.declarant === 'EVALUATOR') {
    return t(`said.${observation.declarant.toLowerCase()}`, { when });
  }
  if (observation.declarant === 'PARTY') {
    const party = parties.find(({ id }) => id === observation.partyId);
    return party ? t('said.party', { who: nameIn(locale, party.authority).text, when }) : null;
  }
  const who = textIn(locale, observation.citations[0]?.source.label)?.text;
  if (!who) return null;
  return who.includes(observation.asOf) ? t('said.sourceAlone', { who }) : t('said.source', { who, when });
}

function agreementsOf({ locale, t, v }: TieItemReader, { agreements }: TieRow): string[] {
  const lines = agreements.map(({ instrument, signed, state }) => {
    const name = v(`instrument.${instrument}`);
    if (state === 'PROPOSED') return t('proposed', { instrument: name });
    if (!signed) return name;
    const date = formatEdtf(locale, signed);
    return instrument === 'UNSPECIFIED' ? date : t('dated', { instrument: name, date });
  });
  return [...new Set(lines)];
}

function marksOf({ state, observation, oneSided, contradictions }: TieRow): TieMark[] {
  const marks: (TieMark | false)[] = [
    state.compilationOnly && 'compilation',
    observation?.declarant === 'SOURCE' && state.freshness === 'UNVERIFIED' && 'source',
    contradictions.length > 0 && 'contradiction',
    oneSided ? 'oneSided' : false,
  ];
  return marks.filter((mark) => mark !== false);
}

/** One line of facts: "jumelage, 1981 · culture, éducation"; empty where nothing is known. */
export function factsLine({ agreements, stage, themes }: TieItem, comma = ', '): string {
  return [
    stage,
    agreements.join(comma),
    themes
      .slice(0, 4)
      .map(({ text }) => text)
      .join(comma),
  ]
    .filter((part) => part)
    .join(' · ');
}

/** Codes of the first-level territories that ties touch. */
export function firstLevelCodes(rows: readonly TieRow[]): string[] {
  const codes = rows.flatMap(({ parties }) => parties.map(({ authority }) => authority.territory.lineage[1]));
  return [...new Set(codes.filter((code) => code !== undefined))];
}
