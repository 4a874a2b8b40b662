import { toLngLat } from '@/lib/geo/mercator';
import type { MapTie } from '@/lib/map/map.view';
import { counted, type MapLabels } from './map-labels';
import type { Hand } from './scene/in-hand';
import { type Counted, frameOfTerritory } from './sheet-model';
import type { PlaceNote } from './sheet-notes';

/** More partners than this are lit but not all named. */
const MOST_NAMED = 7;
/** More ties than this are counted, not told one by one. */
const MOST_TOLD = 3;

/** What is said beside the places in hand: the one that leads first, then its partners in the order of the list. */
export function notesOf(hands: readonly Hand[], labels: MapLabels, locale: string): PlaceNote[] {
  const notes = new Map<string, PlaceNote>();
  for (const hand of hands.toReversed()) {
    for (const note of handNotes(hand, labels, locale)) if (!notes.has(note.key)) notes.set(note.key, note);
  }
  return [...notes.values()];
}

/** The territory under the pointer, with its number of ties. */
export function territoryNote(
  data: Counted,
  code: string | null,
  labels: MapLabels,
  locale: string,
): PlaceNote[] {
  const territory = data.territories[code ?? ''];
  const at = frameOfTerritory(code ?? '')?.label;
  if (!territory || !at) return [];
  const lines = [{ text: counted(locale, labels.ties, territory.ties) }];
  return [{ key: `territory ${code}`, place: null, at, name: territory.name, lines, leads: false }];
}

function handNotes(hand: Hand, labels: MapLabels, locale: string): PlaceNote[] {
  const { data, cluster } = hand;
  if (cluster) {
    const name = counted(locale, labels.places, cluster.places);
    const lines = [{ text: counted(locale, labels.ties, hand.count) }, { text: labels.openCluster }];
    const at = cluster.beside ? undefined : toLngLat(cluster.at);
    return [{ key: 'cluster', place: cluster.beside, at, beside: 'symbol', name, lines, leads: true }];
  }
  const unnamed = hand.places.length - MOST_NAMED - 1;
  const more = unnamed > 0 ? [{ text: counted(locale, labels.more, unnamed) }] : [];
  return hand.places.slice(0, MOST_NAMED + 1).flatMap((index) => {
    const place = data.places[index];
    if (!place) return [];
    const leads = index === hand.place;
    const ties = hand.ties
      .flatMap((tie) => data.ties[tie] ?? [])
      .filter((tie) => tie.parties.includes(index));
    const lines =
      leads && ties.length > 1
        ? [{ text: `${place.kind} · ${counted(locale, labels.ties, ties.length)}` }, ...more]
        : told(ties, labels, locale);
    const { name, lang, native, nativeLang } = place;
    return [{ key: place.slug, place, name, lang, native, nativeLang, lines, leads }];
  });
}

function told(ties: readonly MapTie[], labels: MapLabels, locale: string): PlaceNote['lines'] {
  if (ties.length > MOST_TOLD) return [{ text: counted(locale, labels.ties, ties.length) }];
  return ties.map((tie) => ({ status: tie.status, text: factsOf(tie, labels) }));
}

/** The line of facts of a tie, its status first in words. */
export function factsOf(tie: MapTie, labels: MapLabels): string {
  const parts = [labels.status[tie.status], tie.facts, tie.compilationOnly ? labels.compilationOnly : ''];
  return parts.filter((part) => part !== '').join(' · ');
}
