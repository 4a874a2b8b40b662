import type { TimelineDecade } from '@/lib/timeline/timeline.presenter';

export type DecadeBarsProps = {
  decades: readonly TimelineDecade[];
  /** What the bars show, in a sentence. */
  title: string;
  /** A decade in the reader's words, and what it holds. */
  nameOf: (decade: number) => string;
  sentenceOf: (decade: TimelineDecade) => string;
  words: { agreements: string; events: string };
  /** The page that is shown, and the address of another, for decades that begin on one. */
  page: number;
  pageHref: (page: number) => string;
};

const HEIGHT = 72;

/** How much was signed and took place in each decade; each bar leads to it. */
export function DecadeBars({ decades, title, nameOf, sentenceOf, words, page, pageHref }: DecadeBarsProps) {
  const most = Math.max(1, ...decades.map(({ agreements, events }) => agreements + events));
  const heightOf = (count: number) => (count / most) * HEIGHT;
  return (
    <figure className="mb-8">
      <figcaption className="mb-2 text-ink-2 text-sm">
        {title}
        <span className="ms-3 whitespace-nowrap">
          <Swatch className="fill-accent" /> {words.agreements}
        </span>
        <span className="ms-3 whitespace-nowrap">
          <Swatch className="fill-shade-3" /> {words.events}
        </span>
      </figcaption>
      <ol className="flex items-end gap-px sm:gap-1">
        {decades.map((decade) => {
          const { agreements, events, firstKey } = decade;
          const total = agreements + events;
          const bar = (
            <>
              <svg
                viewBox={`0 0 24 ${HEIGHT + 16}`}
                className="w-full max-w-12"
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect x="0" y={HEIGHT + 15} width="24" height="1" className="fill-hairline" />
                <rect
                  x="2"
                  width="20"
                  y={16 + HEIGHT - heightOf(total)}
                  height={heightOf(events)}
                  className="fill-shade-3"
                />
                <rect
                  x="2"
                  width="20"
                  y={16 + HEIGHT - heightOf(agreements)}
                  height={heightOf(agreements)}
                  className="fill-accent"
                />
                {total > 0 && (
                  <text
                    x="12"
                    y={12 + HEIGHT - heightOf(total)}
                    textAnchor="middle"
                    className="fill-ink text-[10px]"
                  >
                    {total}
                  </text>
                )}
              </svg>
              <span
                data-label
                aria-hidden="true"
                className="block whitespace-nowrap text-[0.6875rem] text-ink-2 leading-5 sm:text-xs"
              >
                {nameOf(decade.decade)}
              </span>
              <span className="sr-only">{sentenceOf(decade)}</span>
            </>
          );
          return (
            <li
              key={decade.decade}
              className="min-w-0 flex-1 text-center max-sm:even:[&_[data-label]]:invisible"
            >
              {total > 0 ? (
                <a
                  href={`${decade.page === page ? '' : pageHref(decade.page)}#${firstKey}`}
                  className="flex flex-col items-center hover:text-accent"
                >
                  {bar}
                </a>
              ) : (
                <span className="flex flex-col items-center">{bar}</span>
              )}
            </li>
          );
        })}
      </ol>
    </figure>
  );
}

function Swatch({ className }: { className: string }) {
  return (
    <svg viewBox="0 0 10 10" className="inline-block size-2.5" aria-hidden="true">
      <rect width="10" height="10" className={className} />
    </svg>
  );
}
