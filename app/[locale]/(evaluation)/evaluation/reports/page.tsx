import { DeskForm } from '@/components/desk/desk-form';
import { DataTable } from '@/components/ui/data-table';
import { AtlasLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { SearchParams } from '@/lib/filter/search-params';
import { localeNames, locales } from '@/lib/i18n/locales';
import { formatMoment } from '@/lib/i18n/moments';
import { reportsFor } from '@/lib/report/report.repository';
import { EvaluationPage, evaluationMetadata } from '../_desk/evaluation-page';
import { visibilityField } from '../views/_words';
import { ToldReport } from './_desk/told-report';
import { create } from './actions';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = evaluationMetadata('reports.title', 'report');

/** The reports that the reader may write in, and a form for a new one. */
export default async function ReportsPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  return (
    <EvaluationPage
      locale={locale}
      path="/evaluation/reports"
      namespace="report"
      show={async ({ t, locale: reader, actor }) => {
        const reports = await reportsFor(actor.userId);
        return {
          title: t('reports.title'),
          lead: t('reports.lead'),
          crumbs: [{ label: t('reports.title') }],
          body: (
            <>
              <ToldReport query={query} t={t} />
              {reports.length === 0 ? (
                <p className="mb-10 max-w-measure text-ink-2">{t('reports.none')}</p>
              ) : (
                <DataTable caption={t('reports.caption')} captionHidden className="mb-10">
                  <thead>
                    <tr>
                      <th scope="col">{t('reports.name')}</th>
                      <th scope="col">{t('reports.language')}</th>
                      <th scope="col">{t('reports.owner')}</th>
                      <th scope="col">{t('views.visibility')}</th>
                      <th scope="col">{t('reports.changed')}</th>
                      <th scope="col" data-number>
                        {t('reports.editions')}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {reports.map((report) => (
                      <tr key={report.id}>
                        <th scope="row" className="min-w-48 font-normal">
                          <AtlasLink href={`/${reader}/evaluation/reports/${report.slug}`}>
                            {report.title}
                          </AtlasLink>
                        </th>
                        <td>{localeNames[report.locale as keyof typeof localeNames]}</td>
                        <td>
                          {report.ownerId === actor.userId
                            ? t('reports.you')
                            : report.owner?.name || t('views.gone')}
                        </td>
                        <td>{t(`visibility.${report.visibility}`)}</td>
                        <td>{formatMoment(reader, report.updatedAt)}</td>
                        <td data-number>{report._count.editions}</td>
                      </tr>
                    ))}
                  </tbody>
                </DataTable>
              )}
              <Section id="new" title={t('reports.new')} lead={t('reports.newLead')}>
                <DeskForm
                  action={create.bind(null, reader)}
                  fields={[
                    { name: 'title', label: t('builder.title') },
                    {
                      name: 'locale',
                      label: t('builder.language'),
                      kind: 'select',
                      value: reader,
                      options: locales.map((value) => ({ value, label: localeNames[value] })),
                    },
                    visibilityField(t, 'PRIVATE'),
                  ]}
                  submit={t('reports.make')}
                />
              </Section>
            </>
          ),
        };
      }}
    />
  );
}
