'use client';

import { useActionState, useEffect, useId, useRef } from 'react';
import { type DeskField, DeskFieldView } from '@/components/desk/desk-field';
import { PlacePicker } from '@/components/forms/place-picker';
import { Button } from '@/components/ui/button';
import type { PlaceOption, PlacePickerStrings } from '@/lib/gazetteer/place-option.presenter';
import type { FormState } from '@/lib/server/form-state';

/** The form as it comes back: what was chosen or typed for the place goes with it. */
export type ClaimFormState = FormState & {
  chosen: PlaceOption | null;
  words: string;
  choices: PlaceOption[];
};

export type ClaimFormProps = {
  locale: string;
  action: (state: ClaimFormState, form: FormData) => Promise<ClaimFormState>;
  chosen: PlaceOption | null;
  words: { place: string; missing: string; submit: string };
  /** Asked only where the list does not have the authority. */
  missing: readonly DeskField[];
  fields: readonly DeskField[];
  strings: PlacePickerStrings;
};

/** Asks to speak for an authority: which, in what function. It works without JavaScript too. */
export function ClaimForm({ locale, action, chosen, words, missing, fields, strings }: ClaimFormProps) {
  const start: ClaimFormState = { errors: {}, message: null, values: {}, chosen, words: '', choices: [] };
  const [state, send, isSending] = useActionState(action, start);
  const form = useRef<HTMLFormElement>(null);
  const prefix = useId();
  const asked = [...missing, ...fields];
  const firstWrong = state.errors.place ? 'placeWords' : asked.find(({ name }) => state.errors[name])?.name;
  useEffect(() => {
    if (!firstWrong && !state.message) return;
    form.current
      ?.querySelector<HTMLElement>(firstWrong ? `[name="${firstWrong}"]` : '[role="alert"]')
      ?.focus();
  }, [state, firstWrong]);
  const view = (field: DeskField) => (
    <DeskFieldView
      key={field.name}
      id={`${prefix}${field.name}`}
      field={field}
      typed={state.values[field.name]}
      error={state.errors[field.name]}
      isFirstWrong={field.name === firstWrong}
    />
  );
  const opensMissing = missing.some(({ name }) => state.errors[name] || state.values[name]);
  return (
    <form ref={form} action={send} noValidate className="flex max-w-measure flex-col gap-5">
      {state.message && (
        <p role="alert" tabIndex={-1} className="border-status-suspended border-s-4 ps-3 font-medium">
          {state.message}
        </p>
      )}
      <PlacePicker
        key={state.chosen?.value ?? state.words}
        name="place"
        locale={locale}
        label={words.place}
        value={state.chosen}
        words={state.chosen ? undefined : state.words}
        choices={state.choices}
        problem={state.errors.place}
        strings={strings}
      />
      <details open={opensMissing} className="rounded-md border border-hairline bg-sheet px-4 py-2">
        <summary className="min-h-6 cursor-pointer py-1 text-accent">{words.missing}</summary>
        <div className="flex flex-col gap-4 py-3">{missing.map(view)}</div>
      </details>
      {fields.map(view)}
      <Button type="submit" look="main" disabled={isSending} className="self-start">
        {words.submit}
      </Button>
    </form>
  );
}
