import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/field';
import { MixedScripts } from '@/components/ui/mixed-scripts';

export type SearchFormProps = {
  /** Path of the page that answers, with its language. */
  action: string;
  words: string;
  label: string;
  submit: string;
  help: string;
};

/** One field and its button; a plain form that needs no script. */
export function SearchForm({ action, words, label, submit, help }: SearchFormProps) {
  return (
    <search className="no-print mb-8 block max-w-measure">
      <form action={action} method="get">
        <label htmlFor="search-q" className="mb-1 block font-medium text-sm">
          {label}
        </label>
        <div className="flex gap-2">
          <TextInput
            id="search-q"
            name="q"
            type="search"
            defaultValue={words}
            maxLength={200}
            autoComplete="off"
            aria-describedby="search-q-help"
          />
          <Button type="submit" look="main">
            {submit}
          </Button>
        </div>
        <p id="search-q-help" className="mt-1 text-ink-2 text-sm">
          <MixedScripts text={help} />
        </p>
      </form>
    </search>
  );
}
