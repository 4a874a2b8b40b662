import { Provenance } from '@/components/ui/provenance';
import type { FigureLine } from '@/lib/home/home.presenter';

export type FigureTableProps = {
  caption: string;
  /** Our own count, made from the record on a day. */
  own: { label: string; value: number; words: string; asOf: string; source: string };
  figures: readonly FigureLine[];
  undated: string;
  sourceMark: string;
};

/** Our count first, then what others have published: as figures, and as lengths on one scale. */
export function FigureTable({ caption, own, figures, undated, sourceMark }: FigureTableProps) {
  const most = Math.max(own.value, ...figures.map(({ value }) => value));
  return (
    <figure>
      <figcaption className="font-medium">{caption}</figcaption>
      <ul className="mt-2 text-sm">
        <Line {...own} share={own.value / most} own />
        {figures.map(({ key, label, lang, words, value, asOf, source }) => (
          <Line
            key={key}
            label={label}
            lang={lang}
            words={words}
            share={value / most}
            asOf={asOf ?? undated}
            source={
              <>
                {source.label}
                <Provenance label={`${sourceMark} – ${source.label}`} items={[source]} />
              </>
            }
          />
        ))}
      </ul>
    </figure>
  );
}

type LineProps = {
  label: string;
  lang?: string | null;
  words: string;
  /** Of the longest, 0 to 1. */
  share: number;
  asOf: string;
  source: React.ReactNode;
  own?: boolean;
};

function Line({ label, lang, words, share, asOf, source, own = false }: LineProps) {
  return (
    <li
      className={`grid gap-x-6 border-hairline border-b py-2 md:grid-cols-[5fr_5fr_5fr] ${own ? 'font-semibold' : ''}`}
    >
      <span lang={lang ?? undefined}>{label}</span>
      <span className="flex items-center gap-3 max-md:my-1">
        <svg
          viewBox="0 0 100 10"
          preserveAspectRatio="none"
          className="h-2.5 w-40 shrink-0"
          aria-hidden="true"
        >
          <rect
            width={Math.round(share * 1000) / 10}
            height="10"
            className={own ? 'fill-accent' : 'fill-shade-3'}
          />
        </svg>
        <strong className="whitespace-nowrap font-semibold">{words}</strong>
      </span>
      <span className={own ? '' : 'text-ink-2'}>
        {asOf} · {source}
      </span>
    </li>
  );
}
