'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { selectPinned } from './map-history';
import { selectionStore } from './selection-store';

/**
 * Joins a server-rendered list of ties to the map beside it. Each item is `<li data-tie="slug">`; in it, the link
 * `<a data-select href="?…&selected=slug">` pins the tie (without script it loads the page with it pinned), other links
 * go where they say. Pointing at or focusing an item lights its tie on the map; what is pinned on the map gets
 * `aria-current="true"` here, what is in hand `data-lit`. Nothing is rendered that the server has not.
 */
export function ListLink({ children, className }: { children: ReactNode; className?: string }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const list = root.current;
    if (!list) return;
    const mark = () => markItems(list);
    mark();
    const unsubscribe = selectionStore.subscribe(mark);
    const show = (event: Event) =>
      selectionStore.set({ hoverTie: slugOf(event.target), hoverPlace: null, hoverCluster: [] });
    const hide = () => selectionStore.set({ hoverTie: null });
    const press = (event: MouseEvent) => {
      const plain =
        event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      const link = (event.target as Element).closest('a[data-select]');
      if (!plain || !link) return;
      event.preventDefault();
      const tie = slugOf(link);
      selectPinned({ tie: tie === selectionStore.get().tie ? null : tie, place: null });
    };
    list.addEventListener('pointerover', show);
    list.addEventListener('focusin', show);
    list.addEventListener('pointerleave', hide);
    list.addEventListener('focusout', hide);
    // Before the router's own listener, which would load the address anew.
    list.addEventListener('click', press, { capture: true });
    return () => {
      unsubscribe();
      list.removeEventListener('pointerover', show);
      list.removeEventListener('focusin', show);
      list.removeEventListener('pointerleave', hide);
      list.removeEventListener('focusout', hide);
      list.removeEventListener('click', press, { capture: true });
    };
  }, []);
  return (
    <div ref={root} className={className}>
      {children}
    </div>
  );
}

const slugOf = (target: EventTarget | null): string | null =>
  (target as Element | null)?.closest('[data-tie]')?.getAttribute('data-tie') ?? null;

function markItems(list: HTMLElement): void {
  const { tie, lit } = selectionStore.get();
  const shining = new Set(lit);
  for (const item of list.querySelectorAll<HTMLElement>('[data-tie]')) {
    const slug = item.dataset.tie ?? '';
    item.toggleAttribute('data-lit', shining.has(slug));
    const link = item.querySelector('a[data-select]') ?? item;
    const current = slug === tie;
    if (current === (link.getAttribute('aria-current') === 'true')) continue;
    if (current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    if (current) bringIntoSight(item);
  }
}

/** Scrolls the list's own frame, never the page: on a phone the list lies below the map. */
function bringIntoSight(item: HTMLElement): void {
  let frame = item.parentElement;
  while (
    frame &&
    !(frame.scrollHeight > frame.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(frame).overflowY))
  ) {
    frame = frame.parentElement;
  }
  if (!frame || frame === document.body || frame === document.documentElement) return;
  const [box, seen] = [item.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (box.top >= seen.top && box.bottom <= seen.bottom) return;
  frame.scrollTop += box.top - seen.top - (seen.height - box.height) / 2;
}
