import type { z } from 'zod';
import type { BarChart } from '../chart/chart';
import { type ExhibitAsk, type ExhibitCell, exhibit, noOptions, words } from '../evaluation/exhibit';
import { pageAddress } from '../evaluation/exhibit-address';
import { figure, nothingThere } from '../evaluation/figure-cell';
import { CoordinationType } from '../generated/prisma/enums';
import { textIn } from '../i18n/localized-text';
import { type CoordinationLink, coordinationExamples, coordinationLinks } from './coordination.repository';
import { sourceLines } from './source-lines.service';

/** In the order of the report of 2011. */
const types = Object.values(CoordinationType);

/** The six types of coordination: the report's examples, and what the atlas links to each. */
export const coordinationExhibit = exhibit<z.output<typeof noOptions>>({
  namespace: 'judge',
  options: noOptions,
  async make(ask) {
    const { locale, filter, t, v } = ask;
    const [examples, links, sources] = await Promise.all([
      coordinationExamples(),
      coordinationLinks(filter),
      sourceLines(locale, ['technopolis-2011']),
    ]);
    const counted = types.map((type) => ({ type, ...countsOf(links, type) }));
    const linked = new Set(links.map(({ tieId }) => tieId)).size;
    const title = t('coordination.title', { count: linked });
    return {
      kind: 'coordination',
      title,
      table: {
        caption: title,
        columns: [
          { key: 'type', label: t('coordination.type'), kind: 'text' },
          { key: 'examples', label: t('coordination.examples'), kind: 'text' },
          { key: 'ties', label: t('coordination.ties'), kind: 'number' },
          { key: 'projects', label: t('coordination.projects'), kind: 'number' },
        ],
        rows: counted.map(({ type, ties, projects }) => ({
          key: type,
          cells: [
            words(v(`coordination.${type}`)),
            namesOf(
              ask,
              examples.filter((example) => example.type === type).map(({ title: name }) => name),
            ),
            figure(locale, ties, listOf(ask, type)),
            figure(locale, projects, listOf(ask, type)),
          ],
        })),
      },
      chart: chartOf(counted, ask),
      notes: [t('coordination.severalTypes'), t('coordination.byWhom'), t('coordination.notKnown')],
      sources,
    };
  },
});

function countsOf(links: readonly CoordinationLink[], type: CoordinationType) {
  const own = links.filter((link) => link.type === type);
  return {
    ties: new Set(own.map(({ tieId }) => tieId)).size,
    projects: new Set(own.flatMap(({ projectId }) => projectId ?? [])).size,
  };
}

function namesOf({ locale }: Pick<ExhibitAsk, 'locale'>, titles: readonly unknown[]): ExhibitCell {
  const names = titles.flatMap((title) => textIn(locale, title)?.text ?? []);
  return names.length > 0 ? words(names.join(' · ')) : nothingThere;
}

const listOf = ({ locale, filter }: Pick<ExhibitAsk, 'locale' | 'filter'>, type: CoordinationType) =>
  `${pageAddress(`/${locale}/evaluation/judge/coordination`, filter, { type })}#coordination-links`;

function chartOf(
  counted: readonly { type: CoordinationType; ties: number; projects: number }[],
  { t, v }: Pick<ExhibitAsk, 't' | 'v'>,
): BarChart {
  return {
    type: 'bars',
    parts: [
      { key: 'ties', label: t('coordination.ties'), tone: 'first' },
      { key: 'projects', label: t('coordination.projects'), tone: 'second' },
    ],
    bars: counted.map(({ type, ties, projects }) => ({
      label: v(`coordination.${type}`),
      values: { ties, projects },
    })),
    unit: t('coordination.unit'),
  };
}
