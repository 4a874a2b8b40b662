import { AtlasLink } from '@/components/ui/link';
import { waitingCounts } from '@/lib/administration/administration.repository';
import { daysSince } from '@/lib/claim/claim.presenter';
import { findDuplicates } from '@/lib/merge/duplicates.service';
import { AdminPage, adminMetadata } from './_desk/admin-page';

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = adminMetadata('title');

/** What waits in the whole atlas. */
export default async function AdministrationPage({ params }: Props) {
  const { locale } = await params;
  return (
    <AdminPage
      locale={locale}
      path="/admin"
      show={async ({ t }) => {
        const [counts, duplicates] = await Promise.all([waitingCounts(), findDuplicates()]);
        const now = new Date();
        const aged = ({ _count, _min }: (typeof counts)['claims']) => ({
          count: _count,
          oldest: _min.createdAt ? t('home.oldest', { count: daysSince(_min.createdAt, now) }) : null,
        });
        const lines = [
          { key: 'claims', href: '/extranet/claims', ...aged(counts.claims) },
          { key: 'suggestions', href: '/extranet/suggestions', ...aged(counts.suggestions) },
          { key: 'objections', href: '/admin/objections', ...aged(counts.objections) },
          {
            key: 'duplicates',
            href: '/admin/duplicates',
            count: duplicates.authorities.length + duplicates.ties.length,
            oldest: null,
          },
          { key: 'mails', href: '/admin/mails', ...aged(counts.mails) },
          { key: 'accounts', href: '/admin/accounts', count: counts.accounts, oldest: null },
        ];
        return {
          title: t('title'),
          lead: t('lead'),
          body: (
            <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
              {lines.map(({ key, href, count, oldest }) => (
                <li key={key} className="rounded-md border border-hairline bg-sheet p-4">
                  <p className="font-serif text-3xl">{count}</p>
                  <h2 className="font-sans font-medium text-base tracking-normal">
                    <AtlasLink href={`/${locale}${href}`}>{t(`home.${key}`)}</AtlasLink>
                  </h2>
                  {oldest && count > 0 && <p className="text-ink-2 text-sm">{oldest}</p>}
                </li>
              ))}
            </ul>
          ),
        };
      }}
    />
  );
}
