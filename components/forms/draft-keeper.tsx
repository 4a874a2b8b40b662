'use client';

import { useEffect, useState } from 'react';

export type DraftKeeperProps = {
  formId: string;
  /** Where drafts are sent, and under which key. */
  url: string;
  family: string;
  recordKey: string;
  words: {
    /** "Saved at {time}": `{time}` stands for the time. */
    saved: string;
    offline: string;
    signedOut: string;
    restored: string;
    /** "Understood: {date}" */
    understood: string;
  };
  /** BCP 47, for the time. */
  lang: string;
  /** Inputs that are the form's own and not typed: the record as it was, and which opening of the form it is. */
  own: { base: string; opening: string };
};

const firstWrong =
  'input[aria-invalid], textarea[aria-invalid], select[aria-invalid], [data-invalid] input, [data-invalid] textarea';

/** Milliseconds without a key before what was typed is sent. */
const PAUSE = 1_200;

const slotOf = (family: string, recordKey: string) => `draft:${family}:${recordKey}`;

/** Stands where the server has what was typed: this tab need not keep it any more. */
export function DraftSettled({ family, recordKey }: Pick<DraftKeeperProps, 'family' | 'recordKey'>) {
  useEffect(() => sessionStorage.removeItem(slotOf(family, recordKey)), [family, recordKey]);
  return null;
}

type Kept = Record<string, string[]>;

const typedIn = (form: HTMLFormElement, own: readonly string[]): Kept => {
  const typed: Kept = {};
  for (const [key, value] of new FormData(form))
    if (typeof value === 'string' && !key.startsWith('$ACTION') && !own.includes(key))
      typed[key] = [...(typed[key] ?? []), value];
  return typed;
};

/** Puts back what the server never had: text, choices and ticks. @returns whether anything was other than it stands */
function putBack(form: HTMLFormElement, kept: Kept, now: Kept): boolean {
  if (JSON.stringify(now) === JSON.stringify(kept)) return false;
  for (const field of form.elements) {
    if (
      !(
        field instanceof HTMLInputElement ||
        field instanceof HTMLTextAreaElement ||
        field instanceof HTMLSelectElement
      )
    )
      continue;
    const values = kept[field.name];
    if (field.type === 'hidden' || !field.name) continue;
    if (field.type === 'checkbox' || field.type === 'radio')
      (field as HTMLInputElement).checked = values?.includes(field.value) ?? false;
    else if (values?.[0] !== undefined) field.value = values[0];
  }
  return true;
}

/**
 * Sends what is typed to the server after each pause, and keeps it in this tab until the server has it: an ended session
 * or a lost connection loses nothing. Says so quietly, and shows each date as it was understood.
 */
export function DraftKeeper({ formId, url, family, recordKey, words, lang, own }: DraftKeeperProps) {
  const [says, setSays] = useState('');
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const slot = slotOf(family, recordKey);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let latest = 0;
    // What is sent under way must not come after what is submitted: the server tells them apart by this number.
    const opening = crypto.randomUUID();
    const mark = form.elements.namedItem(own.opening);
    if (mark instanceof HTMLInputElement) mark.value = opening;
    const typedNow = () => typedIn(form, [own.base, own.opening]);

    const send = async () => {
      const turn = ++latest;
      const base = new FormData(form).get(own.base);
      const typed = { ...typedNow(), [own.base]: [String(base)] };
      try {
        const answer = await fetch(url, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ family, recordKey, opening, turn, typed }),
        });
        if (turn !== latest) return;
        if (answer.status === 401) return setSays(words.signedOut);
        if (!answer.ok) return setSays(words.offline);
        const { savedAt, echoes } = (await answer.json()) as {
          savedAt: string;
          echoes: Record<string, string | null>;
        };
        sessionStorage.removeItem(slot);
        for (const shown of form.querySelectorAll<HTMLElement>('[data-echo]')) {
          const date = echoes[shown.dataset.echo ?? ''];
          shown.textContent = date ? words.understood.replace('{date}', date) : '';
        }
        const time = new Date(savedAt).toLocaleTimeString(lang, { hour: '2-digit', minute: '2-digit' });
        setSays(words.saved.replace('{time}', time));
      } catch {
        if (turn === latest) setSays(words.offline);
      }
    };
    const onInput = () => {
      sessionStorage.setItem(slot, JSON.stringify(typedNow()));
      clearTimeout(timer);
      timer = setTimeout(send, PAUSE);
    };
    const onSubmit = () => {
      clearTimeout(timer);
      latest += 1;
    };

    const kept = sessionStorage.getItem(slot);
    if (kept && putBack(form, JSON.parse(kept) as Kept, typedNow())) {
      setSays(words.restored);
      void send();
    } else sessionStorage.removeItem(slot);
    form.querySelector<HTMLElement>(firstWrong)?.focus();
    form.addEventListener('input', onInput);
    form.addEventListener('submit', onSubmit);
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', onInput);
      form.removeEventListener('submit', onSubmit);
    };
  }, [formId, url, family, recordKey, words, lang, own]);
  return (
    <p role="status" className="min-h-6 text-ink-2 text-sm">
      {says}
    </p>
  );
}
