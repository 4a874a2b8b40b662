import { Facts } from '@/components/ui/definition-list';
import { AtlasLink } from '@/components/ui/link';
import { StatusMark } from '@/components/ui/status-mark';
import type { TieInDoubt } from '@/lib/doubt/tie-in-doubt.service';
import type { Translate } from '@/lib/i18n/translate';

/** What is known of a tie in doubt. @param t namespace `doubt` */
export function FollowUpFacts({ tie: { item, lastSign, freshness }, t }: { tie: TieInDoubt; t: Translate }) {
  return (
    <>
      <Facts
        items={[
          { term: t('tie.status'), value: <StatusMark status={item.status} label={item.statusLabel} /> },
          { term: t('tie.said'), value: item.said ?? t('silent.nobody') },
          { term: t('tie.lastSign'), value: lastSign ?? t('silent.noSign') },
          { term: t('tie.freshness'), value: freshness },
        ]}
      />
      <p className="mt-4">
        <AtlasLink href={item.href} className="link">
          {t('tie.record')}
        </AtlasLink>
      </p>
    </>
  );
}
