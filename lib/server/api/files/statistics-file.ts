import { filterNamesBySlug, themeTree } from '@/lib/filter/filter.repository';
import type { LabelReader } from '@/lib/filter/filter-labels';
import { cellLabel } from '@/lib/statistics/cell-label';
import type { By, CellResource, Tabulated } from '@/lib/statistics/statistics.schema';
import { territoryNames } from '@/lib/territory/territory-names.service';
import type { Answer, Call } from '../endpoint';
import { csv } from '../formats/csv';
import type { Column } from '../formats/table';
import { xlsx } from '../formats/xlsx';
import { wordsFor } from '../words';
import { datedName, wordLanguage } from './dataset';

/** A table of counts as a file. */
export function statisticsFile(cells: CellResource[], by: By, call: Call<unknown>): Answer {
  return { kind: 'file', name: datedName('statistics', call), chunks: () => chunksOf(cells, by, call) };
}

async function* chunksOf(cells: CellResource[], by: By, call: Call<unknown>) {
  const columns = table(by, await words(cells, call));
  const rows = async function* () {
    yield* cells;
  };
  return call.format === 'csv' ? yield* csv(columns, rows()) : yield* xlsx('Statistics', columns, rows());
}

async function words(cells: CellResource[], call: Call<unknown>): Promise<LabelReader> {
  const keys = (dimension: Tabulated) => cells.flatMap((cell) => cell[dimension] ?? []);
  const [territories, themes, { networks }] = await Promise.all([
    territoryNames(keys('region')),
    themeTree(),
    filterNamesBySlug([], keys('network')),
  ]);
  return wordsFor(wordLanguage(call), { territories, themes, networks });
}

function table(by: By, reader: LabelReader): Column<CellResource>[] {
  const dimensions = by.filter((dimension) => dimension !== undefined);
  return [
    ...dimensions.flatMap((dimension): Column<CellResource>[] => [
      { name: dimension, value: (cell) => cell[dimension] ?? null },
      {
        name: `${dimension}_label`,
        value: (cell) => cellLabel(reader, dimension, cell[dimension] ?? null)?.text ?? null,
      },
    ]),
    { name: 'count', value: ({ count }) => count },
    { name: 'href', value: ({ href }) => href },
  ];
}
