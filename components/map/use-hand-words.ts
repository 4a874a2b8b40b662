import { useEffect, useMemo } from 'react';
import type { MapPlace } from '@/lib/map/map.view';
import type { MapLabels } from './map-labels';
import { factsOf, notesOf, territoryNote } from './notes';
import type { Hand } from './scene/in-hand';
import { selectionStore, type Told, useSelection } from './selection-store';
import type { Counted } from './sheet-model';
import type { PlaceNote } from './sheet-notes';

/** The notes on what is in hand; and tells the list which of its ties are. */
export function useHandWords(
  hands: readonly Hand[],
  counted: Counted,
  labels: MapLabels,
  locale: string,
): PlaceNote[] {
  useEffect(() => {
    const slugs = hands.flatMap(({ data, ties }) => ties.flatMap((tie) => data.ties[tie]?.slug ?? []));
    // A cluster has no words of its own: what is pinned stays told while the pointer rests on one.
    const told = hands.map((hand) => toldOf(hand, labels)).findLast((each) => each !== null);
    selectionStore.set({ lit: [...new Set(slugs)], told: told ?? null });
  }, [hands, labels]);
  const { hoverTerritory } = useSelection();
  return useMemo(
    () => [...notesOf(hands, labels, locale), ...territoryNote(counted, hoverTerritory, labels, locale)],
    [hands, counted, hoverTerritory, labels, locale],
  );
}

function toldOf({ data, place, ties, count }: Hand, labels: MapLabels): Told | null {
  const held = data.places[place ?? -1];
  if (held) return { slug: held.slug, names: [nameOf(held)], ties: count, facts: null };
  const tie = ties.length === 1 ? data.ties[ties[0] ?? -1] : undefined;
  const parties = tie?.parties.flatMap((party) => data.places[party] ?? []) ?? [];
  return tie ? { slug: tie.slug, names: parties.map(nameOf), ties: 1, facts: factsOf(tie, labels) } : null;
}

const nameOf = ({ name, lang }: MapPlace) => ({ text: name, lang });
