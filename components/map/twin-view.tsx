import type { Map as LeafletMap } from 'leaflet';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MapData } from '@/lib/map/map.view';
import type { Position } from '@/lib/map/map-address';
import { HOME } from '@/lib/map/partner-countries';
import { toScreen } from './draw/frame';
import { EdgeParties } from './edge-parties';
import type { ViewProps } from './explorer-maps';
import { Insets, insetFrame } from './insets';
import { frameOf } from './map-frame';
import { type OverseasRegion, overseasRegions } from './map-labels';
import { Scene } from './scene/scene';
import { Sheet } from './sheet';
import { frameOfCountry } from './sheet-model';
import { type Anchor, paintThreads } from './threads';

type Side = 'home' | 'partner';

const isOverseas = (region: string): region is OverseasRegion =>
  (overseasRegions as readonly string[]).includes(region);

/** France on one sheet with its overseas regions, the partner country on the other; third parties at the edge. */
export function TwinView(props: ViewProps & { partner: string }) {
  const { data, ties, partner, common, hands, notes, labels, countryName, positions, onMoved } = props;
  const sides = useMemo(() => sidesOf(data, ties, partner), [data, ties, partner]);
  const root = useRef<HTMLDivElement>(null);
  const threads = useRef<HTMLCanvasElement>(null);
  const maps = useRef<Partial<Record<Side, LeafletMap>>>({});
  const insets = useRef(new Map<OverseasRegion, HTMLCanvasElement>());
  const chips = useRef(new Map<number, HTMLElement>());
  const layout = useLayout(root);
  const { room } = layout;

  const home = useMemo(
    () => ({ ...common, scene: sides.home, focus: [HOME], lines: false, hands }),
    [common, sides, hands],
  );
  const across = useMemo(
    () => ({ ...common, scene: sides.partner, focus: [partner], lines: false, hands }),
    [common, sides, partner, hands],
  );
  const overseas = useMemo(
    () => ({ ...common, scene: sides.overseas, focus: [HOME], lines: false, hands }),
    [common, sides, hands],
  );

  const draw = useCallback(() => {
    const canvas = threads.current;
    if (!canvas || !root.current) return;
    canvas.hidden = hands.length === 0;
    if (hands.length > 0)
      paintThreads(
        canvas,
        data,
        hands,
        anchorIn(root.current, data, sides, maps.current, insets.current, chips.current),
        common.theme,
      );
  }, [data, hands, sides, common.theme]);
  useEffect(draw, [draw]);
  const latest = useRef(draw);
  useEffect(() => {
    latest.current = draw;
  });
  const shown = useRef({
    home: (map: LeafletMap) => {
      maps.current.home = map;
      latest.current();
    },
    partner: (map: LeafletMap) => {
      maps.current.partner = map;
      latest.current();
    },
  }).current;
  const onCanvas = useCallback((code: OverseasRegion, canvas: HTMLCanvasElement | null) => {
    if (canvas) insets.current.set(code, canvas);
    else insets.current.delete(code);
  }, []);
  const onChip = useCallback((place: number, element: HTMLElement | null) => {
    if (element) chips.current.set(place, element);
    else chips.current.delete(place);
  }, []);
  const lit = useMemo(() => new Set(hands.flatMap((hand) => hand.places)), [hands]);
  const moved = (side: 0 | 1) => (position: Position | null) => onMoved(side, position);
  const notesFor = (scene: Scene, country: string) =>
    notes.filter(({ place, key }) =>
      place === null ? key.startsWith(`territory ${country}-`) : scene.nodeOf(place) !== null,
    );
  const boxes = useMemo(
    () => ({ home: frameOfCountry(HOME, data), partner: frameOfCountry(partner, data) }),
    [data, partner],
  );

  return (
    <div ref={root} className={`map-twin map-room-${room}`}>
      <Sheet
        name={countryName(HOME)}
        content={home}
        box={boxes.home}
        free={room === 'below' ? BELOW : BESIDE}
        position={positions?.[0] ?? null}
        notes={notesFor(sides.home, HOME)}
        away={layout.stacked ? 'up' : 'left'}
        labels={labels}
        onMoved={moved(0)}
        onShown={shown.home}
      >
        <Insets content={overseas} names={labels.overseas} onCanvas={onCanvas} />
      </Sheet>
      <EdgeParties
        data={data}
        places={sides.third}
        lit={lit}
        label={labels.elsewhere}
        countryName={countryName}
        onChip={onChip}
      />
      <Sheet
        name={countryName(partner)}
        content={across}
        box={boxes.partner}
        free={NONE}
        position={positions?.[1] ?? null}
        notes={notesFor(sides.partner, partner)}
        away={layout.stacked ? 'down' : 'right'}
        labels={labels}
        onMoved={moved(1)}
        onShown={shown.partner}
      />
      <div className="map-threads" aria-hidden="true">
        <canvas ref={threads} hidden />
      </div>
    </div>
  );
}

