import { StatusSymbol } from '@/components/ui/status-mark';
import type { FilterOption } from '@/lib/filter/filter.view';
import type { DerivedStatus } from '@/lib/partnership/partnership.rules';

export type FilterOptionProps = {
  name: string;
  option: FilterOption;
  /** The statuses are drawn with their symbols: the filter is the map's legend. */
  withSymbol?: boolean;
  /** Leaves room for the arrow that opens what lies below, in groups where some choice has it. */
  indented?: boolean;
  /** "Départements and districts of {name}", for the arrow that opens what lies below; `{name}` stands for the label. */
  below: string;
};

/** One choice with its count; what would find nothing is dimmed, not hidden. */
export function FilterOptionRow({
  name,
  option,
  withSymbol = false,
  indented = false,
  below,
}: FilterOptionProps) {
  const { value, label, lang, count, checked, children } = option;
  const id = `filter-${name}-${value}`;
  const open = children.some((child) => child.checked);
  return (
    <li className="relative">
      <label
        htmlFor={id}
        className={`flex min-h-11 items-center gap-2 rounded-sm py-0.5 hover:text-accent lg:min-h-7 ${indented ? 'ps-6' : ''} ${count === 0 && !checked ? 'text-ink-2' : ''}`}
      >
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={checked}
          className="size-4 shrink-0 cursor-pointer accent-accent"
        />
        {withSymbol && <StatusSymbol status={value as DerivedStatus} />}
        <span lang={lang ?? undefined} className="min-w-0 grow leading-snug">
          {label}
        </span>
        <span className="shrink-0 text-ink-2">{count}</span>
      </label>
      {children.length > 0 && (
        <details id={`${id}-below`} open={open} className="group/below">
          <summary className="absolute start-0 top-0 flex h-11 w-6 list-none items-center justify-center text-ink-2 hover:text-accent lg:h-7 [&::-webkit-details-marker]:hidden">
            <svg
              viewBox="0 0 10 10"
              className="size-2.5 transition-transform group-open/below:rotate-90"
              aria-hidden="true"
            >
              <path d="M3 1l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.6" />
            </svg>
            <span className="sr-only">{below.replace('{name}', label)}</span>
          </summary>
          <ul className="ps-6">
            {children.map((child) => (
              <FilterOptionRow key={child.value} name={name} option={child} below={below} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
