'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useCallback, useEffect, useRef, useTransition } from 'react';
import { formQuery } from '@/lib/filter/form-query';
import { type FormPlace, leavePlace, takePlace } from './form-place';

export type FilterFormProps = {
  id: string;
  /** Path of the page, with its language; the form works as a plain GET form where no script runs. */
  action: string;
  /** The query that the page was made for: when it changes, the fields follow it (Back, a link, a chip). */
  query: string;
  /** Parameters of the page that are no filters (view, selection): kept as they stand in the address. */
  keep: readonly string[];
  /** What is said while the page is on its way. */
  updating: string;
  className?: string;
  children: ReactNode;
};

/** A filter form that follows each change at once; the focus, the open groups and the scrolled place stay. */
export function FilterForm({ id, action, query, keep, updating, className, children }: FilterFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [pending, start] = useTransition();

  const go = useCallback(() => {
    if (!form.current) return;
    leavePlace(form.current);
    const fields = [...new FormData(form.current)].filter(([name]) => !keep.includes(name)) as [
      string,
      string,
    ][];
    const standing = [...new URLSearchParams(location.search)].filter(([name]) => keep.includes(name));
    const address = action + formQuery([...fields, ...standing]);
    if (address !== location.pathname + location.search) start(() => router.push(address, { scroll: false }));
  }, [action, keep, router]);

  // A field may belong to the form without lying inside it, so the document is listened to.
  useEffect(() => {
    const changed = ({ target }: Event) => {
      if ((target as HTMLInputElement).form === form.current && !isWords(target)) go();
    };
    document.addEventListener('change', changed);
    return () => document.removeEventListener('change', changed);
  }, [go]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new query is what the fields have to follow.
  useEffect(() => {
    if (form.current) settle(form.current, takePlace());
  }, [query]);

  function submit(event: FormEvent) {
    event.preventDefault();
    form.current?.querySelector<HTMLElement>(':popover-open')?.hidePopover();
    go();
  }

  return (
    <form
      ref={form}
      id={id}
      action={action}
      method="get"
      className={className}
      onSubmit={submit}
      aria-busy={pending}
    >
      {children}
      <p role="status" className="sr-only">
        {pending ? updating : ''}
      </p>
    </form>
  );
}

const isWords = (target: EventTarget | null) => (target as HTMLInputElement | null)?.type === 'search';

/** Shows the fields as the server sent them, then puts the reader back to where they were. */
function settle(form: HTMLFormElement, place: FormPlace | null) {
  const typing = document.activeElement;
  const typed = isWords(typing) ? (typing as HTMLInputElement).value : null;
  form.reset();
  if (typed !== null) (typing as HTMLInputElement).value = typed;
  if (!place) return;
  for (const id of place.open) document.getElementById(id)?.setAttribute('open', '');
  if (place.sheet) document.getElementById(place.sheet)?.showPopover?.();
  const scrolled = place.scrolled && document.getElementById(place.scrolled.id);
  if (scrolled && place.scrolled) scrolled.scrollTop = place.scrolled.top;
  if (place.focus && document.activeElement === document.body)
    document.getElementById(place.focus)?.focus({ preventScroll: true });
}
