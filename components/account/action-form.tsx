'use client';

import { useActionState, useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/field';
import type { FormState } from '@/lib/server/form-state';

export type ActionFormField = {
  name: string;
  label: string;
  type?: 'text' | 'email' | 'password';
  hint?: string;
  value?: string;
  autoComplete?: string;
  inputMode?: 'numeric' | 'email';
  /** Answers to choose from, instead of a line to write. */
  options?: readonly { value: string; label: string }[];
};

export type ActionFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  fields: readonly ActionFormField[];
  submit: string;
  look?: 'main' | 'plain';
};

const untouched: FormState = { errors: {}, message: null, values: {} };
const selectLook = 'min-h-11 w-full rounded-md border border-field bg-sheet px-3 py-2 text-base text-ink';

/**
 * A short form of lines and choices under one button. It is sent and answered without JavaScript as well: the server
 * renders the page again with a sentence beside each wrong field.
 */
export function ActionForm({ action, fields, submit, look = 'main' }: ActionFormProps) {
  const [state, send, isSending] = useActionState(action, untouched);
  const form = useRef<HTMLFormElement>(null);
  const prefix = useId();
  const firstWrong = fields.find(({ name }) => state.errors[name])?.name;
  useEffect(() => {
    if (state === untouched) return;
    form.current
      ?.querySelector<HTMLElement>(firstWrong ? `[name="${firstWrong}"]` : '[role="alert"]')
      ?.focus();
  }, [state, firstWrong]);
  return (
    <form ref={form} action={send} noValidate className="flex max-w-md flex-col gap-4">
      {state.message && (
        <p role="alert" tabIndex={-1} className="border-status-suspended border-s-4 ps-3 font-medium">
          {state.message}
        </p>
      )}
      {fields.map((field) => (
        <Line
          key={field.name}
          id={`${prefix}${field.name}`}
          field={field}
          value={state.values[field.name] ?? field.value}
          error={state.errors[field.name]}
          isFirstWrong={field.name === firstWrong}
        />
      ))}
      <Button type="submit" look={look} disabled={isSending} className="self-start">
        {submit}
      </Button>
    </form>
  );
}

type LineProps = {
  id: string;
  field: ActionFormField;
  value: string | undefined;
  error: string | undefined;
  isFirstWrong: boolean;
};

function Line({ id, field, value, error, isFirstWrong }: LineProps) {
  const { name, label, hint, options, type = 'text', autoComplete, inputMode } = field;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const common = {
    id,
    name,
    defaultValue: value,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described,
  };
  return (
    <div>
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-ink-2 text-sm">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1 border-status-suspended border-s-4 ps-2 font-medium text-sm">
          {error}
        </p>
      )}
      <div className="mt-1">
        {options ? (
          <select {...common} key={value} className={selectLook}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        ) : (
          <TextInput
            {...common}
            type={type}
            autoComplete={autoComplete}
            inputMode={inputMode}
            autoCapitalize="off"
            spellCheck={false}
            // Where no script runs, the page itself leads to what is wrong.
            autoFocus={isFirstWrong}
          />
        )}
      </div>
    </div>
  );
}
