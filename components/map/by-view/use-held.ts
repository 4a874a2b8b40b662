import { useEffect, useMemo, useRef, useState } from 'react';
import type { MapData } from '@/lib/map/map.view';
import { fetchJson } from '../fetch-json';
import { type Hand, handOfCluster, indexData, inHand } from '../scene/in-hand';
import { tiesByPlace } from '../scene/scene';
import { useSelection } from '../selection-store';
import { partUrl } from './map-urls';
import { clusterNamed, type PictureScene } from './picture-scene';

/** Milliseconds that the pointer rests on something before it is asked what that is. */
const REST = 60;
/** Answers about what was in hand that are kept. */
const KEPT = 60;

const EMPTY: MapData = { places: [], ties: [], territories: {} };
const NOBODY = { tie: null, place: null, hoverTie: null, hoverPlace: null, hoverCluster: [] };

/** What is pinned and what is pointed at, each asked for by its slug when it is taken in hand; clusters by their name. */
export function useHeld(dataUrl: string, scene: PictureScene, version: string | null): Hand[] {
  const { tie, place, hoverTie, hoverPlace, hoverCluster } = useSelection();
  const known = useRef(new Map<string, MapData>()).current;
  const [name] = hoverCluster;
  const pinnedData = usePart(partUrlOf(dataUrl, tie, place), 0, known);
  const pointedAt = partUrlOf(dataUrl, hoverTie, hoverPlace);
  const pointedData = usePart(pointedAt ?? clusterUrl(dataUrl, name, version), REST, known);
  return useMemo(() => {
    const pinned = pinnedData && handIn(pinnedData, { tie, place });
    const pointed = pointedAt
      ? pointedData && handIn(pointedData, { hoverTie, hoverPlace })
      : clusterHand(scene, name, pointedData);
    const same = pinned && pointed && identityOf(pinned) === identityOf(pointed);
    return [pinned, same ? null : pointed].filter((hand) => hand !== null);
  }, [pinnedData, pointedData, pointedAt, tie, place, hoverTie, hoverPlace, name, scene]);
}

function partUrlOf(dataUrl: string, tie: string | null, place: string | null): string | null {
  if (tie !== null) return partUrl(dataUrl, { tie });
  return place === null ? null : partUrl(dataUrl, { place });
}

function clusterUrl(dataUrl: string, name: string | undefined, version: string | null): string | null {
  const named = clusterNamed(name);
  if (!named || version === null) return null;
  return partUrl(dataUrl, { cluster: String(named.cluster), zoom: String(named.half), of: version });
}

/** One part of the data; null until it is there. Without it nothing is in hand, and the map stands as it is. */
function usePart(url: string | null, wait: number, known: Map<string, MapData>): MapData | null {
  // What is shown is held apart from what is kept: much else may be pointed at while something is pinned.
  const [shown, show] = useState<{ url: string; data: MapData } | null>(null);
  useEffect(() => {
    if (url === null) return;
    const there = known.get(url);
    if (there) return show({ url, data: there });
    const leaving = new AbortController();
    const keep = (data: MapData) => {
      const [oldest] = known.keys();
      if (known.size >= KEPT && oldest !== undefined) known.delete(oldest);
      known.set(url, data);
      show({ url, data });
    };
    const ask = () => fetchJson<MapData>(url, leaving.signal).then(keep, () => undefined);
    const timer = setTimeout(ask, wait);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [url, wait, known]);
  if (url === null) return null;
  return shown?.url === url ? shown.data : (known.get(url) ?? null);
}

function handIn(data: MapData, held: Partial<typeof NOBODY> | Record<string, string | null>): Hand | null {
  const index = indexData(data, tiesByPlace(data));
  return inHand(data, index, { ...NOBODY, ...held })[0] ?? null;
}

/** A cluster is told by its symbol at once; its ties are lit when they have come, unless they are too many. */
function clusterHand(scene: PictureScene, name: string | undefined, data: MapData | null): Hand | null {
  const node = name === undefined ? null : scene.clusterOf(name);
  if (!node) return null;
  const cluster = { places: node.placeCount, beside: null, at: node.at };
  const ties = (data ?? EMPTY).ties.map((_, tie) => tie);
  return handOfCluster(data ?? EMPTY, cluster, node.count, ties);
}

const identityOf = ({ data, place, ties }: Hand) =>
  [data.places[place ?? -1]?.slug, ...ties.map((tie) => data.ties[tie]?.slug)].join();
