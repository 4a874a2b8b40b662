import type { MapData } from '@/lib/map/map.view';
import { selectPinned } from './map-history';
import { selectionStore } from './selection-store';

export type EdgePartiesProps = {
  data: MapData;
  /** Indexes of places in neither country. */
  places: readonly number[];
  /** Those in hand. */
  lit: ReadonlySet<number>;
  label: string;
  countryName: (code: string) => string;
  onChip: (place: number, element: HTMLElement | null) => void;
};

/** Parties in third countries, named at the edge of the two sheets. */
export function EdgeParties({ data, places, lit, label, countryName, onChip }: EdgePartiesProps) {
  if (places.length === 0) return null;
  return (
    <fieldset className="map-edge map-over">
      <legend>{label}</legend>
      {places.map((index) => {
        const place = data.places[index];
        return (
          place && (
            <button
              key={place.slug}
              ref={(element) => onChip(index, element)}
              type="button"
              className={lit.has(index) ? 'map-chip map-chip-lit' : 'map-chip'}
              onPointerEnter={(event) =>
                event.pointerType !== 'touch' && selectionStore.set({ hoverPlace: place.slug })
              }
              onPointerLeave={() => selectionStore.set({ hoverPlace: null })}
              onFocus={() => selectionStore.set({ hoverPlace: place.slug })}
              onBlur={() => selectionStore.set({ hoverPlace: null })}
              onClick={() => selectPinned({ tie: null, place: place.slug })}
            >
              <span lang={place.lang}>{place.name}</span> <small>{countryName(place.country)}</small>
            </button>
          )
        );
      })}
    </fieldset>
  );
}
