import { z } from 'zod';
import { type ExhibitAsk, type ExhibitCell, exhibit, words } from '../evaluation/exhibit';
import { addressOf } from '../filter/filter-address';
import { formatEdtf } from '../i18n/dates';
import { textIn } from '../i18n/localized-text';
import { nameIn } from '../i18n/names';
import { allTies, type TieRow } from '../partnership/partnership-list.service';
import { tieTitle } from '../partnership/tie-line.presenter';
import { figureValue } from '../territory/figures.presenter';
import { figureBySlug, sourceLabels, sourcesNaming } from './coverage.repository';
import { tiesMeant } from './coverage.rules';

/** The figure of the brief's own question: what a study counts from 2021 to early 2024, and the record by name. */
const options = z.strictObject({
  figure: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80)
    .default('key-kr-new-2021-2024'),
});
type Ask = ExhibitAsk<z.infer<typeof options>>;

const columns = ['tie', 'agreements', 'status', 'named', 'sources'] as const;

function cellsOf({ locale, t, v }: Ask, tie: TieRow, named: boolean, sources: string[]): ExhibitCell[] {
  const parties = tie.parties.map(({ authority }) => nameIn(locale, authority));
  const agreements = tie.agreements.map(({ instrument, signed }) => {
    const date = signed ? formatEdtf(locale, signed) : t('named.undated');
    return instrument === 'UNSPECIFIED'
      ? date
      : t('named.agreement', { instrument: v(`instrument.${instrument}`), date });
  });
  return [
    { ...words(tieTitle(parties)), href: `/${locale}/partnerships/${tie.slug}` },
    words(agreements.join(' · ')),
    { ...words(v(`status.${tie.state.status}`)), status: tie.state.status },
    words(t(named ? 'named.yes' : 'named.no')),
    words(sources.join(' · ')),
  ];
}

/** The ties that the record counts for a published figure, by name, and which of them the figure's own source names. */
export const coverageNamedExhibit = exhibit<z.infer<typeof options>>({
  namespace: 'doubt',
  options,
  async make(ask) {
    const {
      locale,
      t,
      v,
      options: { figure: slug },
    } = ask;
    const row = await figureBySlug(slug);
    const filter = row && tiesMeant(row);
    const ties = filter ? await allTies(filter) : [];
    const naming = await sourcesNaming(ties.map(({ id }) => id));
    const labels = await sourceLabels([...new Set(naming.map((each) => each.slug))]);
    const labelOf = (of: string) => {
      const source = labels.find((each) => each.slug === of);
      return source ? (textIn(locale, source.label)?.text ?? source.citation) : of;
    };
    const isNamed = ({ id }: TieRow) =>
      naming.some((each) => each.tie === id && each.slug === row?.source.slug);
    const named = ties.filter(isNamed).length;
    const value = row?.value.toNumber() ?? 0;
    const source = row ? (textIn(locale, row.source.label)?.text ?? row.source.citation) : '';
    const label = row ? (textIn(locale, row.label)?.text ?? row.measure) : slug;
    const missing = Math.max(0, value - ties.length);
    return {
      kind: 'coverage-named',
      title: row
        ? t('named.title', { label, source, published: figureValue(locale, v, row), count: ties.length })
        : t('named.none'),
      table: {
        caption: label,
        columns: columns.map((key) => ({
          key,
          label: t(`named.column.${key}`, { source }),
          kind: 'text' as const,
        })),
        rows: ties.map((tie) => {
          const sources = naming.filter((each) => each.tie === tie.id).map((each) => labelOf(each.slug));
          return { key: tie.slug, cells: cellsOf(ask, tie, isNamed(tie), sources) };
        }),
      },
      chart: null,
      notes: row
        ? [
            t('named.note.own', { named, count: ties.length, source }),
            t('named.note.missing', { missing, source }),
            ...(row.measure.startsWith('new_partnerships') ? [t('coverage.why.EARLY')] : []),
          ]
        : [],
      sources: row
        ? [
            { label: source, href: row.source.url },
            {
              label: t('named.list'),
              href: filter && addressOf({ path: `/${locale}/partnerships` }, filter),
            },
          ]
        : [],
    };
  },
});
