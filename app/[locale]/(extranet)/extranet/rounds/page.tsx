import { RoundListView } from '@/components/admin/round-list';
import { readRounds } from '@/lib/round/round-list.service';
import { DeciderPage, deciderMetadata } from '../_desk/decider-page';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = deciderMetadata('admin', 'rounds');

/** The confirmation rounds of a correspondent's territory or country; of everything for an administrator. */
export default async function OwnRoundsPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  return (
    <DeciderPage
      locale={locale}
      path="/rounds"
      namespace="admin"
      room="rounds"
      refusal={(t) => ({
        title: t('rounds.refused.title'),
        text: t('rounds.refused.text'),
        link: t('refused.link'),
      })}
      show={async ({ locale: reader, t, scope, home }) => {
        const list = await readRounds({ locale: reader, t }, scope, query);
        return <RoundListView base={`${home}/rounds`} list={list} locale={reader} t={t} />;
      }}
    />
  );
}
