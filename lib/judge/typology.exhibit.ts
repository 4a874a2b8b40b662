import type { PlaneChart } from '../chart/chart';
import { type Exhibit, type ExhibitAsk, exhibit, noOptions } from '../evaluation/exhibit';
import { type axes, scale } from './axes';
import { sourceLines } from './source-lines.service';
import { type TypologyLine, typologyLines } from './typology.presenter';
import { assessmentsUnder, placementsUnder } from './typology.repository';
import { type TypologyMap, typologyMaps } from './typology.rules';
import { typologyTable } from './typology-table.presenter';

const mapOf = (map: TypologyMap) =>
  exhibit({ namespace: 'judge', options: noOptions, make: (ask) => makeMap(map, ask) });

/** Evaluators' placements by the aims of the cooperation: axes 1 and 2 of the evaluation of 2011. */
export const typologyObjectivesExhibit = mapOf('objectives');

/** Evaluators' placements by who takes part: axes 3 and 4. */
export const typologyStakeholdersExhibit = mapOf('stakeholders');

async function makeMap(map: TypologyMap, ask: ExhibitAsk<unknown>): Promise<Exhibit> {
  const { locale, filter, t } = ask;
  const [judged, placed, sources] = await Promise.all([
    assessmentsUnder(filter),
    placementsUnder(filter),
    sourceLines(locale, ['technopolis-2011']),
  ]);
  const lines = typologyLines({ locale, t }, map, judged.rows, placed.rows);
  const drawn = lines.filter(isDrawn);
  const title = t(`typology.title.${map}`, { count: drawn.length });
  const onOneAxis = lines.filter((line) => line.judgements > 0 && !isDrawn(line)).length;
  const unreached = judged.unreached + placed.unreached;
  return {
    kind: `typology-${map}`,
    title,
    table: { caption: title, ...typologyTable(ask, map, lines) },
    chart: chartOf(map, lines, t),
    notes: [
      t('typology.howCounted', scale),
      t('typology.reportEnds'),
      ...(onOneAxis > 0 ? [t('typology.onOneAxis', { count: onOneAxis })] : []),
      ...(unreached > 0 ? [t('typology.unreached', { count: unreached })] : []),
      ...notRecoverable(lines, t),
    ],
    sources,
  };
}

const isDrawn = (line: TypologyLine): boolean => line.x !== null && line.y !== null;

function notRecoverable(lines: readonly TypologyLine[], t: ExhibitAsk['t']): string[] {
  const names = lines.filter(({ report }) => report && !report.x && !report.y).map(({ name }) => name.text);
  return names.length > 0 ? [t('typology.notRecoverable', { names: names.join(' · ') })] : [];
}

const tones = { tie: 'first', network: 'second', programme: 'third' } as const;

function chartOf(map: TypologyMap, lines: readonly TypologyLine[], t: ExhibitAsk['t']): PlaneChart {
  const { x, y } = typologyMaps[map];
  const ends = (axis: (typeof axes)[number]) => ({
    low: t(`axis.${axis}.low`),
    high: t(`axis.${axis}.high`),
  });
  const quadrant = (name: string) => t(`typology.quadrant.${map}.${name}`);
  const named = (isAt: (report: NonNullable<TypologyLine['report']>) => boolean) =>
    lines.filter(({ report }) => report && isAt(report)).map(({ name }) => name.text);
  return {
    type: 'plane',
    range: scale,
    x: ends(x),
    y: ends(y),
    quadrants: {
      lowHigh: quadrant('lowHigh'),
      highHigh: quadrant('highHigh'),
      lowLow: quadrant('lowLow'),
      highLow: quadrant('highLow'),
    },
    points: lines.flatMap(({ key, kind, name, x: across, y: upward }) =>
      across && upward
        ? [
            {
              key,
              label: name.text,
              x: across.mean,
              y: upward.mean,
              spread:
                across.deviation === null && upward.deviation === null
                  ? null
                  : { x: across.deviation ?? 0, y: upward.deviation ?? 0 },
              tone: tones[kind],
            },
          ]
        : [],
    ),
    ends: {
      title: t('typology.edge'),
      x: named((report) => report.x && !report.y),
      y: named((report) => report.y && !report.x),
      both: named((report) => report.x && report.y),
    },
  };
}
