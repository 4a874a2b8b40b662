import { useSyncExternalStore } from 'react';

/**
 * What the reader has pinned and what is pointed at, shared by the map and the list beside it. Slugs; at most one of
 * `tie` and `place` leads: a place pins all its ties, a tie alone one.
 */
export type Selection = {
  tie: string | null;
  place: string | null;
  hoverTie: string | null;
  hoverPlace: string | null;
  /** Places of the cluster that is pointed at. */
  hoverCluster: readonly string[];
  /** Territory under the pointer, ISO 3166-2, where it means nothing nearer. */
  hoverTerritory: string | null;
  /** Slugs of the ties that the map shows as in hand, for the list to mark; the map writes it. */
  lit: readonly string[];
  /** What the map can say of what leads in hand, for what the list does not hold; the map writes it. */
  told: Told | null;
};

/** A tie or a place in words. */
export type Told = {
  slug: string;
  /** Of the place, or of each party; with its language where that is not the reader's. */
  names: readonly { text: string; lang?: string | undefined }[];
  /** How many ties it is. */
  ties: number;
  /** Of a tie: its status and facts. */
  facts: string | null;
};

const nothing: Selection = {
  tie: null,
  place: null,
  hoverTie: null,
  hoverPlace: null,
  hoverCluster: [],
  hoverTerritory: null,
  lit: [],
  told: null,
};

let selection = nothing;
const listeners = new Set<() => void>();

export const selectionStore = {
  get: (): Selection => selection,
  set(change: Partial<Selection>): void {
    const next = { ...selection, ...change };
    if ((Object.keys(change) as (keyof Selection)[]).every((key) => same(selection[key], next[key]))) return;
    selection = next;
    for (const listener of listeners) listener();
  },
  reset(): void {
    selectionStore.set(nothing);
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export function useSelection(): Selection {
  return useSyncExternalStore(selectionStore.subscribe, selectionStore.get, () => nothing);
}

function same(a: Selection[keyof Selection], b: Selection[keyof Selection]): boolean {
  return (
    a === b ||
    (Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((each, index) => each === b[index]))
  );
}
