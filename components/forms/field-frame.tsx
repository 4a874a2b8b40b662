import type { ReactNode } from 'react';
import type { FieldView } from '@/lib/forms/form.presenter';

export type FieldWords = { required: string };

/** Ids by which an input names what describes it. */
export const describedBy = ({ name, help, problem, echo, origin }: FieldView) =>
  [
    problem && `${name}-problem`,
    help && `${name}-help`,
    echo !== null && `${name}-echo`,
    origin && `${name}-origin`,
  ]
    .filter(Boolean)
    .join(' ') || undefined;

export const invalid = ({ problem }: FieldView) => (problem ? true : undefined);

/** What stands above a field's inputs: help, and what is wrong. */
export function FieldHead({ field }: { field: FieldView }) {
  return (
    <>
      {field.help && (
        <p id={`${field.name}-help`} className="mb-1.5 text-ink-2 text-sm">
          {field.help}
        </p>
      )}
      {field.problem && (
        <p id={`${field.name}-problem`} className="mb-1.5 font-medium text-status-disputed">
          {field.problem}
        </p>
      )}
    </>
  );
}

/** What stands below: the date as it was understood, and who last set the field. */
export function FieldFoot({ field }: { field: FieldView }) {
  return (
    <>
      {field.type === 'date' && (
        <p id={`${field.name}-echo`} data-echo={field.name} aria-live="polite" className="mt-1.5 text-sm">
          {field.echo}
        </p>
      )}
      {field.origin && (
        <p id={`${field.name}-origin`} className="mt-1.5 text-ink-2 text-xs">
          {field.origin}
        </p>
      )}
    </>
  );
}

/** The label's words, with "required" in words where it is. */
export function LabelWords({ field, words }: { field: FieldView; words: FieldWords }) {
  return (
    <>
      {field.label}
      {field.required && <span className="font-normal text-ink-2 text-sm"> {words.required}</span>}
    </>
  );
}

/** A field of several inputs: its label is the legend of the group. */
export function GroupFrame(props: { field: FieldView; words: FieldWords; children: ReactNode }) {
  const { field, words, children } = props;
  return (
    <fieldset aria-describedby={describedBy(field)} data-invalid={invalid(field)} className="min-w-0">
      <legend className="mb-1 font-medium">
        <LabelWords field={field} words={words} />
      </legend>
      <FieldHead field={field} />
      {children}
      <FieldFoot field={field} />
    </fieldset>
  );
}

/** A field of one input. */
export function LineFrame(props: { field: FieldView; words: FieldWords; children: ReactNode }) {
  const { field, words, children } = props;
  return (
    <div className="min-w-0">
      <label htmlFor={field.name} className="mb-1 block font-medium">
        <LabelWords field={field} words={words} />
      </label>
      <FieldHead field={field} />
      {children}
      <FieldFoot field={field} />
    </div>
  );
}
