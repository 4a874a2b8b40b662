import { PairList } from '@/components/admin/pair-list';
import { DeskFieldView } from '@/components/desk/desk-field';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { nameIn } from '@/lib/i18n/names';
import type { Translate } from '@/lib/i18n/translate';
import { type Candidate, findDuplicates } from '@/lib/merge/duplicates.service';
import type { MergeKind } from '@/lib/merge/merge-record';
import { tieTitle } from '@/lib/workspace/tie-title';
import { AdminPage, adminMetadata } from '../_desk/admin-page';

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = adminMetadata('duplicates.title');

/** Records that may be there twice, and a way to compare any two. */
export default async function DuplicatesPage({ params }: Props) {
  const { locale } = await params;
  return (
    <AdminPage
      locale={locale}
      path="/admin/duplicates"
      show={async ({ t, locale: reader }) => {
        const { authorities, ties } = await findDuplicates();
        const compare = `/${reader}/admin/duplicates/compare`;
        const pairs = <Row extends { slug: string }>(
          kind: MergeKind,
          rows: readonly Candidate<Row>[],
          titleOf: (row: Row) => string,
        ) =>
          rows.map(({ one, two, reason }) => ({
            key: `${one.slug} ${two.slug}`,
            one: { title: titleOf(one), slug: one.slug },
            two: { title: titleOf(two), slug: two.slug },
            reason: t(`duplicates.reason.${reason}`),
            href: `${compare}?${new URLSearchParams({ kind, one: one.slug, two: two.slug })}`,
          }));
        return {
          title: t('duplicates.title'),
          lead: t('duplicates.lead'),
          crumbs: [{ label: t('duplicates.title') }],
          body: (
            <>
              <Section id="authorities" title={t('duplicates.authorities', { count: authorities.length })}>
                <PairList pairs={pairs('AUTHORITY', authorities, (row) => nameIn(reader, row).text)} t={t} />
              </Section>
              <Section id="ties" title={t('duplicates.ties', { count: ties.length })} className="mt-10">
                <PairList pairs={pairs('PARTNERSHIP', ties, (row) => tieTitle(reader, row))} t={t} />
              </Section>
              <Section id="other" title={t('duplicates.other')} className="mt-10">
                <OtherTwo action={compare} t={t} />
              </Section>
            </>
          ),
        };
      }}
    />
  );
}

/** Any two records, by the ends of their addresses; a form that needs no script. */
function OtherTwo({ action, t }: { action: string; t: Translate }) {
  const kinds = [
    { value: 'AUTHORITY', label: t('duplicates.kindAuthority') },
    { value: 'PARTNERSHIP', label: t('duplicates.kindPartnership') },
  ];
  return (
    <form action={action} method="get" className="flex max-w-measure flex-col gap-5">
      <DeskFieldView
        id="other-kind"
        field={{ name: 'kind', label: t('duplicates.kind'), kind: 'select', options: kinds }}
      />
      <DeskFieldView
        id="other-one"
        field={{ name: 'one', label: t('duplicates.slugOne'), hint: t('duplicates.slugHint') }}
      />
      <DeskFieldView id="other-two" field={{ name: 'two', label: t('duplicates.slugTwo') }} />
      <Button type="submit" className="self-start">
        {t('duplicates.compare')}
      </Button>
    </form>
  );
}
