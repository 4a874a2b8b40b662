/**
 * Makes the countries meet the first-level areas without gap or overlap.
 *
 * Both come from Natural Earth, at different scales: along a shared border one lies up to some kilometres over or short
 * of the other. The first-level areas win. What a neighbour covers of them is cut off; what is left bare between them
 * and the neighbour goes to the neighbour; bare strips along a coast are sea.
 */
import { changeAreas, runOnLayers } from './mapshaper.mjs';

/** A bare strip is sea if more than this share of its outline touches nothing. */
const seaShare = 0.25;

export async function sewCountries(countries, formerShapes, firstLevelAreas) {
  const cut = await changeAreas(countries, '-erase first.json', { first: firstLevelAreas });
  const strips = await changeAreas(formerShapes, "-dissolve2 -erase first.json -explode -each 'strip = this.id'", { first: firstLevelAreas });
  const neighbours = await findNeighbours(cut, strips, firstLevelAreas);
  const given = strips
    .filter(({ properties }) => neighbours.has(properties.strip))
    .map(({ properties, geometry }) => ({ type: 'Feature', properties: neighbours.get(properties.strip), geometry }));
  return changeAreas([...cut, ...given], '-dissolve2 a3 copy-fields=a2');
}

/** For each strip that is no sea, the properties of the country it shares the longest outline with. */
async function findNeighbours(countries, strips, firstLevelAreas) {
  const first = firstLevelAreas.map((item) => ({ ...item, properties: { first: 1 } }));
  const { 'all.json': topology } = await runOnLayers(
    '-i all.json snap -clean -o all.json format=topojson no-quantization',
    { all: [...countries, ...strips, ...first] },
  );
  const users = topology.arcs.map(() => []);
  for (const { arcs = [], properties } of topology.objects.all.geometries) {
    for (const arc of arcs.flat(3)) users[arc < 0 ? ~arc : arc].push(properties);
  }
  const found = new Map();
  for (const { arcs = [], properties } of topology.objects.all.geometries) {
    if (properties.strip === undefined) continue;
    const lengths = new Map();
    let outline = 0;
    let untouched = 0;
    for (const arc of arcs.flat(3).map((number) => (number < 0 ? ~number : number))) {
      const length = lengthInDegrees(topology.arcs[arc]);
      const others = users[arc].filter((item) => item.strip !== properties.strip);
      outline += length;
      if (others.length === 0) untouched += length;
      for (const other of others) if (other.a3) lengths.set(other.a3, (lengths.get(other.a3) ?? 0) + length);
    }
    const [nearest] = [...lengths].sort((a, b) => b[1] - a[1]);
    if (nearest && untouched <= outline * seaShare) {
      found.set(properties.strip, countries.find((item) => item.properties.a3 === nearest[0]).properties);
    }
  }
  return found;
}

function lengthInDegrees(points) {
  return points.slice(1).reduce((sum, [x, y], index) => sum + Math.hypot(x - points[index][0], y - points[index][1]), 0);
}
