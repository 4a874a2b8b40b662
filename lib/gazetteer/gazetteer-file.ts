import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A line of prisma/gazetteer; empty cells are null. Degrees WGS84. */
export type GazetteerLine = {
  codeSystem: string;
  code: string;
  siren: string | null;
  country: string;
  kind: string;
  nameNative: string;
  nameFr: string | null;
  nameEn: string | null;
  nameZh: string | null;
  nameKo: string | null;
  alternateNames: string[];
  parentCode: string | null;
  territoryCode: string | null;
  latitude: number | null;
  longitude: number | null;
  population: number | null;
};

const columns =
  'code_system code siren country kind name_native name_fr name_en name_zh name_ko alternates parent_code territory_code latitude longitude population';

/** Folder of the files, relative to the project; `npm run gazetteer` makes them. */
export const gazetteerFolder = 'prisma/gazetteer';

/** Every place of every file. */
export function readGazetteer(root: string): GazetteerLine[] {
  const folder = path.join(root, gazetteerFolder);
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.tsv.gz'));
  return files
    .sort()
    .flatMap((name) => parseGazetteer(gunzipSync(fs.readFileSync(path.join(folder, name))).toString('utf8')));
}

/** @throws Error where the columns are others than these */
export function parseGazetteer(text: string): GazetteerLine[] {
  const [header, ...lines] = text.trimEnd().split('\n');
  if (header?.split('\t').join(' ') !== columns) throw new Error(`Unknown columns of a gazetteer: ${header}`);
  return lines.map(parseLine);
}

function parseLine(line: string): GazetteerLine {
  const cells = line.split('\t');
  const required = (index: number) => {
    const cell = cells[index];
    if (!cell) throw new Error(`A place lacks what it needs: ${line.slice(0, 80)}`);
    return cell;
  };
  const text = (index: number) => cells[index] || null;
  const number = (index: number) => (cells[index] ? Number(cells[index]) : null);
  return {
    codeSystem: required(0),
    code: required(1),
    siren: text(2),
    country: required(3),
    kind: required(4),
    nameNative: required(5),
    nameFr: text(6),
    nameEn: text(7),
    nameZh: text(8),
    nameKo: text(9),
    alternateNames: text(10)?.split('|') ?? [],
    parentCode: text(11),
    territoryCode: text(12),
    latitude: number(13),
    longitude: number(14),
    population: number(15),
  };
}
