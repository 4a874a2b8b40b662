/** Where a reader is in a filter form, kept while the page they asked for replaces the one they are on. */
export type FormPlace = {
  /** Id of the field in focus. */
  focus: string | null;
  /** Ids of the groups that stand open. */
  open: string[];
  /** Id of the sheet that the form is shown in, on a phone. */
  sheet: string | null;
  scrolled: { id: string; top: number } | null;
};

let kept: FormPlace | null = null;

/** Remembers the place; what has no id cannot be found again and is left out. */
export function leavePlace(form: HTMLFormElement): void {
  const scrolled = form.querySelector<HTMLElement>('[data-scrolls][id]');
  kept = {
    focus: document.activeElement?.id || null,
    open: [...form.querySelectorAll('details[open][id]')].map(({ id }) => id),
    sheet: form.querySelector(':popover-open')?.id ?? null,
    scrolled: scrolled && { id: scrolled.id, top: scrolled.scrollTop },
  };
}

/** Gives the remembered place, once. */
export function takePlace(): FormPlace | null {
  const place = kept;
  kept = null;
  return place;
}
