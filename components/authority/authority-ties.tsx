import { useLocale, useTranslations } from 'next-intl';
import { TieLines } from '@/components/record/tie-lines';
import { AtlasLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { AuthorityRecordView } from '@/lib/authority/authority-record.presenter';

export type AuthorityTiesProps = { authority: AuthorityRecordView };

/** The authority's ties: its own, those a predecessor signed, and who holds them where it has been taken over. */
export function AuthorityTies({ authority }: AuthorityTiesProps) {
  const t = useTranslations('authority.ties');
  const locale = useLocale();
  const { ties, inherited, successors, slug } = authority;
  const count = ties.length + inherited.reduce((sum, each) => sum + each.ties.length, 0);
  if (count === 0) return <NoTie authority={authority} />;
  return (
    <Section
      title={t('title', { count })}
      id="ties"
      aside={<AtlasLink href={`/${locale}/partnerships?authority=${slug}`}>{t('list')}</AtlasLink>}
    >
      {ties.length > 0 && <TieLines ties={ties} />}
      {ties.length > 0 &&
        successors.map(({ other }) => (
          <p key={other.slug} className="mt-3 text-ink-2 text-sm">
            {t.rich('heldNow', {
              count: ties.length,
              holder: () => (
                <AtlasLink href={other.href} lang={other.name.lang ?? undefined}>
                  {other.name.text}
                </AtlasLink>
              ),
            })}
          </p>
        ))}
      {inherited.map(({ from, since, ties: theirs }) => (
        <div key={from.slug} className="mt-6 first:mt-0">
          <h3 className="mb-2 font-sans font-semibold text-ink-2 text-sm tracking-normal">
            {t.rich('inherited', {
              date: since,
              signer: () => (
                <AtlasLink href={from.href} look="quiet" lang={from.name.lang ?? undefined}>
                  {from.name.text}
                </AtlasLink>
              ),
            })}
          </h3>
          <TieLines ties={theirs} />
        </div>
      ))}
    </Section>
  );
}

function NoTie({ authority }: AuthorityTiesProps) {
  const t = useTranslations('authority.ties');
  const locale = useLocale();
  return (
    <Section title={t('title', { count: 0 })} id="ties">
      <Notice kind="info" title={t('none')}>
        <p>{t('noneText')}</p>
        <p className="no-print mt-1">
          <AtlasLink href={`/${locale}/contact?record=${authority.path}`}>{t('tell')}</AtlasLink>
        </p>
      </Notice>
    </Section>
  );
}
