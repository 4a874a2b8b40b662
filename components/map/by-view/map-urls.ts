import type { CellBox } from '@/lib/map/map.view';

/** Asks the map's data for a part: parameters beside the filters, commas left readable. */
export function partUrl(dataUrl: string, part: Readonly<Record<string, string>>): string {
  const more = Object.entries(part).map(([name, value]) => `${name}=${value}`);
  return `${dataUrl}${dataUrl.includes('?') ? '&' : '?'}${more.join('&')}`;
}

export const viewUrl = (dataUrl: string, half: number, box: CellBox): string =>
  partUrl(dataUrl, { zoom: String(half), box: box.join() });
