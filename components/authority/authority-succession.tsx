import { useTranslations } from 'next-intl';
import { AtlasLink } from '@/components/ui/link';
import { Named } from '@/components/ui/named';
import { Provenance } from '@/components/ui/provenance';
import { Section } from '@/components/ui/section';
import type { AuthorityRecordView, SuccessionView } from '@/lib/authority/authority-record.presenter';

export type AuthoritySuccessionProps = Pick<AuthorityRecordView, 'predecessors' | 'successors' | 'ties'>;

/** Which authorities it took over from, and which took over from it. */
export function AuthoritySuccession({ predecessors, successors, ties }: AuthoritySuccessionProps) {
  const t = useTranslations('authority.succession');
  if (predecessors.length + successors.length === 0) return null;
  return (
    <Section title={t('title')} id="succession">
      <ul className="space-y-1">
        {predecessors.map((succession) => (
          <Line key={succession.other.slug} {...succession} sentence="from" />
        ))}
        {successors.map((succession) => (
          <Line key={succession.other.slug} {...succession} sentence="into" />
        ))}
      </ul>
      {successors.length > 0 && ties.length > 0 && <p className="mt-2 text-ink-2 text-sm">{t('kept')}</p>}
    </Section>
  );
}

function Line({ kind, on, other, provenance, sentence }: SuccessionView & { sentence: 'from' | 'into' }) {
  const t = useTranslations('authority.succession');
  return (
    <li>
      {t.rich(sentence, {
        date: on,
        kind: t(`kinds.${kind}`),
        other: () => (
          <AtlasLink href={other.href}>
            <Named name={other.name} />
          </AtlasLink>
        ),
      })}
      <Provenance label={t('title')} items={provenance} />
    </li>
  );
}
