import { formatSelected, parseSelected } from '@/lib/map/map-address';
import { selectionStore } from './selection-store';

type MapParameters = Partial<Record<'view' | 'selected' | 'at', string | null>>;

/** The map's own parameters as the address has them now. */
export function readAddress(): Record<'view' | 'selected' | 'at', string | null> {
  const query = new URLSearchParams(window.location.search);
  return { view: query.get('view'), selected: query.get('selected'), at: query.get('at') };
}

/** Changes them beside the filters; `push` where Back should undo it. */
export function writeAddress(change: MapParameters, how: 'push' | 'replace'): void {
  const url = new URL(window.location.href);
  for (const [parameter, value] of Object.entries(change)) {
    if (value === null || value === undefined) url.searchParams.delete(parameter);
    else url.searchParams.set(parameter, value);
  }
  // Commas stay readable; every other character is as URLSearchParams writes it.
  const query = url.searchParams.toString().replaceAll('%2C', ',');
  const address = `${url.pathname}${query && `?${query}`}${url.hash}`;
  if (address === `${window.location.pathname}${window.location.search}${window.location.hash}`) return;
  if (how === 'push') window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
}

/** Pins a tie or a place, or lets go; Back undoes it. */
export function selectPinned(selected: { tie: string | null; place: string | null }): void {
  const { tie, place } = selectionStore.get();
  if (tie === selected.tie && place === selected.place) return;
  selectionStore.set(selected);
  writeAddress(
    {
      selected: selected.tie
        ? formatSelected({ tie: selected.tie })
        : selected.place
          ? formatSelected({ place: selected.place })
          : null,
    },
    'push',
  );
}

/** Takes over what an address says is selected. */
export function restoreSelected(value: string | null): void {
  const selected = value === null ? null : parseSelected(value);
  selectionStore.set({
    tie: selected && 'tie' in selected ? selected.tie : null,
    place: selected && 'place' in selected ? selected.place : null,
  });
}
