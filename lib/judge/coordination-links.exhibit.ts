import { z } from 'zod';
import { type ExhibitAsk, type ExhibitCell, exhibit, words } from '../evaluation/exhibit';
import { nothingThere } from '../evaluation/figure-cell';
import { CoordinationType } from '../generated/prisma/enums';
import { textIn } from '../i18n/localized-text';
import { tieTitle } from '../workspace/tie-title';
import {
  type CoordinationLink,
  coordinationExamples,
  coordinationLinks,
  type ExampleRow,
  type LinkedTieRow,
  linkedProjects,
  linkedTies,
} from './coordination.repository';
import { sourceLines } from './source-lines.service';

const linkOptions = z.strictObject({
  /** One type alone; empty for all. */
  type: z.enum(['', ...Object.values(CoordinationType)]).default(''),
});

type LinkOptions = z.output<typeof linkOptions>;
type Names = { ties: Map<number, LinkedTieRow>; projects: Map<number, { slug: string; title: unknown }> };

/** Each example of coordination with the ties and projects that take part in it: the lists behind the counts. */
export const coordinationLinksExhibit = exhibit<LinkOptions>({
  namespace: 'judge',
  options: linkOptions,
  async make(ask) {
    const { locale, filter, options, t } = ask;
    const isAsked = ({ type }: { type: string }) => options.type === '' || type === options.type;
    const [examples, links, sources] = await Promise.all([
      coordinationExamples().then((rows) => rows.filter(isAsked)),
      coordinationLinks(filter).then((rows) => rows.filter(isAsked)),
      sourceLines(locale, ['technopolis-2011']),
    ]);
    const names = await namesOf(links);
    const title = t('coordinationLinks.title', { count: examples.length });
    const rowsOfExample = (example: ExampleRow) => {
      const own = links.filter(({ exampleId }) => exampleId === example.id);
      const shown = own.length > 0 ? own : [null];
      return shown.map((link) => rowOf(ask, names, example, link));
    };
    return {
      kind: 'coordination-links',
      title,
      table: {
        caption: title,
        columns: (['example', 'type', 'parties', 'network', 'record', 'status'] as const).map((key) => ({
          key,
          label: t(`coordinationLinks.${key}`),
          kind: 'text',
        })),
        rows: [
          ...examples.flatMap(rowsOfExample),
          ...links.filter(({ exampleId }) => exampleId === null).map((link) => rowOf(ask, names, null, link)),
        ],
      },
      chart: null,
      notes: [t('coordinationLinks.without')],
      sources,
    };
  },
});

async function namesOf(links: readonly CoordinationLink[]): Promise<Names> {
  const [ties, projects] = await Promise.all([
    linkedTies([...new Set(links.map(({ tieId }) => tieId))]),
    linkedProjects([...new Set(links.flatMap(({ projectId }) => projectId ?? []))]),
  ]);
  return {
    ties: new Map(ties.map((tie) => [tie.id, tie])),
    projects: new Map(projects.map((project) => [project.id, project])),
  };
}

function rowOf(
  ask: Pick<ExhibitAsk, 'locale' | 't' | 'v'>,
  names: Names,
  example: ExampleRow | null,
  link: CoordinationLink | null,
) {
  const { locale, t, v } = ask;
  const type = example?.type ?? link?.type ?? '';
  const status = link && (names.ties.get(link.tieId)?.state?.status ?? 'NOT_REPORTED');
  return {
    key: `${example?.id ?? 'said'}-${type}-${link?.tieId ?? ''}-${link?.projectId ?? ''}`,
    cells: [
      example ? inWords(locale, example.title) : words(t('coordinationLinks.said')),
      words(v(`coordination.${type}`)),
      example ? inWords(locale, example.parties) : nothingThere,
      networkCell(ask, example),
      link ? recordCell(ask, names, link) : nothingThere,
      status ? { ...words(v(`status.${status}`)), status } : nothingThere,
    ],
  };
}

function inWords(locale: ExhibitAsk['locale'], text: unknown): ExhibitCell {
  const shown = textIn(locale, text);
  return shown ? words(shown.text, shown.lang) : nothingThere;
}

function networkCell({ locale }: Pick<ExhibitAsk, 'locale'>, example: ExampleRow | null): ExhibitCell {
  if (!example?.network) return nothingThere;
  return {
    ...inWords(locale, example.network.name),
    href: `/${locale}/networks/${example.network.slug}`,
  };
}

function recordCell(
  { locale }: Pick<ExhibitAsk, 'locale'>,
  { ties, projects }: Names,
  { tieId, projectId }: CoordinationLink,
): ExhibitCell {
  const project = projectId === null ? undefined : projects.get(projectId);
  if (project) return { ...inWords(locale, project.title), href: `/${locale}/projects/${project.slug}` };
  const tie = ties.get(tieId);
  return tie
    ? { ...words(tieTitle(locale, tie)), href: `/${locale}/partnerships/${tie.slug}` }
    : nothingThere;
}
