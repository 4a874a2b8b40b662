import { DataTable } from '@/components/ui/data-table';
import { Section } from '@/components/ui/section';
import type { Translate } from '@/lib/i18n/translate';
import { type JobView, jobViews, type RunView, runView } from '@/lib/jobs/jobs.presenter';
import { jobsNow } from '@/lib/jobs/jobs.repository';
import { AdminPage, adminMetadata } from '../_desk/admin-page';

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = adminMetadata('jobs.title');

/** What the atlas does by itself: when it last did, when it will, and what failed. */
export default async function JobsPage({ params }: Props) {
  const { locale } = await params;
  return (
    <AdminPage
      locale={locale}
      path="/admin/jobs"
      show={async ({ t, locale: reader }) => {
        const found = await jobsNow();
        return {
          title: t('jobs.title'),
          lead: t('jobs.lead'),
          crumbs: [{ label: t('jobs.title') }],
          body: found ? (
            <>
              <PlannedTable jobs={jobViews(reader, found, new Date())} t={t} />
              <Section id="runs" title={t('jobs.runs')} className="mt-10">
                <RunTable runs={found.runs.map((run) => runView(reader, run))} t={t} />
              </Section>
            </>
          ) : (
            <p>{t('jobs.never')}</p>
          ),
        };
      }}
    />
  );
}

const nameOf = (t: Translate, name: string) => {
  const key = `job.${name}`;
  return (t as Translate & { has(key: string): boolean }).has(key) ? t(key) : name;
};

function PlannedTable({ jobs, t }: { jobs: readonly JobView[]; t: Translate }) {
  return (
    <DataTable caption={t('jobs.planned')}>
      <thead>
        <tr>
          <th scope="col">{t('jobs.job')}</th>
          <th scope="col">{t('jobs.last')}</th>
          <th scope="col">{t('jobs.next')}</th>
        </tr>
      </thead>
      <tbody>
        {jobs.map(({ name, last, next, failed }) => (
          <tr key={name}>
            <th scope="row" className="min-w-40 font-normal">
              {nameOf(t, name)}
            </th>
            <td className="min-w-40">
              {last ? `${last.when} – ${t(`jobs.state.${last.state}`)}` : t('jobs.notYet')}
              {failed > 0 && <span className="block font-medium">{t('jobs.failed', { count: failed })}</span>}
            </td>
            <td className="whitespace-nowrap">{next ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function RunTable({ runs, t }: { runs: readonly RunView[]; t: Translate }) {
  if (runs.length === 0) return <p>{t('jobs.noRun')}</p>;
  return (
    <DataTable caption={t('jobs.runs')} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t('jobs.when')}</th>
          <th scope="col">{t('jobs.job')}</th>
          <th scope="col">{t('jobs.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map(({ id, name, when, state, took, error }) => (
          <tr key={id}>
            <td className="whitespace-nowrap">{when}</td>
            <th scope="row" className="min-w-40 font-normal">
              {nameOf(t, name)}
            </th>
            <td className="min-w-40 max-w-96 break-words">
              {t(`jobs.state.${state}`)}
              {took !== null && <span className="text-ink-2"> {t('jobs.took', { count: took })}</span>}
              {error && <span className="block text-ink-2">{error}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
