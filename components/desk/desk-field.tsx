import { TextInput } from '@/components/ui/field';

type Option = { value: string; label: string; hint?: string; lang?: string };

/** One question of a form, as data that the server hands to the browser. */
export type DeskField = {
  name: string;
  label: string;
  kind?: 'line' | 'email' | 'text' | 'select' | 'radios' | 'tick' | 'day' | 'hidden' | 'trap';
  hint?: string;
  value?: string;
  options?: readonly Option[];
  autoComplete?: string;
  required?: boolean;
};

const box = 'w-full rounded-md border border-field bg-sheet px-3 py-2 text-base text-ink';

export type DeskFieldProps = {
  id: string;
  field: DeskField;
  /** What was typed, when the form comes back. */
  typed?: string;
  error?: string;
  isFirstWrong?: boolean;
};

/** A question with its label, its hint and what is wrong with the answer. */
export function DeskFieldView({ id, field, typed, error, isFirstWrong }: DeskFieldProps) {
  const { name, label, hint, kind = 'line' } = field;
  if (kind === 'hidden') return <input type="hidden" name={name} value={field.value ?? ''} />;
  if (kind === 'trap') return <Trap id={id} name={name} label={label} />;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const help = (
    <>
      {hint && (
        <span id={`${id}-hint`} className="block max-w-measure font-normal text-ink-2 text-sm">
          {hint}
        </span>
      )}
      {error && (
        <span
          id={`${id}-error`}
          className="mt-1 block border-status-suspended border-s-4 ps-2 font-medium text-sm"
        >
          {error}
        </span>
      )}
    </>
  );
  if (kind === 'radios') {
    return (
      <fieldset aria-describedby={described}>
        <legend className="font-medium">{label}</legend>
        {help}
        <Radios {...{ field, typed, isFirstWrong }} />
      </fieldset>
    );
  }
  if (kind === 'tick') {
    return (
      <div>
        <label className="flex min-h-11 items-start gap-3 py-1.5">
          <input
            type="checkbox"
            name={name}
            value="on"
            defaultChecked={(typed ?? field.value) === 'on'}
            aria-describedby={described}
            className="mt-0.5 size-6 shrink-0 accent-accent"
          />
          <span className="font-medium">{label}</span>
        </label>
        {help}
      </div>
    );
  }
  return (
    <div>
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      {help}
      <div className="mt-1">
        <Control {...{ id, field, typed, isFirstWrong }} described={described} isWrong={Boolean(error)} />
      </div>
    </div>
  );
}

type ControlProps = Omit<DeskFieldProps, 'error'> & { described: string | undefined; isWrong: boolean };

function Control({ id, field, typed, isFirstWrong, described, isWrong }: ControlProps) {
  const { name, kind, options = [], autoComplete, required } = field;
  const common = {
    id,
    name,
    required,
    defaultValue: typed ?? field.value,
    'aria-invalid': isWrong ? true : undefined,
    'aria-describedby': described,
    // Where no script runs, the page itself leads to what is wrong.
    autoFocus: isFirstWrong,
  };
  if (kind === 'text') return <textarea rows={5} className={`${box} min-h-32`} {...common} />;
  if (kind === 'select') {
    return (
      <select {...common} key={common.defaultValue} className={`${box} min-h-11`}>
        {options.map(({ value, label, lang }) => (
          <option key={value} value={value} lang={lang}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  const type = kind === 'email' ? 'email' : kind === 'day' ? 'date' : 'text';
  return <TextInput {...common} type={type} autoComplete={autoComplete ?? 'off'} />;
}

function Radios({ field, typed, isFirstWrong }: Pick<DeskFieldProps, 'field' | 'typed' | 'isFirstWrong'>) {
  const { name, options = [], value } = field;
  const chosen = typed ?? value;
  return (
    <div className="mt-1" key={chosen}>
      {options.map((option, index) => (
        <label key={option.value} className="flex min-h-11 cursor-pointer items-start gap-3 py-1.5">
          <input
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={option.value === chosen}
            // biome-ignore lint/a11y/noAutofocus: where no script runs, the page itself leads to what is wrong.
            autoFocus={isFirstWrong && index === 0}
            className="mt-0.5 size-6 shrink-0 accent-accent"
          />
          <span lang={option.lang}>
            {option.label}
            {option.hint && <span className="block text-ink-2 text-sm">{option.hint}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}

/** A field that nobody sees and only programs fill. */
function Trap({ id, name, label }: { id: string; name: string; label: string }) {
  return (
    <div aria-hidden="true" className="absolute -left-[9999px] size-px overflow-hidden">
      <label htmlFor={id}>{label}</label>
      <input id={id} name={name} type="text" tabIndex={-1} autoComplete="off" defaultValue="" />
    </div>
  );
}
