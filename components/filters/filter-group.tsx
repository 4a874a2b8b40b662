import type { FilterGroup } from '@/lib/filter/filter.view';
import { FilterOptionRow, optionsLook } from './filter-option';

export type FilterGroupProps = {
  group: FilterGroup;
  /** Stands open from the start; a group in which something is chosen always does. */
  open?: boolean;
  /** Says of the counts what they count: "with the number of ties". */
  legend: string;
  below: string;
};

/** One filter: its choices with their counts, folded until wanted. */
export function FilterGroupFields({ group, open = false, legend, below }: FilterGroupProps) {
  const { name, title, sections, chosen } = group;
  const indented = sections.some(({ options }) => options.some(({ children }) => children.length > 0));
  return (
    <FoldedFields id={`filter-group-${name}`} title={title} open={open || chosen > 0} chosen={chosen}>
      {sections.map((section) => (
        <fieldset key={section.title} className={`mb-2 min-w-0 ${optionsLook}`}>
          <legend className={section.title ? 'pt-1 pb-0.5 text-ink-2 text-xs' : 'sr-only'}>
            {section.title ?? title}
            <span className="sr-only"> {legend}</span>
          </legend>
          <ul className={indented ? '[&>li>label]:ps-7' : undefined}>
            {section.options.map((option) => (
              <FilterOptionRow
                key={option.value}
                name={name}
                option={option}
                withSymbol={name === 'status'}
                below={below}
              />
            ))}
          </ul>
        </fieldset>
      ))}
    </FoldedFields>
  );
}

export type FoldedFieldsProps = {
  id: string;
  title: string;
  open: boolean;
  chosen?: number;
  children: React.ReactNode;
};

/** A group of the panel that folds away; it works without script. */
export function FoldedFields({ id, title, open, chosen = 0, children }: FoldedFieldsProps) {
  return (
    <details id={id} open={open} className="group/fold border-hairline border-b">
      <summary className="flex min-h-11 list-none items-center gap-2 py-1 font-semibold hover:text-accent lg:min-h-9 [&::-webkit-details-marker]:hidden">
        <span className="grow">{title}</span>
        {chosen > 0 && (
          <span className="rounded-sm bg-accent px-1.5 font-medium text-on-accent text-xs leading-5">
            {chosen}
          </span>
        )}
        <svg
          viewBox="0 0 12 12"
          className="size-3 shrink-0 text-ink-2 transition-transform group-open/fold:rotate-180"
          aria-hidden="true"
        >
          <path d="M1.5 4 6 8.500 10.500 4" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </summary>
      <div className="pb-2">{children}</div>
    </details>
  );
}
