'use client';

import { useActionState, useId } from 'react';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/field';
import { BackupCodes } from './backup-codes';

export type CodesState = { codes: string[] | null; problem: string | null };

export type RenewCodesProps = {
  action: (state: CodesState, form: FormData) => Promise<CodesState>;
  /** Label of the present password where there is one to ask for. */
  password: string | null;
  submit: string;
  title: string;
  text: string;
};

/** Asks for new backup codes and shows them once. */
export function RenewCodes({ action, password, submit, title, text }: RenewCodesProps) {
  const [state, send, isSending] = useActionState(action, { codes: null, problem: null });
  const id = useId();
  if (state.codes)
    return (
      <section role="status">
        <h2 className="text-xl">{title}</h2>
        <p className="mt-2 mb-4 max-w-measure">{text}</p>
        <BackupCodes codes={state.codes} />
      </section>
    );
  return (
    <form action={send} noValidate className="flex max-w-md flex-col gap-4">
      {password && (
        <div>
          <label htmlFor={id} className="block font-medium">
            {password}
          </label>
          <TextInput
            id={id}
            name="currentPassword"
            type="password"
            autoComplete="current-password"
            aria-invalid={state.problem ? true : undefined}
            aria-describedby={state.problem ? `${id}-problem` : undefined}
            className="mt-1"
          />
        </div>
      )}
      {state.problem && (
        <p
          id={`${id}-problem`}
          role="alert"
          className="border-status-suspended border-s-4 ps-2 font-medium text-sm"
        >
          {state.problem}
        </p>
      )}
      <Button type="submit" look="main" disabled={isSending} className="self-start">
        {submit}
      </Button>
    </form>
  );
}
