import { StatusSymbol } from '@/components/ui/status-mark';
import type { FilterOption } from '@/lib/filter/filter.view';
import type { DerivedStatus } from '@/lib/partnership/partnership.rules';

/**
 * The look of all options below an element, said once: a panel holds hundreds of them, and what each carried itself
 * weighed more than the list beside it.
 */
export const optionsLook = [
  '[&_li]:relative [&_li[data-none]>label]:text-ink-2',
  '[&_label]:flex [&_label]:min-h-11 [&_label]:cursor-pointer [&_label]:items-center [&_label]:gap-2 [&_label]:py-0.5 [&_label]:hover:text-accent lg:[&_label]:min-h-7',
  '[&_input]:size-4 [&_input]:shrink-0 [&_input]:cursor-pointer [&_input]:accent-accent',
  '[&_label>span]:min-w-0 [&_label>span]:grow [&_label>span]:leading-snug',
  '[&_small]:shrink-0 [&_small]:text-ink-2 [&_small]:text-sm',
  '[&_summary]:absolute [&_summary]:start-0 [&_summary]:top-0 [&_summary]:flex [&_summary]:h-11 [&_summary]:w-6 [&_summary]:list-none [&_summary]:items-center [&_summary]:justify-center [&_summary]:text-ink-2 [&_summary]:hover:text-accent lg:[&_summary]:h-7 [&_summary::-webkit-details-marker]:hidden',
  "[&_summary]:before:size-1.5 [&_summary]:before:-rotate-45 [&_summary]:before:border-current [&_summary]:before:border-e-[1.6px] [&_summary]:before:border-b-[1.6px] [&_summary]:before:transition-transform [&_summary]:before:content-[''] [&_details[open]>summary]:before:rotate-45",
  '[&_details>ul]:ps-6',
].join(' ');

export type FilterOptionProps = {
  name: string;
  option: FilterOption;
  /** The statuses are drawn with their symbols: the filter is the map's legend. */
  withSymbol?: boolean;
  /** "Within {name}", for the arrow that opens what lies below; `{name}` stands for the label. */
  below: string;
};

/** One choice with its count; what would find nothing is dimmed, not hidden. Its look is `optionsLook` of what holds it. */
export function FilterOptionRow({ name, option, withSymbol = false, below }: FilterOptionProps) {
  const { value, label, lang, count, checked, children } = option;
  const id = `filter-${name}-${value}`;
  return (
    <li data-none={count === 0 && !checked ? '' : undefined}>
      <label htmlFor={id}>
        <input type="checkbox" id={id} name={name} value={value} defaultChecked={checked} />
        {withSymbol && <StatusSymbol status={value as DerivedStatus} />}
        <span lang={lang ?? undefined}>{label}</span>
        <small>{count}</small>
      </label>
      {children.length > 0 && (
        <details id={`${id}-below`} open={children.some((child) => child.checked)}>
          <summary>
            <span className="sr-only">{below.replace('{name}', label)}</span>
          </summary>
          <ul>
            {children.map((child) => (
              <FilterOptionRow key={child.value} name={name} option={child} below={below} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
