import { drawnAsHeld, followingFrenchUsage } from '../geo/editorial-usage';
import { numberIn, presentFigure } from '../home/home.presenter';
import type { FigureRow, HomeTieRow } from '../home/home.repository';
import { openingPairs, statusOf, tiesOfPair } from '../home/home-counts.presenter';
import { type Locale, languageTags } from '../i18n/locales';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import { countryName } from '../i18n/names';
import type { Reader } from '../i18n/reader';
import { derivedStatuses } from '../partnership/partnership.rules';
import { type TieRef, tieRef } from '../partnership/tie-line.presenter';
import { citationLanguage } from '../source/citation-language';
import type { ContradictionRow, SourceRow } from './method.repository';

/** The five statuses with their meaning and how many ties bear them. */
export function presentStatuses({ locale, v }: Reader, ties: readonly HomeTieRow[]) {
  return derivedStatuses.map((status) => ({
    status,
    label: v(`status.${status}`),
    meaning: v(`statusMeaning.${status}`),
    count: numberIn(locale, ties.filter((tie) => statusOf(tie) === status).length),
  }));
}

export type ContradictionLine = { slug: string; topic: string; explanation: TextInLanguage; ties: TieRef[] };

export function presentContradiction({ locale, v }: Reader, row: ContradictionRow): ContradictionLine[] {
  const explanation = textIn(locale, row.explanation);
  if (!explanation) return [];
  const ties = row.partnerships.map(({ partnership }) => tieRef(locale, partnership));
  return [{ slug: row.slug, topic: v(`contradictionTopic.${row.topic}`), explanation, ties }];
}

/** How the disputed areas are shown, in the reader's words. */
export function presentUsage({ locale, t }: Reader) {
  const list = new Intl.ListFormat([languageTags[locale]], { type: 'conjunction' });
  const shown = followingFrenchUsage.map(({ id, name, shownAs, apart, calledThere }) => {
    const called = textIn(locale, calledThere)?.text;
    const own = called ? t('areaCalled', { name: called }) : t('areaApart');
    return { id, name: textIn(locale, name)?.text ?? id, how: apart ? own : countryName(locale, shownAs) };
  });
  const held = drawnAsHeld.flatMap(({ name }) => textIn(locale, name)?.text ?? []);
  return { shown, held: t('heldIntro', { list: list.format(held) }) };
}

function scopeName(locale: Locale, t: Reader['t'], scope: string): string {
  if (scope === 'WORLD') return t('scopeWorld');
  return scope
    .split('-')
    .map((code) => countryName(locale, code))
    .join(' – ');
}

/** What others counted, and at the head what the atlas counts today. */
export function presentCoverage(reader: Reader, ties: readonly HomeTieRow[], figures: readonly FigureRow[]) {
  const { locale, t } = reader;
  const own = openingPairs.flatMap((pair) => {
    const ofPair = tiesOfPair(ties, pair);
    const french = ofPair.flatMap(({ parties }) =>
      parties.filter(({ authority }) => authority.country === 'FR').map(({ authority }) => authority.slug),
    );
    const scope = scopeName(locale, t, pair.code);
    return [
      { key: `${pair.code} ties`, scope, label: t('ownTies'), value: numberIn(locale, ofPair.length) },
      {
        key: `${pair.code} authorities`,
        scope,
        label: t('ownAuthorities'),
        value: numberIn(locale, new Set(french).size),
      },
    ];
  });
  const published = figures.map((row) => ({
    ...presentFigure(reader, row),
    scope: scopeName(locale, t, row.scope),
    unit: row.unit === 'EUR' ? '€' : null,
  }));
  return { own, published };
}

export type SourceLine = {
  slug: string;
  label: string;
  citation: string;
  url: string | null;
  lang: string | null;
  about: TextInLanguage | null;
  cited: string;
};

export function presentSource({ locale, t }: Reader, row: SourceRow): SourceLine {
  return {
    slug: row.slug,
    label: textIn(locale, row.label)?.text ?? row.citation,
    citation: row.citation,
    url: row.url,
    lang: citationLanguage(row),
    about: textIn(locale, row.about),
    cited: t('citations', { count: row._count.citations }),
  };
}
