import { TextArea, Tick } from '@/components/ui/controls';
import { TextInput } from '@/components/ui/field';
import type { FieldView } from '@/lib/forms/form.presenter';
import { ChoiceField, ChoicesField } from './choice-field';
import {
  describedBy,
  FieldFoot,
  FieldHead,
  type FieldWords,
  GroupFrame,
  invalid,
  LineFrame,
} from './field-frame';
import { RowsField } from './rows-field';

export type FormFieldProps = { field: FieldView; words: FieldWords & { remove: string } };

/** How the browser is told what is typed; what is taken is decided by the server alone. */
const inputKinds: Partial<
  Record<FieldView['type'], { inputMode?: 'decimal' | 'email' | 'url' | 'tel'; width: string }>
> = {
  email: { inputMode: 'email', width: 'max-w-md' },
  link: { inputMode: 'url', width: 'max-w-xl' },
  phone: { inputMode: 'tel', width: 'max-w-xs' },
  number: { inputMode: 'decimal', width: 'max-w-48' },
  amount: { inputMode: 'decimal', width: 'max-w-48' },
  date: { width: 'max-w-sm' },
};

/** One field of a form, whatever it asks. */
export function FormField({ field, words }: FormFieldProps) {
  switch (field.type) {
    case 'hidden':
      return field.inputs.map(({ name, value }) => (
        <input key={value} type="hidden" name={name} value={value} />
      ));
    case 'texts':
      return <TextsField field={field} words={words} />;
    case 'choice':
      return <ChoiceField field={field} words={words} />;
    case 'choices':
      return <ChoicesField field={field} words={words} />;
    case 'rows':
      return <RowsField field={field} words={words} />;
    case 'tick':
      return (
        <div>
          <FieldHead field={{ ...field, help: null }} />
          <Tick
            name={field.name}
            value="on"
            defaultChecked={field.inputs[0]?.value !== ''}
            aria-describedby={describedBy(field)}
            aria-invalid={invalid(field)}
          >
            {field.label}
            {field.help && (
              <span id={`${field.name}-help`} className="block text-ink-2 text-sm">
                {field.help}
              </span>
            )}
          </Tick>
          <FieldFoot field={field} />
        </div>
      );
    default:
      return <LineField field={field} words={words} />;
  }
}

function LineField({ field, words }: FormFieldProps) {
  const kind = inputKinds[field.type];
  const shared = {
    id: field.name,
    name: field.name,
    defaultValue: field.inputs[0]?.value,
    'aria-describedby': describedBy(field),
    'aria-invalid': invalid(field),
    'aria-required': field.required || undefined,
  };
  return (
    <LineFrame field={field} words={words}>
      {field.type === 'lines' ? (
        <TextArea {...shared} className="max-w-xl" />
      ) : (
        <TextInput
          {...shared}
          inputMode={kind?.inputMode}
          autoComplete="off"
          className={`${kind?.width ?? 'max-w-xl'} aria-invalid:border-2 aria-invalid:border-status-disputed`}
        />
      )}
    </LineFrame>
  );
}

/** Text in each of the four languages, the reader's first and the others folded where they are empty. */
function TextsField({ field, words }: FormFieldProps) {
  const [own, ...others] = field.inputs;
  if (!own) return null;
  const filled = others.filter(({ value }) => value !== '').length;
  return (
    <GroupFrame field={field} words={words}>
      <TextInLanguage field={field} input={own} />
      <details className="mt-2" open={filled > 0}>
        <summary className="inline-flex min-h-11 items-center text-accent">
          {others.map(({ label }) => label).join(' · ')}
        </summary>
        <div className="mt-1 space-y-3">
          {others.map((input) => (
            <TextInLanguage key={input.name} field={field} input={input} />
          ))}
        </div>
      </details>
    </GroupFrame>
  );
}

function TextInLanguage({ field, input }: { field: FieldView; input: FieldView['inputs'][number] }) {
  const shared = {
    id: input.name,
    name: input.name,
    defaultValue: input.value,
    lang: input.lang ?? undefined,
    'aria-invalid': field.problem && input === field.inputs[0] ? true : undefined,
    className: 'max-w-2xl',
  };
  return (
    <div>
      <label htmlFor={input.name} className="mb-0.5 block text-ink-2 text-sm">
        {input.label}
      </label>
      {field.long ? <TextArea {...shared} /> : <TextInput {...shared} />}
    </div>
  );
}
