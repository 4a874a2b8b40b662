import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ClaimFacts } from '@/components/claim/claim-facts';
import { ClaimQueue } from '@/components/claim/claim-queue';
import { DeskForm } from '@/components/desk/desk-form';
import { NotAllowed } from '@/components/desk/not-allowed';
import { TypedTexts } from '@/components/desk/typed-texts';
import { SearchForm } from '@/components/search/search-form';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { decidingScope } from '@/lib/auth/scope';
import { requireActor } from '@/lib/auth/session';
import { claimItem } from '@/lib/claim/claim.presenter';
import { claimById, claimsBeside, isClaimIn } from '@/lib/claim/claim.repository';
import { typedAt } from '@/lib/forms/desk-stash.service';
import { isLocale } from '@/lib/i18n/locales';
import { privateMetadata } from '@/lib/server/private-metadata';
import { approve, refuse, revoke } from './actions';
import { approveFields, isPlain } from './approve-fields';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return privateMetadata(locale, (await getTranslations({ locale, namespace: 'claims' }))('queue.title'));
}

/** One request, with what it takes to decide it. */
export default async function ClaimDecisionPage({ params, searchParams }: Props) {
  const { locale, id: given } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const base = `/${locale}/extranet`;
  const id = /^\d{1,9}$/.test(given) ? Number(given) : 0;
  const actor = await requireActor(locale, `${base}/claims/${id}`);
  const [t, v, workspace, row] = await Promise.all([
    getTranslations({ locale, namespace: 'claims' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
    getTranslations({ locale, namespace: 'workspace' }),
    claimById(id),
  ]);
  const left = <TypedTexts locale={locale} texts={await typedAt(`${base}/claims/${id}`)} />;
  const scope = decidingScope(actor);
  if (!row || !scope || !(await isClaimIn(scope, id)))
    return (
      <NotAllowed
        title={t('queue.notForYou')}
        text={t('queue.notForYouText')}
        href={base}
        link={t('ask.back')}
      >
        {left}
      </NotAllowed>
    );
  const now = new Date();
  const item = claimItem(locale, row, now);
  const beside = await claimsBeside(row);
  const { q } = await searchParams;
  const asked = typeof q === 'string' ? q : item.name.text;
  const reason = { name: 'reason', label: t('decide.reason'), kind: 'text', required: true } as const;
  return (
    <div className="page pb-16">
      <PageHeader
        breadcrumb={[
          { label: workspace('breadcrumb'), href: base },
          { label: t('queue.title'), href: `${base}/claims` },
          { label: item.name.text },
        ]}
        title={t('one.title', { authority: item.name.text })}
      />
      {left}
      <ClaimFacts locale={locale} row={row} item={item} t={t} />
      {row.state === 'PENDING' && (
        <div className="mt-10 grid gap-x-12 gap-y-10 lg:grid-cols-2">
          <Section id="approve" title={t('decide.approve')} lead={t('decide.approveLead')}>
            {!isPlain(row) && (
              <>
                <p className="mb-4 max-w-measure">{t('decide.whichLead', { name: item.name.text })}</p>
                <SearchForm
                  action={`${base}/claims/${id}`}
                  words={asked}
                  label={t('decide.search')}
                  submit={t('decide.searchSubmit')}
                  help={t('decide.searchHelp')}
                />
              </>
            )}
            <DeskForm
              action={approve.bind(null, locale, id)}
              fields={await approveFields({ locale, t, v }, row, asked)}
              submit={t('decide.approve')}
            />
          </Section>
          <Section id="refuse" title={t('decide.refuse')} lead={t('decide.refuseLead')}>
            <DeskForm
              action={refuse.bind(null, locale, id)}
              fields={[reason]}
              submit={t('decide.refuse')}
              look="plain"
            />
          </Section>
        </div>
      )}
      {row.state === 'APPROVED' && (
        <Section id="revoke" title={t('decide.revoke')} lead={t('decide.revokeLead')} className="mt-10">
          <DeskForm
            action={revoke.bind(null, locale, id)}
            fields={[reason]}
            submit={t('decide.revoke')}
            look="plain"
          />
        </Section>
      )}
      {beside.length > 0 && (
        <Section id="others" title={t('one.others')} className="mt-10">
          <ClaimQueue
            items={beside.map((each) => claimItem(locale, each, now))}
            base={`${base}/claims`}
            t={t}
          />
        </Section>
      )}
    </div>
  );
}
