import { useEffect, useMemo, useRef, useState } from 'react';
import type { MapData } from '@/lib/map/map.view';
import { formatAt, formatView, type MapView, type Position, parseAt, parseView } from '@/lib/map/map-address';
import { readAddress, restoreSelected, selectPinned, writeAddress } from './map-history';
import type { MapLabels } from './map-labels';
import { notesOf, territoryNote } from './notes';
import { type Hand, indexData, inHand } from './scene/in-hand';
import { partnerCountries, tiesBetween } from './scene/partners';
import { tiesByPlace } from './scene/scene';
import { selectionStore, useSelection } from './selection-store';
import type { PlaceNote } from './sheet-notes';
import type { SheetSubject } from './sheet-painters';
import { TwinView } from './twin-view';
import { useBasemap, useTheme } from './use-ground';
import { ViewSwitch } from './view-switch';
import { WorldView } from './world-view';

export type ExplorerMapsProps = {
  data: MapData;
  view: string | null;
  selected: string | null;
  at: string | null;
  /** Partner country of the pair that the filters name, if they name one. */
  partner: string | null;
  labels: MapLabels;
  locale: string;
  onFailure: () => void;
};

export type ViewProps = {
  data: MapData;
  /** Of each place, indexes of its ties. */
  ties: number[][];
  common: Pick<SheetSubject, 'data' | 'basemap' | 'theme' | 'formatNumber'>;
  hands: readonly Hand[];
  notes: PlaceNote[];
  labels: MapLabels;
  countryName: (code: string) => string;
  positions: (Position | null)[] | null;
  onMoved: (frame: 0 | 1, position: Position | null) => void;
};

/** The maps themselves: which view, what is in hand, and both kept in step with the address. */
export function ExplorerMaps({
  data: all,
  view: givenView,
  selected,
  at,
  partner: namedPartner,
  labels,
  locale,
  onFailure,
}: ExplorerMapsProps) {
  const root = useRef<HTMLDivElement>(null);
  const basemap = useBasemap(onFailure);
  const theme = useTheme(root);
  const partners = useMemo(() => partnerCountries(all), [all]);
  const [address, setAddress] = useMapAddress(givenView, selected, at);

  const asked = address.view ?? defaultView(partners, namedPartner);
  const partner = asked.view === 'twin' ? (asked.partner ?? namedPartner ?? partners[0] ?? null) : null;
  // Positions belong to their frames: those of other frames say nothing about these.
  const frames = partner ? 2 : 1;
  const positions = address.positions?.length === frames ? address.positions : null;
  useFramesChanged(`${partner}`, address, () => {
    setAddress({ ...address, positions: null });
    writeAddress({ at: null }, 'replace');
  });
  const data = useMemo(() => (partner ? tiesBetween(all, partner) : all), [all, partner]);
  const ties = useMemo(() => tiesByPlace(data), [data]);
  const index = useMemo(() => indexData(data, ties), [data, ties]);
  const selection = useSelection();
  const { tie, place, hoverTie, hoverPlace, hoverCluster } = selection;
  const hands = useMemo(
    () => inHand(data, index, { tie, place, hoverTie, hoverPlace, hoverCluster }),
    [data, index, tie, place, hoverTie, hoverPlace, hoverCluster],
  );
  useEffect(() => {
    selectionStore.set({
      lit: [...new Set(hands.flatMap((hand) => hand.ties))].flatMap((tie) => data.ties[tie]?.slug ?? []),
    });
  }, [data, hands]);
  const { hoverTerritory } = selection;
  const notes = useMemo(
    () => [...notesOf(data, hands, labels, locale), ...territoryNote(data, hoverTerritory, labels, locale)],
    [data, hands, hoverTerritory, labels, locale],
  );
  const format = useMemo(() => new Intl.NumberFormat(locale), [locale]);
  const names = useMemo(() => new Intl.DisplayNames([locale], { type: 'region' }), [locale]);
  const countryName = (code: string) => names.of(code) ?? code;
  const common = useMemo(
    () => basemap && theme && { data, basemap, theme, formatNumber: (n: number) => format.format(n) },
    [data, basemap, theme, format],
  );

  useEscape(root);

  const show = (view: MapView) => {
    setAddress({ view, positions: null });
    writeAddress({ view: formatView(view), at: null }, 'push');
  };
  const moved: ViewProps['onMoved'] = (frame, position) => {
    const now = Array.from({ length: frames }, (_, each) =>
      each === frame ? position : (positions?.[each] ?? null),
    );
    const moved = now.some((each) => each !== null) ? now : null;
    setAddress({ ...address, positions: moved });
    writeAddress({ at: moved && formatAt(moved) }, 'replace');
  };

  const props = common && {
    data,
    ties,
    common,
    hands,
    notes,
    labels,
    countryName,
    positions,
    onMoved: moved,
  };
  return (
    <div ref={root} className="map-explorer-maps">
      <ViewSwitch
        view={asked.view}
        partner={partner}
        partners={partners}
        labels={labels}
        countryName={countryName}
        onShow={show}
      />
      {props && partner && <TwinView key={partner} {...props} partner={partner} />}
      {props && !partner && <WorldView {...props} />}
      <p id="map-keys" hidden>
        {labels.keys}
      </p>
    </div>
  );
}

const defaultView = (partners: readonly string[], named: string | null): MapView =>
  named !== null || partners.length === 1 ? { view: 'twin', partner: null } : { view: 'world' };

/** Calls back when other filters, not another address, have changed which frames are shown. */
function useFramesChanged(key: string, address: MapAddress, changed: () => void): void {
  const before = useRef({ key, address });
  useEffect(() => {
    if (before.current.key !== key && before.current.address === address) changed();
    before.current = { key, address };
  });
}

/** Escape lets go of what is pinned, wherever the focus is within the maps. */
function useEscape(root: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') selectPinned({ tie: null, place: null });
    };
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, [root]);
}

type MapAddress = { view: MapView | null; positions: (Position | null)[] | null };

/** View and positions as the address says, now and after Back; the selection goes to its store. */
function useMapAddress(view: string | null, selected: string | null, at: string | null) {
  const read = (from: { view: string | null; at: string | null }): MapAddress => ({
    view: from.view === null ? null : parseView(from.view),
    positions: from.at === null ? null : parseAt(from.at),
  });
  const [address, setAddress] = useState(() => read({ view, at }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state follows the address that the page was rendered for
  useEffect(() => {
    setAddress(read({ view, at }));
    restoreSelected(selected);
  }, [view, at, selected]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: listens for as long as the map stands
  useEffect(() => {
    const back = () => {
      const now = readAddress();
      setAddress(read(now));
      restoreSelected(now.selected);
    };
    window.addEventListener('popstate', back);
    return () => {
      window.removeEventListener('popstate', back);
      selectionStore.reset();
    };
  }, []);
  return [address, setAddress] as const;
}
