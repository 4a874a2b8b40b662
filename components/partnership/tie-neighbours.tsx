import { useTranslations } from 'next-intl';
import { TieLines } from '@/components/record/tie-lines';
import { Section } from '@/components/ui/section';
import type { TieRecordView } from '@/lib/partnership/partnership-record.presenter';

export type TieNeighboursProps = TieRecordView['neighbours'];

/** Ties that share an authority with this one, and those between the same two regions. */
export function TieNeighbours({ sameAuthority, sameRegions }: TieNeighboursProps) {
  const t = useTranslations('tie.neighbours');
  if (sameAuthority.length + sameRegions.length === 0) return null;
  const groups = [
    { title: t('sameAuthority'), ties: sameAuthority },
    { title: t('sameRegions'), ties: sameRegions },
  ].filter(({ ties }) => ties.length > 0);
  return (
    <Section title={t('title')} id="neighbours">
      <div className="space-y-6">
        {groups.map(({ title, ties }) => (
          <div key={title}>
            <h3 className="mb-2 font-sans font-semibold text-ink-2 text-sm tracking-normal">{title}</h3>
            <TieLines ties={ties} />
          </div>
        ))}
      </div>
    </Section>
  );
}