/** Pixels that the insets take of the French sheet. */
const BELOW = { left: 0, bottom: 96 };
const BESIDE = { left: 78, bottom: 0 };
const NONE = { left: 0, bottom: 0 };

type Layout = {
  /** Insets stand below France where its sheet is tall, beside it where it is wide. */
  room: 'below' | 'beside';
  /** One sheet above the other. */
  stacked: boolean;
};

function useLayout(root: React.RefObject<HTMLDivElement | null>): Layout {
  const [layout, setLayout] = useState<Layout>({ room: 'below', stacked: false });
  useEffect(() => {
    const [whole, sheet] = [root.current, root.current?.querySelector('.map-sheet')];
    if (!whole || !sheet) return;
    const measure = () => {
      const room = sheet.clientWidth > sheet.clientHeight * 1.05 ? 'beside' : 'below';
      const stacked = sheet.clientWidth > whole.clientWidth * 0.75;
      setLayout((before) =>
        before.room === room && before.stacked === stacked ? before : { room, stacked },
      );
    };
    const resized = new ResizeObserver(measure);
    resized.observe(sheet);
    return () => resized.disconnect();
  }, [root]);
  return layout;
}

type Sides = { home: Scene; overseas: Scene; partner: Scene; third: number[] };

function sidesOf(data: MapData, ties: readonly number[][], partner: string): Sides {
  const having = (test: (country: string, region: string) => boolean) =>
    data.places.flatMap(({ country, region }, index) =>
      (ties[index]?.length ?? 0) > 0 && test(country, region) ? [index] : [],
    );
  return {
    home: new Scene(
      data,
      having((country, region) => country === HOME && !isOverseas(region)),
      ties,
    ),
    overseas: new Scene(
      data,
      having((_, region) => isOverseas(region)),
      ties,
    ),
    partner: new Scene(
      data,
      having((country) => country === partner),
      ties,
    ),
    third: having((country) => country !== HOME && country !== partner),
  };
}

/** Where places stand on the twin maps: on a sheet (held to its edge when it lies outside), in an inset, or on a chip. */
function anchorIn(
  root: HTMLElement,
  data: MapData,
  sides: Sides,
  maps: Partial<Record<Side, LeafletMap>>,
  insets: Map<OverseasRegion, HTMLCanvasElement>,
  chips: Map<number, HTMLElement>,
): Anchor {
  const origin = root.getBoundingClientRect();
  const offset = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { left: left - origin.left, top: top - origin.top, width, height };
  };
  return (place) => {
    const chip = chips.get(place);
    if (chip) {
      const { left, top, width, height } = offset(chip);
      return [left + width / 2, top + height / 2];
    }
    const record = data.places[place];
    if (!record) return null;
    const { region } = record;
    const canvas = isOverseas(region) ? insets.get(region) : undefined;
    const inset = sides.overseas.nodeOf(record);
    if (canvas && inset && isOverseas(region)) {
      const { left, top, width, height } = offset(canvas);
      const [x, y] = toScreen(insetFrame(region, width, height), inset.at);
      return [left + x + inset.shift[0], top + y + inset.shift[1]];
    }
    for (const side of ['home', 'partner'] as const) {
      const [position, map] = [sides[side].nodeOf(record), maps[side]];
      if (!position || !map) continue;
      const { left, top, width, height } = offset(map.getContainer());
      const [x, y] = toScreen(frameOf(map), position.at);
      return [
        left + Math.max(0, Math.min(width, x + position.shift[0])),
        top + Math.max(0, Math.min(height, y + position.shift[1])),
      ];
    }
    return null;
  };
}
