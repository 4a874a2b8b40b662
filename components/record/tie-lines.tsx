import { useTranslations } from 'next-intl';
import { AtlasLink } from '@/components/ui/link';
import { StatusMark } from '@/components/ui/status-mark';
import { TieName } from '@/components/ui/tie-name';
import type { TieLine } from '@/lib/partnership/tie-line.presenter';

export type TieLinesProps = { ties: readonly TieLine[] };

/** Ties as lines on another record's page: who, what, since when, and the status in words. */
export function TieLines({ ties }: TieLinesProps) {
  return (
    <ul className="divide-y divide-hairline border-hairline border-y">
      {ties.map((tie) => (
        <TieLineItem key={tie.slug} {...tie} />
      ))}
    </ul>
  );
}

function TieLineItem({ href, parties, status, statusLabel, facts, stage, compilationOnly }: TieLine) {
  const t = useTranslations('tie');
  const details = [facts, stage, compilationOnly ? t('neighbours.oneCompilation') : null].filter(
    (part) => part !== null,
  );
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
      <span className="min-w-0">
        <AtlasLink href={href} look="quiet" className="inline-block py-0.5 font-medium">
          <TieName parties={parties} />
        </AtlasLink>
        {details.length > 0 && <span className="block text-ink-2 text-sm">{details.join(' · ')}</span>}
      </span>
      <StatusMark status={status} label={statusLabel} className="text-sm" />
    </li>
  );
}
