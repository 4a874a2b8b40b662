import { Button } from './button';
import { TextInput } from './field';
import { MixedScripts } from './mixed-scripts';

export type SearchBoxProps = { id: string; action: string; label: string; help: string; submit: string };

/** The plain search form: one field, one button, an address that can be shared. */
export function SearchBox({ id, action, label, help, submit }: SearchBoxProps) {
  return (
    <search>
      <form action={action} method="get">
        <label htmlFor={id} className="mb-1 block font-medium text-sm">
          {label}
        </label>
        <div className="flex gap-2">
          <TextInput
            id={id}
            type="search"
            name="q"
            required
            maxLength={200}
            aria-describedby={`${id}-help`}
            className="min-w-0"
          />
          <Button type="submit" look="main" className="shrink-0">
            {submit}
          </Button>
        </div>
        <p id={`${id}-help`} className="mt-1.5 text-ink-2 text-sm">
          <MixedScripts text={help} />
        </p>
      </form>
    </search>
  );
}
