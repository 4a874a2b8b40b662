/** Draws the basemap into build/*.png, to look at it. Needs Chromium: CHROMIUM=/path npm run render */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { feature } from 'topojson-client';
import { ringsOf } from './src/geometry.mjs';

/** Name, [west, south, east, north] in degrees, width in pixels. */
const views = [
  ['world', [-180, -85, 180, 84], 1500], ['europe', [-11, 36, 20, 60], 1300], ['france', [-6, 41, 10, 51.5], 1100],
  ['asia', [70, 10, 148, 55], 1400], ['korea', [124.3, 33, 131.2, 39], 1000], ['hong-kong', [112.8, 21.6, 115, 23.2], 800],
  ['taiwan', [117.5, 21.5, 122.5, 26.5], 700], ['levant', [33.5, 31, 37.5, 34.5], 700], ['guiana', [-55, 1.8, -51, 6], 500],
  ['antilles', [-62, 14.2, -60.5, 16.7], 600], ['reunion', [55, -21.5, 56, -20.7], 500], ['mayotte', [44.9, -13.1, 45.4, -12.5], 500],
];

const read = (name) => JSON.parse(readFileSync(new URL(`../../public/basemap/${name}.topo.json`, import.meta.url), 'utf8'));
const layers = [[read('world'), ['countries']], [read('admin1'), ['fr_dep', 'cn_prov', 'kr_prov']]]
  .flatMap(([topology, names]) => names.map((name) => feature(topology, topology.objects[name]).features));
const folder = fileURLToPath(new URL('./build/', import.meta.url));
mkdirSync(folder, { recursive: true });

const mercator = (lat) => (Math.log(Math.tan(Math.PI / 4 + (Math.max(-85, lat) * Math.PI) / 360)) * 180) / Math.PI;

for (const [name, [west, south, east, north], width] of views) {
  const scale = width / (east - west);
  const height = Math.round((mercator(north) - mercator(south)) * scale);
  const place = ([lng, lat]) => `${((lng - west) * scale).toFixed(1)},${((mercator(north) - mercator(lat)) * scale).toFixed(1)}`;
  const paths = layers.flatMap((features) => features.map(({ geometry }, index) => {
    const outline = ringsOf(geometry).map((ring) => `M${ring.map(place).join('L')}Z`).join('');
    return `<path d="${outline}" fill="hsl(${(index * 67) % 360} 45% 80%)" fill-rule="evenodd" stroke="#444" stroke-width=".5"/>`;
  }));
  const page = `${folder}${name}.html`;
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><body style="margin:0;background:#e4eaec"><svg width="${width}" height="${height}">${paths.join('')}</svg>`);
  execFileSync(process.env.CHROMIUM ?? '/usr/bin/chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars',
    `--window-size=${width},${height}`, `--screenshot=${folder}${name}.png`, `file://${page}`], { stdio: 'ignore' });
  console.log(`build/${name}.png`);
}
