import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';

const control =
  'w-full rounded-md border border-field bg-sheet px-3 py-2 text-base text-ink aria-invalid:border-2 aria-invalid:border-status-disputed';

/** A bare field for text of several lines; it needs a `<label>`, and grows with what is written where the browser can. */
export function TextArea({ className = '', rows = 3, ...rest }: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <textarea rows={rows} className={`${control} field-sizing-content min-h-24 ${className}`} {...rest} />
  );
}

/** A bare list of choices; it needs a `<label>`. */
export function Select({ className = '', ...rest }: SelectHTMLAttributes<HTMLSelectElement>) {
  return <select className={`${control} min-h-11 ${className}`} {...rest} />;
}

export type TickProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & {
  type?: 'checkbox' | 'radio';
  children: ReactNode;
};

/** A box to tick or one of several to choose, with its words; at least 44 px high. */
export function Tick({ type = 'checkbox', children, className = '', ...rest }: TickProps) {
  return (
    <label className={`flex min-h-11 cursor-pointer items-start gap-3 py-2 ${className}`}>
      <input type={type} className="mt-0.5 size-6 shrink-0 accent-accent" {...rest} />
      <span className="min-w-0 pt-px">{children}</span>
    </label>
  );
}
