import { ClaimQueue } from '@/components/claim/claim-queue';
import { Told } from '@/components/desk/told';
import { Section } from '@/components/ui/section';
import { claimItem } from '@/lib/claim/claim.presenter';
import { type ClaimRow, claimsIn } from '@/lib/claim/claim.repository';
import { oneOf } from '@/lib/server/one-of';
import { DeciderPage, deciderMetadata } from '../_desk/decider-page';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = deciderMetadata('claims', 'queue');

/** Requests that wait for whoever may decide them, and those decided lately. */
export default async function ClaimsPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const done = oneOf(['approved', 'refused', 'revoked'], query.done);
  return (
    <DeciderPage
      locale={locale}
      path="/claims"
      namespace="claims"
      room="queue"
      refusal={(t) => ({ title: t('queue.notForYou'), text: t('queue.notForYouText'), link: t('ask.back') })}
      show={async ({ locale: reader, t, scope, home }) => {
        const now = new Date();
        const [pending, decided] = await Promise.all([
          claimsIn(scope, ['PENDING']),
          claimsIn(scope, ['APPROVED', 'REFUSED', 'REVOKED']),
        ]);
        const list = (rows: readonly ClaimRow[]) => (
          <ClaimQueue items={rows.map((row) => claimItem(reader, row, now))} base={`${home}/claims`} t={t} />
        );
        return (
          <>
            <Told done={done && t(`done.${done}`)} problem={null} />
            <Section id="waiting" title={t('queue.waiting', { count: pending.length })}>
              {pending.length > 0 && list(pending)}
            </Section>
            {decided.length > 0 && (
              <Section id="decided" title={t('queue.decided')} className="mt-10">
                {list(decided.slice(0, 50))}
              </Section>
            )}
          </>
        );
      }}
    />
  );
}
