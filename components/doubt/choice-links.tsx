import { AtlasLink } from '@/components/ui/link';

export type ChoiceLinksProps = {
  label: string;
  choices: readonly { key: string; label: string; href: string; isChosen: boolean }[];
};

const look = 'inline-flex min-h-9 items-center rounded-md border px-3 text-sm';

/** One of a few ways to see a page: each a link, the present one told. */
export function ChoiceLinks({ label, choices }: ChoiceLinksProps) {
  return (
    <nav aria-label={label} className="no-print mb-4 flex flex-wrap items-baseline gap-x-3 gap-y-2">
      <span className="font-medium text-sm">{label}</span>
      <ul className="flex flex-wrap gap-2">
        {choices.map((choice) => (
          <li key={choice.key}>
            <AtlasLink
              href={choice.href}
              look="quiet"
              aria-current={choice.isChosen ? 'true' : undefined}
              className={`${look} ${choice.isChosen ? 'border-ink font-semibold' : 'border-hairline'}`}
            >
              {choice.label}
            </AtlasLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
