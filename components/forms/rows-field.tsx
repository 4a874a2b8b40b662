import { Tick } from '@/components/ui/controls';
import type { FieldView, RowView } from '@/lib/forms/form.presenter';
import { GroupFrame } from './field-frame';
import { FormField, type FormFieldProps } from './form-field';

/** A list of lines, each a small form; the last is empty, for the next one. */
export function RowsField({ field, words }: { field: FieldView; words: FormFieldProps['words'] }) {
  return (
    <GroupFrame field={field} words={words}>
      <ol className="space-y-3">
        {field.rows.map((row) => (
          <li key={row.number}>
            <Line name={field.name} row={row} words={words} />
          </li>
        ))}
      </ol>
    </GroupFrame>
  );
}

function Line({ name, row, words }: { name: string; row: RowView; words: FormFieldProps['words'] }) {
  const wrong = row.fields.some(({ problem }) => problem !== null);
  return (
    <details open={!row.isNew || wrong} className="rounded-md border border-hairline bg-sheet px-4">
      <summary className="flex min-h-11 items-center font-medium text-sm">{row.label}</summary>
      <input type="hidden" name={`${name}.${row.number}.id`} value={row.id} />
      <div className="grid gap-x-6 gap-y-4 pt-1 pb-4 sm:grid-cols-2">
        {row.fields.map((each) => (
          <div key={each.name} className={each.type === 'texts' ? 'sm:col-span-2' : ''}>
            <FormField field={each} words={words} />
          </div>
        ))}
        {!row.isNew && (
          <Tick name={`${name}.${row.number}.gone`} value="on" className="sm:col-span-2">
            {words.remove}
          </Tick>
        )}
      </div>
    </details>
  );
}
