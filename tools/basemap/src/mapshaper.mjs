/** mapshaper on GeoJSON features in memory. */
import mapshaper from 'mapshaper';

const collection = (features) => JSON.stringify({ type: 'FeatureCollection', features });

/** Runs commands on named layers; gives the text of each file the commands write. Layers are read as `name.json`. */
export async function runOnLayers(commands, layers) {
  const files = Object.fromEntries(Object.entries(layers).map(([name, features]) => [`${name}.json`, collection(features)]));
  const written = await mapshaper.applyCommands(commands, files);
  return Object.fromEntries(Object.entries(written).map(([name, content]) => [name, JSON.parse(content)]));
}

/** The same, for commands that change one layer, `areas`; gives its features. */
export async function changeAreas(features, commands, others = {}) {
  const written = await runOnLayers(`-i areas.json ${commands} -o result.json format=geojson`, { areas: features, ...others });
  return written['result.json'].features;
}
