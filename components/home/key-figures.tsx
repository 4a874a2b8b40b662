export type KeyFigure = {
  value: string;
  label: string /** How much of the whole it is, 0 to 1. */;
  share: number;
};

/** Figures set large, each over a fine bar that shows its share of the whole. */
export function KeyFigures({ items }: { items: readonly KeyFigure[] }) {
  return (
    <ul className="grid grid-cols-2 gap-x-6 gap-y-6 lg:grid-cols-4">
      {items.map(({ value, label, share }) => (
        <li key={label}>
          <p className="font-semibold font-serif text-3xl" data-number>
            {value}
          </p>
          <svg
            viewBox="0 0 100 2"
            preserveAspectRatio="none"
            className="my-2 block h-[3px] w-full"
            aria-hidden="true"
          >
            <rect width="100" height="2" className="fill-hairline" />
            <rect width={Math.round(share * 1000) / 10} height="2" className="fill-ink-2" />
          </svg>
          <p className="max-w-[16rem] text-ink-2 text-sm">{label}</p>
        </li>
      ))}
    </ul>
  );
}
