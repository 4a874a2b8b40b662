import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { SearchBox } from '@/components/ui/search-box';
import type { Locale } from '@/lib/i18n/locales';
import type { ProblemStatus } from '@/lib/server/problem-statuses';
import { RequestNumber } from './request-number';

export type ProblemPageProps = { locale: Locale; status: ProblemStatus };

/** What went wrong, in words that help: what it was, a search, and places to start again from. */
export async function ProblemPage({ locale, status }: ProblemPageProps) {
  const t = await getTranslations({ locale, namespace: 'problem' });
  const broken = status >= 500;
  return (
    <div className="page py-12 md:py-20">
      <p className="text-ink-2 text-sm">{t('status', { status: String(status) })}</p>
      <h1 className="mt-1 text-2xl md:text-3xl">{t(`${status}.title`)}</h1>
      <p className="mt-4 max-w-measure text-lg">{t(`${status}.text`)}</p>
      {broken && <RequestNumber label={t('requestNumber')} />}
      {!broken && (
        <div className="mt-8 max-w-xl">
          <SearchBox
            id="problem-search"
            action={`/${locale}/search`}
            label={t('searchLabel')}
            help={t('searchHelp')}
            submit={t('searchAction')}
          />
        </div>
      )}
      <p className="mt-10 text-ink-2 text-sm">{t('ways')}</p>
      <p className="mt-2 flex flex-wrap gap-3">
        <ButtonLink href={`/${locale}`}>{t('toHome')}</ButtonLink>
        <ButtonLink href={`/${locale}/map`}>{t('toMap')}</ButtonLink>
        <ButtonLink href={`/${locale}/partnerships`}>{t('toList')}</ButtonLink>
        <ButtonLink href={`/${locale}/contact`} look="quiet">
          {t('toContact')}
        </ButtonLink>
      </p>
    </div>
  );
}
