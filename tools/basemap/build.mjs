/** Writes public/basemap/*.topo.json and lib/geo/territory-frames.json. Run: npm run build */
import { readCountries } from './src/countries.mjs';
import { readChineseProvinces, readDepartments, readForeignAreas, readKoreanProvinces } from './src/first-level-areas.mjs';
import { writeFrames } from './src/frames.mjs';
import { changeAreas } from './src/mapshaper.mjs';
import { sewCountries } from './src/seams.mjs';
import { simplifyIntoLayers } from './src/simplify.mjs';
import { gridOfPoints, putOnGrid, writeTopology } from './src/topology-file.mjs';

/** Closes the hairline cracks that the sources leave between neighbours. */
const closeCracks = (features) => changeAreas(features, 'snap snap-interval=0.001 -clean gap-fill-area=30km2');

/** The source lays Jeollanam over Gwangju. */
async function readKorea() {
  const provinces = readKoreanProvinces();
  const is = (code) => (item) => item.properties.code === code;
  const jeollanam = await changeAreas(provinces.filter(is('KR-46')), '-erase gwangju.json', { gwangju: provinces.filter(is('KR-29')) });
  return closeCracks([...provinces.filter((item) => !is('KR-46')(item)), ...jeollanam]);
}

const firstLevelAreas = [...await closeCracks(readDepartments()), ...await closeCracks(readChineseProvinces()), ...await readKorea()];
const { countries, formerShapes } = await readCountries();
const sewn = await sewCountries(countries, formerShapes, firstLevelAreas);
const { world, admin1 } = await simplifyIntoLayers([...sewn, ...firstLevelAreas]);
const grids = gridOfPoints([world, admin1]);
const worldOnGrid = putOnGrid(world, 0.01, grids);
const admin1OnGrid = putOnGrid(admin1, 0.0025, grids);
writeTopology('../../../public/basemap/world.topo.json', worldOnGrid);
writeTopology('../../../public/basemap/admin1.topo.json', admin1OnGrid);
await writeFrames('../../../lib/geo/territory-frames.json', worldOnGrid, admin1OnGrid, readForeignAreas());
