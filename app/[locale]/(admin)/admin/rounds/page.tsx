import { RoundListView } from '@/components/admin/round-list';
import { readRounds } from '@/lib/round/round-list.service';
import { AdminPage, adminMetadata, type Query } from '../_desk/admin-page';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export const generateMetadata = adminMetadata('rounds.title');

/** Every confirmation round of the atlas. */
export default async function RoundsPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  return (
    <AdminPage
      locale={locale}
      path="/admin/rounds"
      show={async ({ t, locale: reader }) => {
        const everything = { all: true, countries: [], territories: [] };
        const list = await readRounds({ locale: reader, t }, everything, query);
        return {
          title: t('rounds.title'),
          lead: t('rounds.lead'),
          crumbs: [{ label: t('rounds.title') }],
          body: <RoundListView base={`/${reader}/admin/rounds`} list={list} locale={reader} t={t} />,
        };
      }}
    />
  );
}
