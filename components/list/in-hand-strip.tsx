'use client';

import { useEffect, useRef } from 'react';
import { type Told, useSelection } from '@/components/map/selection-store';
import { MAP_LIST_ID } from './map-list-id';

export type InHandStripProps = {
  /** What to do, while nothing is in hand. */
  hint: string;
  /** "Open the record". */
  open: string;
  /** Forms of "{n} ties", by plural category. */
  ties: { one: string; other: string };
  /** BCP 47 tag of the page. */
  locale: string;
  /** Address of a tie's record, `{slug}` standing for its slug: for ties that the list does not hold. */
  record: string;
};

/** Says below the map what is in hand, in the words of the list beside it; the list marks the same rows. */
export function InHandStrip({ hint, open, ties, locale, record }: InHandStripProps) {
  const line = useRef<HTMLDivElement>(null);
  const { tie, place, hoverTie, hoverPlace, told } = useSelection();
  const shownTie = hoverTie ?? (hoverPlace ? null : tie);
  const shownPlace = hoverTie ? null : (hoverPlace ?? (tie ? null : place));
  useEffect(() => {
    const ofMap = told?.slug === (shownTie ?? shownPlace) ? told : null;
    const parts = shownTie
      ? (tieParts(shownTie, open) ?? toldTieParts(ofMap, open, record))
      : shownPlace
        ? placeParts(shownPlace, ofMap, ties, locale)
        : [hint];
    line.current?.replaceChildren(...parts);
  }, [shownTie, shownPlace, told, hint, open, ties, locale, record]);
  const pinnedBefore = useRef(tie);
  useEffect(() => {
    if (tie !== null && tie !== pinnedBefore.current) showMap();
    pinnedBefore.current = tie;
  }, [tie]);
  return (
    <div
      ref={line}
      className="no-print hidden min-h-11 items-baseline gap-x-4 overflow-hidden whitespace-nowrap border-hairline border-t bg-sheet px-4 py-2 text-ink-2 text-sm lg:col-span-3 lg:flex lg:px-6"
    >
      {hint}
    </div>
  );
}

/** Where the list has been pulled over the map, what was just pinned is brought back into view. */
function showMap(): void {
  if (window.matchMedia('(width < 64rem)').matches) window.scrollTo({ top: 0, behavior: 'smooth' });
}

const rows = () => document.getElementById(MAP_LIST_ID)?.children ?? [];
const rowOf = (slug: string) => document.querySelector(`#${MAP_LIST_ID} > [data-tie="${CSS.escape(slug)}"]`);

/** The row's own words: name, status, who said it, facts; and the way to the record. Null where the list has no such row. */
function tieParts(slug: string, open: string): (Node | string)[] | null {
  const link = rowOf(slug)?.querySelector<HTMLAnchorElement>('a[data-names]');
  const facts = rowOf(slug)?.querySelector('p');
  if (!link || !facts) return null;
  const name = nameOf([...link.childNodes].map((node) => node.cloneNode(true)));
  const said = document.createElement('span');
  said.append(...[...facts.childNodes].map((node) => node.cloneNode(true)));
  for (const hidden of said.querySelectorAll('[hidden]')) hidden.removeAttribute('hidden');
  return [name, said, wayTo(link.href, open)];
}

/** What the map says of a tie that is not among the first of the list. */
function toldTieParts(told: Told | null, open: string, record: string): (Node | string)[] {
  if (!told) return [];
  const names = told.names.flatMap((name, index) => [...(index > 0 ? [' ⇄ '] : []), spanOf(name)]);
  return [nameOf(names), told.facts ?? '', wayTo(record.replace('{slug}', told.slug), open)];
}

/** A place and how many ties it has: in the list, or on the map where the list does not hold them all. */
function placeParts(
  slug: string,
  told: Told | null,
  ties: InHandStripProps['ties'],
  locale: string,
): (Node | string)[] {
  const its = [...rows()].filter((row) => (row as HTMLElement).dataset.parties?.split(' ').includes(slug));
  const first = its[0] as HTMLElement | undefined;
  const position = first?.dataset.parties?.split(' ').indexOf(slug) ?? -1;
  const names = [...(first?.querySelectorAll('a[data-names] > span > span') ?? [])].filter(
    (span) => !span.matches('.sr-only'),
  );
  const listed = names[position]?.textContent;
  const count = Math.max(its.length, told?.ties ?? 0);
  if (count === 0) return [];
  const form = new Intl.PluralRules(locale).select(count) === 'one' ? ties.one : ties.other;
  return [
    nameOf(listed ? [listed] : (told?.names.map(spanOf) ?? [])),
    form.replace('{n}', new Intl.NumberFormat(locale).format(count)),
  ];
}

function nameOf(parts: readonly (Node | string)[]): HTMLElement {
  const name = document.createElement('strong');
  name.className = 'font-semibold text-ink';
  name.append(...parts);
  return name;
}

function spanOf({ text, lang }: Told['names'][number]): HTMLElement {
  const span = document.createElement('span');
  span.textContent = text;
  if (lang) span.lang = lang;
  return span;
}

function wayTo(href: string, open: string): HTMLElement {
  const way = document.createElement('a');
  way.href = href;
  way.className = 'link ms-auto';
  way.textContent = open;
  return way;
}
