import type { Locale } from '../i18n/locales';
import { textIn } from '../i18n/localized-text';
import type { NameInLanguage } from '../i18n/names';
import type { Translate } from '../i18n/translate';
import { tieTitle } from '../workspace/tie-title';
import type { Spread } from './spread.rules';
import type { JudgedRow, PlacementRow } from './typology.repository';
import {
  broughtTogether,
  isOnlyDrawn,
  isOnMap,
  type JudgedKey,
  type TypologyMap,
  typologyMaps,
} from './typology.rules';

/** One record on one of the two maps: what evaluators judged, and what the report of 2011 says. */
export type TypologyLine = {
  key: JudgedKey;
  kind: 'tie' | 'network' | 'programme';
  name: NameInLanguage;
  href: string | null;
  judgements: number;
  x: Spread | null;
  y: Spread | null;
  /** Whether the report names the high end of each axis; null where it does not speak of the record on this map. */
  report: { x: boolean; y: boolean; statement: string | null } | null;
};

type Names = { locale: Locale; t: Translate };

/** The records of a map by name: those that evaluators judged, and those that the report places on it. */
export function typologyLines(
  { locale }: Names,
  map: TypologyMap,
  judged: readonly JudgedRow[],
  placed: readonly PlacementRow[],
): TypologyLine[] {
  const { x, y } = typologyMaps[map];
  const named = new Map(judged.map((row) => [judgedKey(row), judgedName(locale, row)]));
  const spread = new Map(
    broughtTogether(judged.map((row) => ({ key: judgedKey(row), scores: row }))).map((each) => [
      each.key,
      each,
    ]),
  );
  const onMap = placed.filter(({ programme }) => isOnMap(programme, map));
  const reported = new Map(onMap.map((row) => [`programme:${row.programme}` as JudgedKey, row]));
  const keys = [...new Set([...spread.keys(), ...reported.keys()])];
  return keys
    .flatMap((key): TypologyLine[] => {
      const [row, its] = [reported.get(key), spread.get(key)];
      // Somebody may have judged a record on the axes of the other map alone.
      if (!row && !its?.spreads[x] && !its?.spreads[y]) return [];
      const tie = row?.partnership ? `/${locale}/partnerships/${row.partnership.slug}` : null;
      return [
        {
          key,
          kind: key.split(':', 1)[0] as TypologyLine['kind'],
          name: named.get(key)?.name ?? { text: key.slice(key.indexOf(':') + 1), lang: null },
          href: named.get(key)?.href ?? tie,
          judgements: its?.count ?? 0,
          x: its?.spreads[x] ?? null,
          y: its?.spreads[y] ?? null,
          report: row
            ? {
                x: row[x] !== null,
                y: row[y] !== null,
                statement: isOnlyDrawn(row.statement) ? null : row.statement,
              }
            : null,
        },
      ];
    })
    .toSorted((one, other) => one.name.text.localeCompare(other.name.text, locale));
}

/** By which name a judgement's record goes. */
export function judgedKey({
  partnership,
  network,
  programme,
}: Pick<JudgedRow, 'partnership' | 'network' | 'programme'>): JudgedKey {
  if (partnership) return `tie:${partnership.slug}`;
  return network ? `network:${network.slug}` : `programme:${programme}`;
}

/** What a judgement is about, and where that is. */
export function judgedName(
  locale: Locale,
  { partnership, network, programme }: Pick<JudgedRow, 'partnership' | 'network' | 'programme'>,
): { name: NameInLanguage; href: string | null } {
  if (partnership)
    return {
      name: { text: tieTitle(locale, partnership), lang: null },
      href: `/${locale}/partnerships/${partnership.slug}`,
    };
  if (network)
    return {
      name: textIn(locale, network.name) ?? { text: network.slug, lang: null },
      href: `/${locale}/networks/${network.slug}`,
    };
  return { name: { text: programme ?? '', lang: null }, href: null };
}

/** Where a record is judged, with what others judged of it. */
export function assessPath(locale: Locale, key: JudgedKey): string {
  const [kind = '', name = ''] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  return `/${locale}/evaluation/judge/assess?${new URLSearchParams({ [kind]: name })}`;
}
