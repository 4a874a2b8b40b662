'use client';

import { useActionState, useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { FormState } from '@/lib/server/form-state';
import { type DeskField, DeskFieldView } from './desk-field';

export type DeskFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  fields: readonly DeskField[];
  submit: string;
  look?: 'main' | 'plain';
  className?: string;
};

const untouched: FormState = { errors: {}, message: null, values: {} };

/**
 * A form of questions under one button, for longer texts as well. It is sent and answered without JavaScript too: the
 * page comes back with what was typed and a sentence beside each wrong answer.
 */
export function DeskForm({ action, fields, submit, look = 'main', className = '' }: DeskFormProps) {
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
    <form
      ref={form}
      action={send}
      noValidate
      className={`relative flex max-w-measure flex-col gap-5 ${className}`}
    >
      {state.message && (
        <p role="alert" tabIndex={-1} className="border-status-suspended border-s-4 ps-3 font-medium">
          {state.message}
        </p>
      )}
      {fields.map((field) => (
        <DeskFieldView
          key={field.name}
          id={`${prefix}${field.name}`}
          field={field}
          typed={state.values[field.name]}
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
