import { Prisma } from '../../generated/prisma/client';
import frames from '../../geo/territory-frames.json';
import { finding } from '../finding.sql';
import type { QualityRule } from '../rule';

const { sql } = Prisma;

const authority = { authority: sql`a.id` };

/** Degrees by which a place may lie outside a box drawn from simplified coasts. */
const MARGIN = 0.3;

/** Boxes [west, south, east, north] in degrees: of countries, and of their territories, overseas ones among them. */
const boxesOf = (list: Record<string, readonly number[]>) =>
  Object.entries(list).map(([code, [west, south, east, north]]) => ({
    code,
    country: code.slice(0, 2),
    west,
    south,
    east,
    north,
  }));
const areas = boxesOf(
  Object.fromEntries(Object.entries(frames.territories).map(([code, { box }]) => [code, box])),
);
const boxes = sql`jsonb_to_recordset(${JSON.stringify([...boxesOf(frames.countries), ...areas])}::jsonb)
  AS b (code text, country text, west float, south float, east float, north float)`;
const inBox = sql`(a.longitude BETWEEN b.west - ${MARGIN}::float AND b.east + ${MARGIN}::float
  AND a.latitude BETWEEN b.south - ${MARGIN}::float AND b.north + ${MARGIN}::float)`;

/** Languages in which an authority has no name; its native name is one in its own country's language. */
const missingNames = sql`concat_ws(' ',
  CASE WHEN a.name_fr IS NULL AND a.country <> 'FR' THEN 'fr' END, CASE WHEN a.name_en IS NULL THEN 'en' END,
  CASE WHEN a.name_zh IS NULL AND a.country <> 'CN' THEN 'zh' END, CASE WHEN a.name_ko IS NULL AND a.country <> 'KR' THEN 'ko' END)`;

/** Kilometres to a degree of latitude. */
const KM_PER_DEGREE = 111.32;
const kilometresApart = sql`(${KM_PER_DEGREE}::float * sqrt(power(a.latitude - o.latitude, 2)
  + power((a.longitude - o.longitude) * cos(radians(a.latitude)), 2)))`;

/** What may be wrong with an authority. */
export const authorityRules: readonly QualityRule[] = [
  {
    code: 'AUTHORITY_WITHOUT_CODE',
    needs: ['codes'],
    // Countries whose codes the atlas knows; other public bodies have none. An authority that is no more has lost its own.
    find: sql`SELECT ${finding(authority)} FROM local_authority a
      WHERE a.national_code IS NULL AND a.country IN ('FR', 'CN', 'KR') AND a.kind <> 'OTHER_PUBLIC_BODY'
        AND NOT EXISTS (SELECT 1 FROM succession c WHERE c.predecessor_id = a.id)`,
  },
  {
    code: 'AUTHORITY_WITHOUT_WIKIDATA',
    needs: ['codes'],
    find: sql`SELECT ${finding(authority)} FROM local_authority a WHERE a.wikidata_id IS NULL`,
  },
  {
    code: 'AUTHORITY_WITHOUT_NAME',
    needs: ['names'],
    find: sql`SELECT ${finding(authority, { languages: missingNames })} FROM local_authority a WHERE ${missingNames} <> ''`,
  },
  {
    code: 'WEBSITE_NOT_HTTPS',
    needs: ['websites'],
    find: sql`SELECT ${finding(authority, { website: sql`a.website` })} FROM local_authority a WHERE a.website LIKE 'http:%'`,
  },
  {
    code: 'COORDINATES_OUTSIDE_COUNTRY',
    needs: ['coordinates'],
    find: sql`SELECT ${finding(authority)} FROM local_authority a
      WHERE EXISTS (SELECT 1 FROM ${boxes} WHERE b.country = a.country)
        AND NOT EXISTS (SELECT 1 FROM ${boxes} WHERE b.country = a.country AND ${inBox})`,
  },
  {
    code: 'COORDINATES_OUTSIDE_AREA',
    needs: ['coordinates'],
    find: sql`SELECT ${finding(authority, { area: sql`t.lineage[2]` })} FROM local_authority a JOIN territory t ON t.id = a.territory_id
      JOIN ${boxes} ON b.code = t.lineage[2] WHERE NOT ${inBox}`,
  },
  {
    code: 'AUTHORITY_TWICE',
    needs: ['names', 'coordinates'],
    find: sql`SELECT ${finding(authority, { other: sql`o.slug` })} FROM local_authority a
      JOIN local_authority o ON o.id <> a.id AND o.country = a.country AND lower(o.name_native) = lower(a.name_native)
      WHERE ${kilometresApart} < 1 AND NOT EXISTS (SELECT 1 FROM succession c
        WHERE (c.predecessor_id = a.id AND c.successor_id = o.id) OR (c.predecessor_id = o.id AND c.successor_id = a.id))`,
  },
];
