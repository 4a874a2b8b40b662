import { authorityResource } from '@/lib/authority/authority.serializer';
import type { AuthoritySort } from '@/lib/authority/authority-filter.sql';
import type { AuthorityListRow } from '@/lib/authority/authority-list.repository';
import { eachAuthority } from '@/lib/authority/authority-list.service';
import { authorityNode } from '@/lib/authority/authority-node.serializer';
import { type AuthorityLineSource, authorityTable } from '@/lib/authority/authority-table.serializer';
import type { PartnershipFilter } from '@/lib/filter/filter.schema';
import { firstLevelTerritories } from '@/lib/territory/first-level.repository';
import type { Answer, Call } from '../endpoint';
import { csv } from '../formats/csv';
import { type Feature, featureCollection, point } from '../formats/geojson';
import { graph, type Node } from '../formats/jsonld';
import { xlsx } from '../formats/xlsx';
import { wordsFor } from '../words';
import { collectionMembers, datasetNode, datedName, fileBase, mapEach, wordLanguage } from './dataset';

type FileCall = Call<unknown>;
type Rows = AsyncIterable<AuthorityListRow>;

/** All authorities that a filter lets through, as a file. */
export function authorityFile(call: Call<PartnershipFilter & { sort: AuthoritySort }>): Answer {
  const rows = () => eachAuthority(call.query, call.query.sort);
  return { kind: 'file', name: datedName('authorities', call), chunks: () => chunksOf(rows(), call) };
}

/** One authority as a file. */
export function oneAuthorityFile(row: AuthorityListRow, call: FileCall): Answer {
  const alone = async function* () {
    yield row;
  };
  return { kind: 'file', name: `atlas-${row.slug}`, chunks: () => chunksOf(alone(), call) };
}

async function* chunksOf(rows: Rows, call: FileCall) {
  const base = fileBase(call);
  const lines = mapEach(rows, (row) => ({ row, authority: authorityResource(row, base) }));
  switch (call.format) {
    case 'geojson':
      return yield* featureCollection(collectionMembers(call), mapEach(lines, featureOf));
    case 'jsonld':
      return yield* graph(nodesOf(rows, call));
    case 'csv':
      return yield* csv(await columns(call), lines);
    default:
      return yield* xlsx('Authorities', await columns(call), lines);
  }
}

async function columns(call: FileCall) {
  return authorityTable(await wordsFor(wordLanguage(call), { territories: await firstLevelTerritories() }));
}

function featureOf({ authority }: AuthorityLineSource): Feature {
  return {
    type: 'Feature',
    id: authority.id,
    geometry: point(authority.coordinates),
    properties: { ...authority },
  };
}

async function* nodesOf(rows: Rows, call: FileCall): AsyncGenerator<Node> {
  const base = fileBase(call);
  yield datasetNode(base, call);
  for await (const row of rows) yield authorityNode(row, base);
}
