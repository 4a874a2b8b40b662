import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/field';

export type SearchBoxProps = { action: string; label: string; help: string; submit: string };

/** The plain search form: one field, one button, an address that can be shared. */
export function SearchBox({ action, label, help, submit }: SearchBoxProps) {
  return (
    <search>
      <form action={action} method="get">
        <label htmlFor="home-search" className="mb-1 block font-medium text-sm">
          {label}
        </label>
        <div className="flex gap-2">
          <TextInput
            id="home-search"
            type="search"
            name="q"
            required
            maxLength={200}
            aria-describedby="home-search-help"
            className="min-w-0"
          />
          <Button type="submit" look="main" className="shrink-0">
            {submit}
          </Button>
        </div>
        <p id="home-search-help" className="mt-1.5 text-ink-2 text-sm">
          {help}
        </p>
      </form>
    </search>
  );
}
