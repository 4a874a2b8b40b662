import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/controls';
import { TextInput } from '@/components/ui/field';
import { AtlasLink } from '@/components/ui/link';
import type { DraftBlock } from '@/lib/report/report-draft';
import type { BuilderWords } from './report-form-state';

export type ReportBlockFieldsProps = {
  block: DraftBlock;
  /** From 0. */
  place: number;
  last: boolean;
  words: BuilderWords;
  kinds: readonly { value: string; label: string }[];
  errors: Readonly<Record<string, string>>;
  note?: { filters: string[]; problems: string[]; href: string | null };
  isSending: boolean;
};

/** One block of a report: its fields, and the buttons that move it or take it out. */
export function ReportBlockFields(props: ReportBlockFieldsProps) {
  const { block, place, last, words, kinds, errors, note, isSending } = props;
  const name = (field: string) => `b.${place}.${field}`;
  const number = words.block.replace('#', String(place + 1));
  const type = {
    TEXT: words.addText,
    LIST: words.addList,
    METHODS: words.addMethods,
    EXHIBIT: kinds.find(({ value }) => value === block.kind)?.label ?? block.kind,
  }[block.type];
  const label = `${number} – ${type}`;
  const field = (key: 'title' | 'text' | 'query', text: string, hint: string) => {
    const id = `${block.id}-${key}`;
    const error = errors[name(key)];
    const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
    const common = {
      id,
      name: name(key),
      defaultValue: block[key],
      'aria-invalid': error ? true : undefined,
      'aria-describedby': described,
    };
    return (
      <div>
        <label htmlFor={id} className="block font-medium text-sm">
          {text}
        </label>
        {hint && (
          <span id={`${id}-hint`} className="block text-ink-2 text-sm">
            {hint}
          </span>
        )}
        {error && (
          <span
            id={`${id}-error`}
            className="block border-status-suspended border-s-4 ps-2 font-medium text-sm"
          >
            {error}
          </span>
        )}
        {key === 'text' ? (
          <TextArea {...common} rows={6} className="mt-1" />
        ) : (
          <TextInput {...common} className="mt-1" autoComplete="off" />
        )}
      </div>
    );
  };
  return (
    <li id={`block-${block.id}`} className="scroll-mt-6 rounded-md border border-hairline bg-sheet p-4">
      <fieldset>
        <legend className="sr-only">{label}</legend>
        <p aria-hidden="true" className="mb-3 font-semibold">
          {label}
        </p>
        {(['id', 'type', 'kind'] as const).map((key) => (
          <input key={key} type="hidden" name={name(key)} value={block[key]} />
        ))}
        <div className="grid gap-4">
          {field(
            'title',
            words.heading,
            block.type === 'EXHIBIT' || block.type === 'LIST' ? words.headingHint : '',
          )}
          {block.type === 'TEXT' && field('text', words.text, words.textHint)}
          {(block.type === 'EXHIBIT' || block.type === 'LIST') &&
            field('query', words.query, words.queryHint)}
          {block.type === 'METHODS' && <p className="text-ink-2 text-sm">{words.methodsNote}</p>}
        </div>
        {note && note.problems.length > 0 && (
          <ul className="mt-3 border-status-suspended border-s-4 ps-3 font-medium text-sm">
            {note.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        {note && note.problems.length === 0 && (
          <p className="mt-3 text-ink-2 text-sm">
            {note.filters.join(' · ')}
            {note.href && (
              <>
                {' '}
                <AtlasLink href={note.href}>{words.openFigure}</AtlasLink>
              </>
            )}
          </p>
        )}
        <div className="mt-4 flex flex-wrap gap-2">
          {place > 0 && (
            <Button
              type="submit"
              name="do"
              value={`up.${place}`}
              disabled={isSending}
              aria-label={`${words.up} – ${number}`}
            >
              {words.up}
            </Button>
          )}
          {!last && (
            <Button
              type="submit"
              name="do"
              value={`down.${place}`}
              disabled={isSending}
              aria-label={`${words.down} – ${number}`}
            >
              {words.down}
            </Button>
          )}
          <Button
            type="submit"
            name="do"
            value={`remove.${place}`}
            look="quiet"
            disabled={isSending}
            aria-label={`${words.remove} – ${number}`}
          >
            {words.remove}
          </Button>
        </div>
      </fieldset>
    </li>
  );
}
