/** Reads what the npm packages of this folder hold. */
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { feature } from 'topojson-client';

const folder = new URL('../node_modules/', import.meta.url);

export const readText = (path) => readFileSync(new URL(path, folder), 'utf8');
export const readJson = (path) => JSON.parse(readText(path));

/** GeoJSON features of one object of a TopoJSON file. Coordinates: lng, lat (WGS84). */
export function readTopology(path, object) {
  const topology = readJson(path);
  return feature(topology, topology.objects[object]).features;
}

/** GeoJSON features of a script that registers one compressed map with ECharts. */
export function readEchartsMap(path) {
  let map;
  const sandbox = { echarts: { registerMap: (_name, value) => { map = value; } } };
  sandbox.self = sandbox;
  runInNewContext(readText(path), sandbox);
  return map.features.map((item) => ({ ...item, geometry: decodeGeometry(item.geometry) }));
}

function decodeGeometry({ type, coordinates, encodeOffsets }) {
  const ring = (text, offset) => decodeRing(text, offset);
  const polygon = (texts, offsets) => texts.map((text, index) => ring(text, offsets[index]));
  if (type === 'Polygon') return { type, coordinates: polygon(coordinates, encodeOffsets) };
  return { type, coordinates: coordinates.map((texts, index) => polygon(texts, encodeOffsets[index])) };
}

/** ECharts writes a ring as zigzag deltas in 1/1024 degree, each number one character from code 64 on. */
function decodeRing(text, [startX, startY]) {
  const zigzag = (index) => {
    const value = text.charCodeAt(index) - 64;
    return (value >> 1) ^ -(value & 1);
  };
  const points = [];
  let x = startX;
  let y = startY;
  for (let index = 0; index < text.length; index += 2) {
    x += zigzag(index);
    y += zigzag(index + 1);
    points.push([x / 1024, y / 1024]);
  }
  return points;
}
