import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet/hooks';
import { StatusSymbol } from '@/components/ui/status-mark';
import { type Box, type LabelRequest, placeLabels } from '@/lib/geo/label-placement';
import { type LngLat, toUnit } from '@/lib/geo/mercator';
import type { MapPlace } from '@/lib/map/map.view';
import type { DerivedStatus } from '@/lib/partnership/partnership.rules';
import { type Frame, isInside, toScreen } from './draw/frame';
import { coveredOf, frameOf } from './map-frame';
import type { SheetScene } from './scene/map-node';

/** Words beside a place that is in hand or whose partner is. */
export type PlaceNote = {
  key: string;
  /** The place it stands beside; null where it stands in a territory or beside a cluster. */
  place: MapPlace | null;
  /** Where else it stands: longitude, latitude; in a territory, unless it is beside a symbol. */
  at?: LngLat | undefined;
  beside?: 'symbol';
  name: string;
  lang?: string;
  native?: string;
  nativeLang?: string;
  lines: { text: string; status?: DerivedStatus }[];
  /** The one pointed at, set apart from its partners. */
  leads: boolean;
};

/** Where threads do not go. */
export type Away = 'left' | 'right' | 'up' | 'down';

const GAP = 4;
/** Half of what a symbol in hand takes with its ring, in pixels. */
const SYMBOL = 16;

/** The notes of one sheet, beside their symbols, kept inside the frame and off one another. */
export function SheetNotes({ notes, scene, away }: { notes: PlaceNote[]; scene: SheetScene; away: Away }) {
  const map = useMap();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = () => {
      const frame = frameOf(map);
      const items = [...(list.current?.children ?? [])] as HTMLElement[];
      const symbols = notes.map((note) => symbolBox(note, scene, frame));
      const requests = items.flatMap((item, index) => {
        const symbol = symbols[index];
        item.hidden = !symbol;
        return symbol ? [besides(symbol, item, away)] : [];
      });
      const within: Box = [GAP, GAP, frame.width - GAP, frame.height - GAP];
      const taken = [...coveredOf(map), ...symbols.flatMap((symbol) => (symbol ? [symbol] : []))];
      const placed = new Map(placeLabels(requests, taken, within).map((label) => [label.item, label]));
      for (const request of requests) {
        // Where a frame is too full, a note may cover a symbol, but never another note's words.
        const notesPlaced = [...placed].map(([item, { x, y }]) => boxOf(item, x, y));
        const at = placed.get(request.item) ?? placeLabels([request], notesPlaced, within)[0];
        request.item.hidden = !at;
        if (!at) continue;
        placed.set(request.item, at);
        const [left, top] = boxOf(request.item, at.x, at.y);
        request.item.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
      }
    };
    place();
    map.on('move', place).on('resize', place).on('zoomend', place);
    return () => {
      map.off('move', place).off('resize', place).off('zoomend', place);
    };
  }, [map, notes, scene, away]);
  return (
    <div ref={list} className="map-notes" aria-hidden="true">
      {notes.map((note) => (
        <div key={note.key} className={note.leads ? 'map-note map-note-leads' : 'map-note'}>
          <b lang={note.lang}>{note.name}</b>
          {note.native && <span lang={note.nativeLang}> {note.native}</span>}
          {note.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two ties may be told in the same words
            <small key={index}>
              {line.status && <StatusSymbol status={line.status} className="map-note-symbol" />}
              {line.text}
            </small>
          ))}
        </div>
      ))}
    </div>
  );
}

/** The box of the symbol that a note belongs to; null where it is out of sight. */
function symbolBox(note: PlaceNote, scene: SheetScene, frame: Frame): Box | null {
  const position = note.at
    ? { at: toUnit(note.at), shift: [0, 0] as const }
    : note.place && scene.nodeOf(note.place);
  if (!position) return null;
  const [pointX, pointY] = toScreen(frame, position.at);
  const [x, y] = [pointX + position.shift[0], pointY + position.shift[1]];
  if (!isInside(frame, x, y, 0)) return null;
  const reach = note.at && !note.beside ? 0 : SYMBOL;
  return [x - reach, y - reach, x + reach, y + reach];
}

/** Sides to try, the one that threads leave by last. */
const order: Record<Away, readonly Away[]> = {
  left: ['left', 'down', 'up', 'right'],
  right: ['right', 'down', 'up', 'left'],
  up: ['up', 'right', 'left', 'down'],
  down: ['down', 'right', 'left', 'up'],
};

/** On the side of its symbol that no thread leaves by, else on another, else shifted along a side. */
function besides([left, top, right, bottom]: Box, item: HTMLElement, away: Away): LabelRequest<HTMLElement> {
  const { offsetWidth: width, offsetHeight: height } = item;
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  const shift = [0, 1, -1, 2, -2];
  const column = (x: number) => shift.map((step) => [x, middleY + (step * height) / 2] as const);
  const row = (y: number) => shift.map((step) => [middleX + (step * width) / 4, y] as const);
  const sides = {
    right: column(right + GAP + width / 2),
    left: column(left - GAP - width / 2),
    down: row(bottom + GAP + height / 2),
    up: row(top - GAP - height / 2),
  };
  const farther = [...row(bottom + GAP + 1.5 * height), ...row(top - GAP - 1.5 * height)];
  const places = [...order[away].flatMap((side) => sides[side]), ...farther];
  return { item, width: width + 2, height: height + 2, places };
}

function boxOf({ offsetWidth: width, offsetHeight: height }: HTMLElement, x: number, y: number): Box {
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
}
