import { AtlasLink } from '@/components/ui/link';
import { byUrgency, type Waiting } from '@/lib/administration/waiting.presenter';
import { waitingCounts } from '@/lib/administration/waiting.repository';
import { failedJobs } from '@/lib/jobs/jobs.repository';
import { findDuplicates } from '@/lib/merge/duplicates.service';
import { AdminPage, adminMetadata } from './_desk/admin-page';

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = adminMetadata('title');

/** What waits in the whole atlas, the most urgent first. */
export default async function AdministrationPage({ params }: Props) {
  const { locale } = await params;
  return (
    <AdminPage
      locale={locale}
      path="/admin"
      show={async ({ t }) => {
        const lines = byUrgency(await everythingThatWaits(), new Date());
        return {
          title: t('title'),
          lead: t('lead'),
          body: (
            <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
              {lines.map(({ key, href, count, days }) => (
                <li
                  key={key}
                  className={`rounded-md border bg-sheet p-4 ${count > 0 ? 'border-field' : 'border-hairline'}`}
                >
                  <p className={`font-serif text-3xl ${count > 0 ? '' : 'text-ink-2'}`}>{count}</p>
                  <h2 className="font-sans font-medium text-base tracking-normal">
                    <AtlasLink href={`/${locale}${href}`}>{t(`home.${key}`)}</AtlasLink>
                  </h2>
                  {days !== null && <p className="text-ink-2 text-sm">{t('home.oldest', { count: days })}</p>}
                </li>
              ))}
            </ul>
          ),
        };
      }}
    />
  );
}

async function everythingThatWaits(): Promise<Waiting[]> {
  const [counts, duplicates, jobs] = await Promise.all([waitingCounts(), findDuplicates(), failedJobs()]);
  const aged = ({ _count, _min }: (typeof counts)['claims']) => ({ count: _count, oldest: _min.createdAt });
  return [
    { key: 'claims', href: '/extranet/claims', ...aged(counts.claims) },
    { key: 'suggestions', href: '/extranet/suggestions', ...aged(counts.suggestions) },
    { key: 'objections', href: '/admin/objections', ...aged(counts.objections) },
    { key: 'mails', href: '/admin/mails', ...aged(counts.mails) },
    { key: 'jobs', href: '/admin/jobs', ...jobs },
    { key: 'rounds', href: '/admin/rounds?state=UNDELIVERED', count: counts.undelivered, oldest: null },
    {
      key: 'duplicates',
      href: '/admin/duplicates',
      count: duplicates.authorities.length + duplicates.ties.length,
      oldest: null,
    },
  ];
}
