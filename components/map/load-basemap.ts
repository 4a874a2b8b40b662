import { basemapFiles } from './basemap-files';
import { Basemap, type DivisionTopology, type WorldTopology } from './draw/base-paths';
import { fetchJson } from './fetch-json';

let loading: Promise<Basemap> | null = null;

/** The basemap, fetched once for as long as the page lives; a failure is forgotten, so that a second try can succeed. */
export function loadBasemap(): Promise<Basemap> {
  loading ??= Promise.all([
    fetchJson<WorldTopology>(basemapFiles.world),
    fetchJson<DivisionTopology>(basemapFiles.divisions),
  ])
    .then(([world, divided]) => new Basemap(world, divided))
    .catch((failure: unknown) => {
      loading = null;
      throw failure;
    });
  return loading;
}
