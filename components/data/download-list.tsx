import { ButtonLink } from '@/components/ui/button';

export type Download = { format: string; label: string; href: string };

export type DownloadListProps = { items: readonly { what: string; downloads: readonly Download[] }[] };

/** The whole dataset: each part in each format. */
export function DownloadList({ items }: DownloadListProps) {
  return (
    <ul className="grid max-w-3xl gap-x-10 gap-y-6 sm:grid-cols-2">
      {items.map(({ what, downloads }) => (
        <li key={what} className="rounded-md border border-hairline bg-sheet p-5">
          <h3 className="text-lg">{what}</h3>
          <p className="mt-3 flex flex-wrap gap-2">
            {downloads.map(({ format, label, href }) => (
              <ButtonLink key={format} href={href} download aria-label={label}>
                <DownArrow />
                {format}
              </ButtonLink>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

function DownArrow() {
  return (
    <svg
      viewBox="0 0 16 16"
      className="size-4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M8 2v8.500M4.500 7.500 8 11l3.500-3.500M3 14h10" />
    </svg>
  );
}
