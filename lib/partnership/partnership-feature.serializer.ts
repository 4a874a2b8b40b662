import { arcs, type Feature } from '../server/api/formats/geojson';
import type { TieResource } from './partnership-resource.schema';

/** A tie as a line on a map; coordinates are longitude, latitude. */
export function tieFeature(tie: TieResource): Feature {
  const geometry = arcs(tie.parties.map(({ authority }) => authority.coordinates));
  return { type: 'Feature', id: tie.id, geometry, properties: { ...tie } };
}
