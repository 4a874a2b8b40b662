import { Button } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { TextInput } from '@/components/ui/field';
import { AtlasLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { SearchParams } from '@/lib/filter/search-params';
import { formatMoment } from '@/lib/i18n/moments';
import { viewsFor } from '@/lib/view/view.repository';
import { EvaluationPage, evaluationMetadata } from '../_desk/evaluation-page';
import { ToldReport } from '../reports/_desk/told-report';
import { followWords, pageKey } from './_words';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = evaluationMetadata('views.title', 'report');

/** The views that the reader kept, and those that others share. */
export default async function ViewsPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  return (
    <EvaluationPage
      locale={locale}
      path="/evaluation/views"
      namespace="report"
      show={async ({ t, locale: reader, actor }) => {
        const views = await viewsFor(actor.userId);
        const groups = [
          { key: 'own', rows: views.filter(({ ownerId }) => ownerId === actor.userId) },
          { key: 'shared', rows: views.filter(({ ownerId }) => ownerId !== actor.userId) },
        ];
        return {
          title: t('views.title'),
          lead: t('views.lead'),
          crumbs: [{ label: t('views.title') }],
          body: (
            <>
              <ToldReport query={query} t={t} />
              {groups.map(({ key, rows }) => (
                <div key={key} className="mb-10">
                  <h2 id={key} className="mb-3 text-xl">
                    {t(`views.${key}`)}
                  </h2>
                  {rows.length === 0 ? (
                    <p className="max-w-measure text-ink-2">{t(`views.${key}None`)}</p>
                  ) : (
                    <DataTable caption={t(`views.${key}`)} captionHidden>
                      <thead>
                        <tr>
                          <th scope="col">{t('views.name')}</th>
                          <th scope="col">{t('views.page')}</th>
                          <th scope="col">{t('views.savedAt')}</th>
                          <th scope="col">{t(key === 'own' ? 'views.visibility' : 'views.owner')}</th>
                          <th scope="col">{t('views.follow')}</th>
                        </tr>
                      </thead>
                      <tbody>
                        {rows.map((view) => (
                          <tr key={view.id}>
                            <th scope="row" className="min-w-48 font-normal">
                              <AtlasLink href={`/${reader}/evaluation/views/${view.slug}`}>
                                {view.name}
                              </AtlasLink>
                            </th>
                            <td>{t(`page.${pageKey(view.path)}`)}</td>
                            <td>{formatMoment(reader, view.savedAt)}</td>
                            <td>
                              {key === 'own'
                                ? t(`visibility.${view.visibility}`)
                                : view.owner.name || t('views.gone')}
                            </td>
                            <td>{followWords(view.follows[0], t)}</td>
                          </tr>
                        ))}
                      </tbody>
                    </DataTable>
                  )}
                </div>
              ))}
              <Section id="from" title={t('views.from')} lead={t('views.fromLead')}>
                <form
                  action={`/${reader}/evaluation/views/new`}
                  className="flex max-w-3xl flex-wrap items-end gap-3"
                >
                  <div className="min-w-0 grow basis-72">
                    <label htmlFor="address" className="block font-medium">
                      {t('views.address')}
                    </label>
                    <TextInput id="address" name="address" required autoComplete="off" className="mt-1" />
                  </div>
                  <Button type="submit">{t('views.fromGo')}</Button>
                </form>
              </Section>
            </>
          ),
        };
      }}
    />
  );
}
