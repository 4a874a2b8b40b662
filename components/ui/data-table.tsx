import type { ReactNode } from 'react';

export type DataTableProps = {
  /** What the table shows, in a sentence; also the name of its scrolling frame. */
  caption: string;
  /** Name of the frame where another part of the page bears the caption's words as its own name. */
  frame?: string;
  /** Hide the caption where a heading says the same just above. */
  captionHidden?: boolean;
  /** `<thead>`, `<tbody>`, `<tfoot>`; give `data-number` to cells that hold figures. */
  children: ReactNode;
  className?: string;
};

/** A table set like a printed one: fine rules, figures to the right; wider than the screen it scrolls in its own frame. */
export function DataTable({
  caption,
  frame = caption,
  captionHidden = false,
  children,
  className = '',
}: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section className={`relative overflow-x-auto ${className}`} aria-label={frame} tabIndex={0}>
      <table className="w-full border-collapse text-sm [&_[data-number]]:text-end [&_tbody_tr]:border-hairline [&_tbody_tr]:border-b [&_td]:py-2 [&_td]:pe-4 [&_td]:align-top [&_tfoot]:font-semibold [&_th]:py-2 [&_th]:pe-4 [&_th]:text-start [&_thead_th]:align-bottom [&_tbody_th]:align-top [&_th[data-number]]:whitespace-nowrap [&_thead_th]:font-semibold [&_thead_th]:text-ink-2 [&_thead_tr]:border-ink-2 [&_thead_tr]:border-b [&_tr>:last-child]:pe-0">
        <caption className={captionHidden ? 'sr-only' : 'pb-2 text-start text-ink-2 text-sm'}>
          {captionHidden ? (
            caption
          ) : (
            // As wide as the screen and not as the table, and there however far the table is scrolled.
            <span className="sticky start-0 inline-block max-w-[calc(100vw-2rem)]">{caption}</span>
          )}
        </caption>
        {children}
      </table>
    </section>
  );
}
