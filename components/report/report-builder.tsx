'use client';

import { useActionState, useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/controls';
import { TextInput } from '@/components/ui/field';
import type { ReportDraft } from '@/lib/report/report-draft';
import { ConflictFields } from './conflict-fields';
import { ReportBlockFields } from './report-block-fields';
import type { BuilderWords, ReportFormState } from './report-form-state';

type Option = { value: string; label: string };

export type ReportBuilderProps = {
  action: (state: ReportFormState, form: FormData) => Promise<ReportFormState>;
  draft: ReportDraft;
  words: BuilderWords;
  languages: readonly Option[];
  /** Who sees it; none where that is not for the reader to say. */
  visibilities: readonly Option[];
  visibilityLabel: string;
  kinds: readonly Option[];
  /** By the id of a block: its filters in words, what is not understood of its query, and where the figure is seen. */
  notes: Readonly<Record<string, { filters: string[]; problems: string[]; href: string | null }>>;
};

const untouched: ReportFormState = { draft: null, errors: {}, message: null, conflict: null };

/**
 * A report in the making: its blocks in one form, each press of a button sends all of it. It works without JavaScript; what
 * was typed comes back whatever stands against it.
 */
export function ReportBuilder({ action, draft: kept, words, notes, ...choices }: ReportBuilderProps) {
  const [answer, send, isSending] = useActionState(action, untouched);
  const form = useRef<HTMLFormElement>(null);
  const prefix = useId();
  // What was refused before is over once a later version was saved.
  const state = answer.draft && answer.draft.version >= kept.version ? answer : untouched;
  const draft = state.draft ?? kept;
  useEffect(() => {
    if (state !== untouched) form.current?.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }, [state]);
  return (
    <form ref={form} action={send} noValidate className="max-w-4xl">
      <input type="hidden" name="version" value={draft.version} />
      {state.message && (
        <p role="alert" tabIndex={-1} className="mb-5 border-status-suspended border-s-4 ps-3 font-medium">
          {state.message}
        </p>
      )}
      {state.conflict && <ConflictFields differences={state.conflict} words={words} />}
      <div className="grid gap-5 md:grid-cols-[2fr_1fr_1fr]">
        <div>
          <label htmlFor={`${prefix}title`} className="block font-medium">
            {words.title}
          </label>
          <Wrong text={state.errors.title} />
          <TextInput
            key={draft.title}
            id={`${prefix}title`}
            name="title"
            defaultValue={draft.title}
            className="mt-1"
          />
        </div>
        <Choice
          id={`${prefix}locale`}
          name="locale"
          label={words.language}
          options={choices.languages}
          value={draft.locale}
        />
        {choices.visibilities.length > 0 && (
          <Choice
            id={`${prefix}visibility`}
            name="visibility"
            label={choices.visibilityLabel}
            options={choices.visibilities}
            value={draft.visibility}
          />
        )}
      </div>
      <Button type="submit" name="do" value="save" look="main" disabled={isSending} className="mt-5">
        {words.save}
      </Button>
      <h2 className="mt-10 mb-3 text-xl">{words.blocks}</h2>
      {draft.blocks.length === 0 && <p className="mb-4 text-ink-2">{words.noBlocks}</p>}
      <ol className="grid gap-6">
        {draft.blocks.map((block, place) => (
          <ReportBlockFields
            key={`${block.id}-${draft.version}`}
            block={block}
            place={place}
            last={place === draft.blocks.length - 1}
            words={words}
            kinds={choices.kinds}
            errors={state.errors}
            note={notes[block.id]}
            isSending={isSending}
          />
        ))}
      </ol>
      <fieldset className="mt-8 border-hairline border-t pt-4">
        <legend className="pe-3 font-semibold">{words.add}</legend>
        <div className="flex flex-wrap items-end gap-3">
          {(['TEXT', 'LIST', 'METHODS'] as const).map((type) => (
            <Button key={type} type="submit" name="do" value={`add.${type}`} disabled={isSending}>
              {{ TEXT: words.addText, LIST: words.addList, METHODS: words.addMethods }[type]}
            </Button>
          ))}
        </div>
        <div className="mt-4 flex flex-wrap items-end gap-3">
          <div className="min-w-0 grow basis-64">
            <Choice id={`${prefix}kind`} name="kind" label={words.kind} options={choices.kinds} value="" />
          </div>
          <Button type="submit" name="do" value="add.EXHIBIT" disabled={isSending}>
            {words.addExhibit}
          </Button>
        </div>
      </fieldset>
      {draft.blocks.length > 2 && (
        <Button type="submit" name="do" value="save" look="main" disabled={isSending} className="mt-8">
          {words.save}
        </Button>
      )}
    </form>
  );
}

const Wrong = ({ text }: { text?: string }) =>
  text ? (
    <span className="mt-1 block border-status-suspended border-s-4 ps-2 font-medium text-sm">{text}</span>
  ) : null;

type ChoiceProps = { id: string; name: string; label: string; options: readonly Option[]; value: string };

function Choice({ id, name, label, options, value }: ChoiceProps) {
  return (
    <div>
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      <Select key={value} id={id} name={name} defaultValue={value || undefined} className="mt-1">
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </div>
  );
}
