import { useEffect, useMemo } from 'react';
import type { MapLabels } from './map-labels';
import { notesOf, territoryNote } from './notes';
import type { Hand } from './scene/in-hand';
import { selectionStore, useSelection } from './selection-store';
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
    selectionStore.set({ lit: [...new Set(slugs)] });
  }, [hands]);
  const { hoverTerritory } = useSelection();
  return useMemo(
    () => [...notesOf(hands, labels, locale), ...territoryNote(counted, hoverTerritory, labels, locale)],
    [hands, counted, hoverTerritory, labels, locale],
  );
}
