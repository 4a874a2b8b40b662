import { useEffect, useMemo, useRef, useState } from 'react';
import type { MapData, MapOverview } from '@/lib/map/map.view';
import { formatAt, formatView, type MapView, type Position, parseAt, parseView } from '@/lib/map/map-address';
import { partnersOf } from '@/lib/map/partner-countries';
import { useAcross } from './by-view/use-across';
import { WorldByView } from './by-view/world-by-view';
import { readAddress, restoreSelected, selectPinned, writeAddress } from './map-history';
import type { MapLabels } from './map-labels';
import type { Hand } from './scene/in-hand';
import { tiesBetween } from './scene/partners';
import { selectionStore } from './selection-store';
import type { PlaceNote } from './sheet-notes';
import type { SheetSubject } from './sheet-painters';
import { useBasemap, useTheme } from './use-ground';
import { ViewSwitch } from './view-switch';
import { WholeMaps } from './whole-maps';

export type ExplorerMapsProps = {
  loaded: MapData | MapOverview;
  /** Where it came from, and where more of it comes from. */
  dataUrl: string;
  view: string | null;
  selected: string | null;
  at: string | null;
  /** Partner country of the pair that the filters name, if they name one. */
  partner: string | null;
  labels: MapLabels;
  locale: string;
  onFailure: () => void;
};

type Ground = Pick<SheetSubject, 'basemap' | 'theme' | 'formatNumber'>;

/** What every map is given, whatever it draws. */
export type MapsProps = {
  ground: Ground;
  labels: MapLabels;
  locale: string;
  countryName: (code: string) => string;
  positions: (Position | null)[] | null;
  onMoved: (frame: 0 | 1, position: Position | null) => void;
};

export type ViewProps = Omit<MapsProps, 'ground' | 'locale'> & {
  data: MapData;
  /** Of each place, indexes of its ties. */
  ties: number[][];
  common: Ground & Pick<SheetSubject, 'data'>;
  hands: readonly Hand[];
  notes: PlaceNote[];
};

/** The maps themselves: which view, what is in hand, and both kept in step with the address. */
export function ExplorerMaps({
  loaded,
  dataUrl,
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
  const overview = 'byView' in loaded ? loaded : null;
  const partners = useMemo(() => ('byView' in loaded ? loaded.partners : partnersOf(loaded)), [loaded]);
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
  const across = useAcross(dataUrl, overview ? partner : null, onFailure);
  const data = useMemo(() => {
    if ('byView' in loaded) return across;
    return partner ? tiesBetween(loaded, partner) : loaded;
  }, [loaded, across, partner]);
  const format = useMemo(() => new Intl.NumberFormat(locale), [locale]);
  const names = useMemo(() => new Intl.DisplayNames([locale], { type: 'region' }), [locale]);
  const countryName = (code: string) => names.of(code) ?? code;
  const ground = useMemo(
    () => basemap && theme && { basemap, theme, formatNumber: (n: number) => format.format(n) },
    [basemap, theme, format],
  );

  useEscape(root);

  const show = (view: MapView) => {
    setAddress({ view, positions: null });
    writeAddress({ view: formatView(view), at: null }, 'push');
  };
  const moved: MapsProps['onMoved'] = (frame, position) => {
    const now = Array.from({ length: frames }, (_, each) =>
      each === frame ? position : (positions?.[each] ?? null),
    );
    const moved = now.some((each) => each !== null) ? now : null;
    setAddress({ ...address, positions: moved });
    writeAddress({ at: moved && formatAt(moved) }, 'replace');
  };

  const props = ground && { ground, labels, locale, countryName, positions, onMoved: moved };
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
      {props && data && <WholeMaps {...props} data={data} partner={partner} />}
      {props && overview && !partner && (
        <WorldByView {...props} overview={overview} dataUrl={dataUrl} onFailure={onFailure} />
      )}
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
