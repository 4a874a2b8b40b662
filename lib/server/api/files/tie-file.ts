import { themeTree } from '@/lib/filter/filter.repository';
import { emptyFilter, type PartnershipFilter } from '@/lib/filter/filter.schema';
import { tieResource } from '@/lib/partnership/partnership.serializer';
import { tieFeature } from '@/lib/partnership/partnership-feature.serializer';
import { type TieRow, tieBatches } from '@/lib/partnership/partnership-list.service';
import { tieNodes } from '@/lib/partnership/partnership-node.serializer';
import { positionsOf } from '@/lib/partnership/partnership-positions.service';
import { type TieLineSource, tieTable } from '@/lib/partnership/partnership-table.serializer';
import { firstLevelTerritories } from '@/lib/territory/first-level.repository';
import type { Answer, Call } from '../endpoint';
import { csv } from '../formats/csv';
import { featureCollection } from '../formats/geojson';
import { graph, type Node } from '../formats/jsonld';
import { xlsx } from '../formats/xlsx';
import { wordsFor } from '../words';
import { collectionMembers, datasetNode, datedName, fileBase, mapEach, wordLanguage } from './dataset';

type FileCall = Call<unknown>;
type Batches = AsyncIterable<readonly TieRow[]>;

/** All ties that a filter lets through, as a file. */
export function tieFile(call: Call<PartnershipFilter>): Answer {
  return file(datedName('partnerships', call), () => tieBatches(call.query), call.query, call);
}

/** One tie as a file. */
export function oneTieFile(row: TieRow, call: FileCall): Answer {
  const alone = async function* () {
    yield [row];
  };
  return file(`atlas-${row.slug}`, alone, emptyFilter, call);
}

function file(name: string, batches: () => Batches, filter: PartnershipFilter, call: FileCall): Answer {
  return { kind: 'file', name, chunks: () => chunksOf(batches(), filter, call) };
}

async function* chunksOf(batches: Batches, filter: PartnershipFilter, call: FileCall) {
  switch (call.format) {
    case 'geojson':
      return yield* featureCollection(
        collectionMembers(call),
        mapEach(linesOf(batches, filter, call), ({ tie }) => tieFeature(tie)),
      );
    case 'jsonld':
      return yield* graph(nodesOf(batches, call));
    case 'csv':
      return yield* csv(await columns(call), linesOf(batches, filter, call));
    default:
      return yield* xlsx('Partnerships', await columns(call), linesOf(batches, filter, call));
  }
}

async function columns(call: FileCall) {
  const [territories, themes] = await Promise.all([firstLevelTerritories(), themeTree()]);
  return tieTable(await wordsFor(wordLanguage(call), { territories, themes }));
}

async function* linesOf(
  batches: Batches,
  filter: PartnershipFilter,
  call: FileCall,
): AsyncGenerator<TieLineSource> {
  const base = fileBase(call);
  for await (const rows of batches) {
    const positions = await positionsOf(rows, filter, call.now);
    for (const row of rows) yield { row, tie: tieResource(row, positions, base) };
  }
}

async function* nodesOf(batches: Batches, call: FileCall): AsyncGenerator<Node> {
  const base = fileBase(call);
  yield datasetNode(base, call);
  for await (const rows of batches) for (const row of rows) yield* tieNodes(row, base);
}
