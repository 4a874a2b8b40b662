import { getTranslations } from 'next-intl/server';
import { FoundRecords } from '@/components/judge/found-records';
import { JudgedTable } from '@/components/judge/judged-table';
import { AtlasLink } from '@/components/ui/link';
import { SearchBox } from '@/components/ui/search-box';
import { Section } from '@/components/ui/section';
import { MAX_QUERY_LENGTH } from '@/lib/filter/filter.schema';
import type { SearchParams } from '@/lib/filter/search-params';
import type { Locale } from '@/lib/i18n/locales';
import { textIn } from '@/lib/i18n/localized-text';
import type { Translate } from '@/lib/i18n/translate';
import { judgedLines } from '@/lib/judge/assessment.presenter';
import { allAssessments } from '@/lib/judge/assessment.repository';
import { foundGroups } from '@/lib/judge/found.presenter';
import { networksAndProgrammes } from '@/lib/judge/subject.service';
import { assessPath } from '@/lib/judge/typology.presenter';
import { search } from '@/lib/search/search.service';
import { EvaluationPage, evaluationMetadata } from '../_desk/evaluation-page';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = evaluationMetadata('home.title', 'judge');

const parts = ['typology', 'coordination', 'polycrisis', 'notes'] as const;

/** Where judging begins: look for a record, read what was judged, open the maps. */
export default async function JudgePage({ params, searchParams }: Props) {
  const [{ locale }, { q }] = await Promise.all([params, searchParams]);
  const asked = typeof q === 'string' ? q.trim().slice(0, MAX_QUERY_LENGTH) : '';
  return (
    <EvaluationPage
      locale={locale}
      path="/evaluation/judge"
      namespace="judge"
      show={async ({ t, v, locale: reader, actor }) => {
        const rows = await allAssessments();
        const lines = judgedLines(reader, rows, actor.userId, t);
        return {
          title: t('home.title'),
          lead: t('home.lead'),
          crumbs: [{ label: t('home.title') }],
          body: (
            <>
              <Section id="find" title={t('search.title')}>
                <div className="max-w-measure">
                  <SearchBox
                    id="judge-q"
                    action={`/${reader}/evaluation/judge`}
                    label={t('search.label')}
                    help={t('search.help')}
                    submit={t('search.submit')}
                  />
                </div>
                {asked && <Found locale={reader} t={t} v={v} text={asked} />}
              </Section>
              <Section
                id="judged"
                title={t('list.title')}
                lead={t('list.lead', { count: rows.length })}
                className="mt-10"
              >
                {lines.length > 0 && <JudgedTable lines={lines} t={t} />}
              </Section>
              <Section id="parts" title={t('home.parts')} className="mt-10">
                <ul className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
                  {parts.map((part) => (
                    <li key={part}>
                      <AtlasLink href={`/${reader}/evaluation/judge/${part}`} className="font-medium">
                        {t(`home.part.${part}`)}
                      </AtlasLink>
                      <span className="block text-ink-2 text-sm">{t(`home.part.${part}Lead`)}</span>
                    </li>
                  ))}
                </ul>
              </Section>
              <Section
                id="networks"
                title={t('home.networks')}
                lead={t('home.networksLead')}
                className="mt-10"
              >
                <NetworksAndProgrammes locale={reader} />
              </Section>
            </>
          ),
        };
      }}
    />
  );
}

type FoundProps = { locale: Locale; t: Translate; v: Translate; text: string };

async function Found({ locale, t, v, text }: FoundProps) {
  const list = await getTranslations({ locale, namespace: 'list' });
  const result = await search({ locale, t: list as Translate, v }, text);
  const groups = foundGroups(result);
  return (
    <div className="mt-6" aria-live="polite">
      <p className="mb-3 font-medium">{t('search.results', { text })}</p>
      {groups.length === 0 && <p>{t('search.none')}</p>}
      {groups.length > 0 && result.near && result.ties.total === 0 && (
        <p className="mb-3 text-ink-2">{t('search.near')}</p>
      )}
      <FoundRecords locale={locale} t={t} groups={groups} />
    </div>
  );
}

async function NetworksAndProgrammes({ locale }: { locale: Locale }) {
  const [networks, programmes] = await networksAndProgrammes();
  const subjects = [
    ...networks.map(({ slug, name }) => ({
      key: `network:${slug}` as const,
      name: textIn(locale, name) ?? { text: slug, lang: null },
    })),
    ...programmes.map(({ programme }) => ({
      key: `programme:${programme}` as const,
      name: { text: programme, lang: null },
    })),
  ];
  return (
    <ul className="gap-x-8 sm:columns-2">
      {subjects.map(({ key, name }) => (
        <li key={key} className="break-inside-avoid py-1">
          <AtlasLink href={assessPath(locale, key)} lang={name.lang ?? undefined}>
            {name.text}
          </AtlasLink>
        </li>
      ))}
    </ul>
  );
}
