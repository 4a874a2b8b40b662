import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/controls';

export type OptionFormProps = {
  /** Path of the page, with its language. */
  action: string;
  /** What stands in the address already and is kept. */
  kept: readonly { name: string; value: string }[];
  selects: readonly {
    name: string;
    label: string;
    value: string;
    options: readonly { value: string; label: string }[];
  }[];
  submit: string;
};

/** The options of a page of the evaluation: a plain form that asks for the page anew. */
export function OptionForm({ action, kept, selects, submit }: OptionFormProps) {
  return (
    <form action={action} method="get" className="no-print mb-6 flex flex-wrap items-end gap-4">
      {kept.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {selects.map(({ name, label, value, options }) => (
        <div key={name} className="min-w-32 max-w-full">
          <label htmlFor={`option-${name}`} className="font-medium text-sm">
            {label}
          </label>
          <Select key={value} id={`option-${name}`} name={name} defaultValue={value} className="mt-1 pe-8">
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </Select>
        </div>
      ))}
      <Button type="submit">{submit}</Button>
    </form>
  );
}
