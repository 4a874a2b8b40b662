'use client';

import { useEffect, useRef } from 'react';
import { useSelection } from '@/components/map/selection-store';
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
};

/** Says below the map what is in hand, in the words of the list beside it; the list marks the same rows. */
export function InHandStrip({ hint, open, ties, locale }: InHandStripProps) {
  const line = useRef<HTMLDivElement>(null);
  const { tie, place, hoverTie, hoverPlace } = useSelection();
  const shownTie = hoverTie ?? (hoverPlace ? null : tie);
  const shownPlace = hoverTie ? null : (hoverPlace ?? (tie ? null : place));
  useEffect(() => {
    const parts = shownTie
      ? tieParts(shownTie, open)
      : shownPlace
        ? placeParts(shownPlace, ties, locale)
        : [hint];
    line.current?.replaceChildren(...parts);
  }, [shownTie, shownPlace, hint, open, ties, locale]);
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

/** The row's own words: name, status, who said it, facts; and the way to the record. */
function tieParts(slug: string, open: string): (Node | string)[] {
  const link = rowOf(slug)?.querySelector<HTMLAnchorElement>('a[data-names]');
  const facts = rowOf(slug)?.querySelector('p');
  if (!link || !facts) return [];
  const name = document.createElement('strong');
  name.className = 'font-semibold text-ink';
  name.append(...[...link.childNodes].map((node) => node.cloneNode(true)));
  const said = document.createElement('span');
  said.append(...[...facts.childNodes].map((node) => node.cloneNode(true)));
  for (const hidden of said.querySelectorAll('[hidden]')) hidden.removeAttribute('hidden');
  const way = document.createElement('a');
  way.href = link.href;
  way.className = 'link ms-auto';
  way.textContent = open;
  return [name, said, way];
}

/** A place and how many ties it has in the list. */
function placeParts(slug: string, ties: InHandStripProps['ties'], locale: string): (Node | string)[] {
  const its = [...rows()].filter((row) => (row as HTMLElement).dataset.parties?.split(' ').includes(slug));
  const first = its[0] as HTMLElement | undefined;
  const position = first?.dataset.parties?.split(' ').indexOf(slug) ?? -1;
  const name = document.createElement('strong');
  name.className = 'font-semibold text-ink';
  const names = [...(first?.querySelectorAll('a[data-names] > span > span') ?? [])].filter(
    (span) => !span.matches('.sr-only'),
  );
  name.textContent = names[position]?.textContent ?? '';
  const form = new Intl.PluralRules(locale).select(its.length) === 'one' ? ties.one : ties.other;
  return [name, form.replace('{n}', new Intl.NumberFormat(locale).format(its.length))];
}
