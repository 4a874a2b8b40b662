import { Select, Tick } from '@/components/ui/controls';
import type { FieldView } from '@/lib/forms/form.presenter';
import { describedBy, type FieldWords, GroupFrame, invalid, LineFrame } from './field-frame';

type Props = { field: FieldView; words: FieldWords };

/** Up to this many choices are all shown; more are a list to open. */
const SHOWN = 5;

/** One of several: all in sight where they are few. */
export function ChoiceField({ field, words }: Props) {
  const { name, options, none, required } = field;
  const chosen = options.find((option) => option.chosen)?.value ?? '';
  if (options.length > SHOWN) {
    return (
      <LineFrame field={field} words={words}>
        <Select
          id={name}
          name={name}
          defaultValue={chosen}
          aria-describedby={describedBy(field)}
          aria-invalid={invalid(field)}
          className="max-w-md"
        >
          {(none !== null || chosen === '') && <option value="">{none ?? '–'}</option>}
          {options.map(({ value, text, lang }) => (
            <option key={value} value={value} lang={lang ?? undefined}>
              {text}
            </option>
          ))}
        </Select>
      </LineFrame>
    );
  }
  return (
    <GroupFrame field={field} words={words}>
      {options.map(({ value, text, lang, chosen: on }) => (
        <Tick key={value} type="radio" name={name} value={value} defaultChecked={on} required={required}>
          <span lang={lang ?? undefined}>{text}</span>
        </Tick>
      ))}
      {none !== null && (
        <Tick type="radio" name={name} value="" defaultChecked={chosen === ''}>
          {none}
        </Tick>
      )}
    </GroupFrame>
  );
}

/** Any of several. */
export function ChoicesField({ field, words }: Props) {
  return (
    <GroupFrame field={field} words={words}>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {field.options.map(({ value, text, lang, chosen }) => (
          <Tick key={value} name={field.name} value={value} defaultChecked={chosen}>
            <span lang={lang ?? undefined}>{text}</span>
          </Tick>
        ))}
      </div>
    </GroupFrame>
  );
}
