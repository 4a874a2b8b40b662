import { z } from 'zod';
import type { ShadedMap } from '../chart/chart';
import { isMapped } from '../chart/map';
import type { Tabulated } from '../statistics/statistics.schema';
import { toExhibit } from './cross-table.exhibit';
import { type CrossTableOptions, crossTableOptions } from './cross-table.options';
import { crossTableFor } from './cross-table-page.service';
import { type ExhibitDefinition, exhibit, noOptions } from './exhibit';
import { measures } from './measure.sql';

/** A cross-table of two given dimensions, with a name and a title of its own. */
const preset = (kind: string, rows: Tabulated, columns: Tabulated, within = ''): ExhibitDefinition =>
  exhibit({
    namespace: 'evaluation',
    options: noOptions,
    async make(ask) {
      const laidOut = { ...ask, options: { ...crossTableOptions.parse({}), rows, columns, within } };
      const view = await crossTableFor(laidOut);
      return { ...toExhibit(view, laidOut, ask.t(`preset.${kind}`)), kind };
    },
  }) as unknown as ExhibitDefinition;

export const statusByRegion = preset('status-by-region', 'region', 'status', 'FR');
export const themesByStatus = preset('themes', 'theme', 'status');
export const freshnessByRegion = preset('freshness', 'region', 'freshness', 'FR');

const mapOptions = z.strictObject({ measure: z.enum(measures).default('ties') });

/** The map shaded by any count. */
export const shadedMap = exhibit<Pick<CrossTableOptions, 'measure'>>({
  namespace: 'evaluation',
  options: mapOptions,
  async make(ask) {
    const options = { ...crossTableOptions.parse({}), measure: ask.options.measure };
    const view = await crossTableFor({ ...ask, options });
    const title = ask.t('preset.shaded-map', { measure: ask.t(`measure.${options.measure}`) });
    const shown = { ...toExhibit(view, { ...ask, options }, title), kind: 'shaded-map' };
    const counts = Object.fromEntries(
      view.rows.flatMap(({ key, total }) => (key === null ? [] : [[key, total.value ?? 0]])),
    ) as Record<string, number>;
    const countries = [...new Set(Object.keys(counts).map((code) => code.slice(0, 2)))].filter(isMapped);
    const chart: ShadedMap = {
      type: 'map',
      countries: countries.toSorted((one, other) => Number(other === 'FR') - Number(one === 'FR')),
      counts,
      unit: ask.t(`measure.${options.measure}`),
    };
    return {
      ...shown,
      chart: countries.length > 0 ? chart : null,
      notes: [...shown.notes, ask.t('preset.mapNote')],
    };
  },
});
