import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { DeskForm } from '@/components/desk/desk-form';
import { NotAllowed } from '@/components/desk/not-allowed';
import { Told } from '@/components/desk/told';
import { TypedTexts } from '@/components/desk/typed-texts';
import { SuggestionFacts } from '@/components/suggestion/suggestion-facts';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { typedAt } from '@/lib/forms/desk-stash.service';
import { isLocale } from '@/lib/i18n/locales';
import { oneOf } from '@/lib/server/one-of';
import { privateMetadata } from '@/lib/server/private-metadata';
import { suggestionItem } from '@/lib/suggestion/suggestion.presenter';
import { suggestionFor } from '@/lib/suggestion/suggestion.repository';
import { aboutEditPath } from '@/lib/suggestion/suggestion-record';
import { decide } from './actions';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return privateMetadata(locale, (await getTranslations({ locale, namespace: 'suggest' }))('queue.title'));
}

const outcomes = ['ACCEPTED', 'AMENDED', 'REFUSED'] as const;

/** One suggestion: what it says, what becomes of it, and the way to make the change. */
export default async function SuggestionPage({ params, searchParams }: Props) {
  const { locale, id: given } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const home = `/${locale}/extranet`;
  const id = /^\d{1,9}$/.test(given) ? Number(given) : 0;
  const actor = await requireActor(locale, `${home}/suggestions/${id}`);
  const [t, workspace, row] = await Promise.all([
    getTranslations({ locale, namespace: 'suggest' }),
    getTranslations({ locale, namespace: 'workspace' }),
    suggestionFor(actor, id),
  ]);
  const left = <TypedTexts locale={locale} texts={await typedAt(`${home}/suggestions/${id}`)} />;
  if (!row)
    return (
      <NotAllowed
        title={t('queue.notForYou')}
        text={t('queue.notForYouText')}
        href={`${home}/suggestions`}
        link={t('queue.back')}
      >
        {left}
      </NotAllowed>
    );
  const item = suggestionItem(locale, row, new Date());
  const done = oneOf(['accepted', 'refused'], (await searchParams).done);
  const title = item.record?.text ?? t('queue.missing');
  return (
    <div className="page pb-16">
      <PageHeader
        breadcrumb={[
          { label: workspace('breadcrumb'), href: home },
          { label: t('queue.title'), href: `${home}/suggestions` },
          { label: title },
        ]}
        title={title}
      />
      <Told done={done && t(`done.${done}`)} problem={null} />
      {left}
      <SuggestionFacts locale={locale} row={row} item={item} t={t} />
      {(row.state === 'ACCEPTED' || row.state === 'AMENDED') && (
        <p className="mt-6">
          <ButtonLink href={aboutEditPath(locale, row)} look="main">
            {t('decide.edit')}
          </ButtonLink>
        </p>
      )}
      {row.state === 'PENDING' && (
        <Section id="decide" title={t('decide.title')} className="mt-10">
          <DeskForm
            action={decide.bind(null, locale, id)}
            fields={[
              {
                name: 'outcome',
                label: t('decide.outcome'),
                kind: 'radios',
                options: outcomes.map((value) => ({
                  value,
                  label: t(`decide.${value}`),
                  hint: t(`decide.${value}Hint`),
                })),
              },
              { name: 'reason', label: t('decide.reason'), kind: 'text' },
            ]}
            submit={t('decide.submit')}
          />
        </Section>
      )}
    </div>
  );
}
