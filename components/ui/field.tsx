import type { InputHTMLAttributes } from 'react';

const control =
  'min-h-11 w-full rounded-md border border-field bg-sheet px-3 py-2 text-base text-ink placeholder:text-ink-2 placeholder:opacity-100';

export type TextInputProps = InputHTMLAttributes<HTMLInputElement>;

/** A bare text input in the atlas's look; it needs a `<label>`. */
export function TextInput({ className = '', type = 'text', ...rest }: TextInputProps) {
  return <input type={type} className={`${control} ${className}`} {...rest} />;
}
