import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet/hooks';
import { StatusSymbol } from '@/components/ui/status-mark';
import type { Box } from '@/lib/geo/label-placement';
import { type LngLat, toUnit, type UnitPoint } from '@/lib/geo/mercator';
import type { DerivedStatus } from '@/lib/partnership/partnership.rules';
import { toScreen } from './draw/frame';
import { coveredOf, frameOf } from './map-frame';
import type { Scene } from './scene/scene';

/** Words beside a place that is in hand or whose partner is. */
export type PlaceNote = {
  key: string;
  /** Index of the place it stands beside; null where it stands in a territory. */
  place: number | null;
  /** Where else it stands: longitude, latitude. */
  at?: LngLat;
  name: string;
  lang?: string;
  native?: string;
  nativeLang?: string;
  lines: { text: string; status?: DerivedStatus }[];
  /** The one pointed at, set apart from its partners. */
  leads: boolean;
};

const GAP = 4;
/** Half of what a symbol in hand takes with its ring, in pixels. */
const SYMBOL = 18;

/** The notes of one sheet, beside their symbols, kept inside the frame and off one another. */
export function SheetNotes({ notes, scene }: { notes: PlaceNote[]; scene: Scene }) {
  const map = useMap();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = () => {
      const frame = frameOf(map);
      const items = [...(list.current?.children ?? [])] as HTMLElement[];
      const standing: Box[] = coveredOf(map);
      for (const [index, item] of items.entries()) {
        const position = standingOf(notes[index], scene);
        item.hidden = position === null;
        if (!position) continue;
        const [x, y] = toScreen(frame, position.at);
        const { offsetWidth: width, offsetHeight: height } = item;
        const right = x + 16 + width < frame.width || x < frame.width / 2;
        const left = Math.max(GAP, Math.min(frame.width - width - GAP, right ? x + 16 : x - 16 - width));
        // Where neither side has room, the note stands below its symbol, or above it, and never on it.
        const covers = left < x + SYMBOL && left + width > x - SYMBOL;
        const below = y + SYMBOL + height < frame.height ? y + SYMBOL : y - SYMBOL - height;
        let top = Math.max(GAP, Math.min(frame.height - height - GAP, covers ? below : y - 14));
        for (const other of standing.toSorted((a, b) => a[1] - b[1])) {
          if (
            left < other[2] &&
            left + width > other[0] &&
            top < other[3] + GAP &&
            top + height > other[1] - GAP
          )
            top = other[3] + GAP;
        }
        item.hidden = top + height > frame.height;
        standing.push([left, top, left + width, top + height]);
        item.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
      }
    };
    place();
    map.on('move', place).on('resize', place).on('zoomend', place);
    return () => {
      map.off('move', place).off('resize', place).off('zoomend', place);
    };
  }, [map, notes, scene]);
  return (
    <div ref={list} className="map-notes" aria-hidden="true">
      {notes.map((note) => (
        <div key={note.key} className={note.leads ? 'map-note map-note-leads' : 'map-note'}>
          <b lang={note.lang}>{note.name}</b>
          {note.native && <span lang={note.nativeLang}> {note.native}</span>}
          {note.lines.map((line) => (
            <small key={line.text}>
              {line.status && <StatusSymbol status={line.status} className="map-note-symbol" />}
              {line.text}
            </small>
          ))}
        </div>
      ))}
    </div>
  );
}

function standingOf(note: PlaceNote | undefined, scene: Scene): { at: UnitPoint } | null {
  if (note?.at) return { at: toUnit(note.at) };
  return scene.positionOf(note?.place ?? -1);
}
