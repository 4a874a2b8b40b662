import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes } from 'react';

const control =
  'min-h-11 w-full rounded-md border border-field bg-sheet px-3 py-2 text-base text-ink placeholder:text-ink-2 placeholder:opacity-100';

export type TextInputProps = InputHTMLAttributes<HTMLInputElement>;

/** A bare text input in the atlas's look; give it a label with `Field`, or `aria-label`. */
export function TextInput({ className = '', type = 'text', ...rest }: TextInputProps) {
  return <input type={type} className={`${control} ${className}`} {...rest} />;
}

export type SelectProps = SelectHTMLAttributes<HTMLSelectElement>;

/** A native select in the atlas's look. */
export function Select({ className = '', ...rest }: SelectProps) {
  return <select className={`${control} ${className}`} {...rest} />;
}

export type FieldProps = {
  label: string /** The control's id. */;
  htmlFor: string;
  help?: ReactNode;
  children: ReactNode;
};

/** A control with its label and a line of help; the control refers to the help by `aria-describedby={htmlFor + '-help'}`. */
export function Field({ label, htmlFor, help, children }: FieldProps) {
  return (
    <div>
      <label htmlFor={htmlFor} className="mb-1 block font-medium text-sm">
        {label}
      </label>
      {children}
      {help && (
        <p id={`${htmlFor}-help`} className="mt-1 text-ink-2 text-sm">
          {help}
        </p>
      )}
    </div>
  );
}
