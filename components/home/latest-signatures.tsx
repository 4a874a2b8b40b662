import { AtlasLink } from '@/components/ui/link';
import { StatusMark } from '@/components/ui/status-mark';
import { TieName } from '@/components/ui/tie-name';
import type { LatestSignature } from '@/lib/home/home.presenter';

/** The agreements signed last, as in the margin of a chronicle: the date, the parties, the instrument. */
export function LatestSignatures({ items }: { items: readonly LatestSignature[] }) {
  return (
    <ol>
      {items.map(({ key, href, parties, instrument, signed, status, statusLabel }) => (
        <li
          key={key}
          className="grid gap-x-4 border-hairline border-b py-2.5 last:border-b-0 sm:grid-cols-[8rem_1fr]"
        >
          <span className="text-ink-2 text-sm sm:pt-0.5">{signed}</span>
          <div className="min-w-0">
            <AtlasLink href={href} look="quiet" className="font-medium">
              <TieName parties={parties} />
            </AtlasLink>
            <p className="flex flex-wrap gap-x-3 text-ink-2 text-sm">
              {instrument && <span>{instrument}</span>}
              <StatusMark status={status} label={statusLabel} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
