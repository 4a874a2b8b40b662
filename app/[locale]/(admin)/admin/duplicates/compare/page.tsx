import { CompareTable } from '@/components/admin/compare-table';
import { DeskForm } from '@/components/desk/desk-form';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import { nameIn } from '@/lib/i18n/names';
import type { Translate } from '@/lib/i18n/translate';
import { compareAuthorities, compareTies } from '@/lib/merge/compare.presenter';
import { twoAuthorities, twoTies } from '@/lib/merge/compare.service';
import type { MergeKind } from '@/lib/merge/merge-record';
import { oneOf } from '@/lib/server/one-of';
import { tieTitle } from '@/lib/workspace/tie-title';
import { AdminPage, adminMetadata, type Query, textOf } from '../../_desk/admin-page';
import { merge } from './actions';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export const generateMetadata = adminMetadata('compare.title');

/** Two records side by side, and the form that makes them one. */
export default async function ComparePage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const kind = oneOf<MergeKind>(['AUTHORITY', 'PARTNERSHIP'], query.kind) ?? 'AUTHORITY';
  const [one, two] = [textOf(query.one).trim(), textOf(query.two).trim()];
  const path = `/admin/duplicates/compare?${new URLSearchParams({ kind, one, two })}`;
  return (
    <AdminPage
      locale={locale}
      path={path}
      show={async ({ t, v, locale: reader }) => {
        const compared = await readTwo({ locale: reader, v }, kind, one, two);
        return {
          title: t('compare.title'),
          crumbs: [
            { label: t('duplicates.title'), href: `/${reader}/admin/duplicates` },
            { label: t('compare.title') },
          ],
          body: compared ? (
            <>
              <CompareTable {...compared} t={t} />
              <Section id="merge" title={t('compare.merge')} lead={t('compare.mergeLead')} className="mt-10">
                <DeskForm
                  action={merge.bind(null, reader, kind, [one, two] as const)}
                  fields={[
                    {
                      name: 'keep',
                      label: t('compare.keep'),
                      kind: 'radios',
                      options: [
                        { value: 'one', label: compared.heads[0].title, hint: one },
                        { value: 'two', label: compared.heads[1].title, hint: two },
                      ],
                    },
                    { name: 'reason', label: t('compare.reason'), kind: 'text' },
                  ]}
                  submit={t('compare.submit')}
                />
              </Section>
            </>
          ) : (
            <Notice kind="caution" title={t('compare.notFound')} heading="h2" />
          ),
        };
      }}
    />
  );
}

type Reader = { locale: Locale; v: Translate };
type Head = { title: string; href: string };

async function readTwo(reader: Reader, kind: MergeKind, one: string, two: string) {
  const { locale } = reader;
  if (kind === 'AUTHORITY') {
    const rows = await twoAuthorities(one, two);
    const head = (row: NonNullable<typeof rows>[0]): Head => ({
      title: nameIn(locale, row).text,
      href: `/${locale}/authorities/${row.slug}`,
    });
    return (
      rows && { heads: [head(rows[0]), head(rows[1])] as const, facts: compareAuthorities(reader, ...rows) }
    );
  }
  const rows = await twoTies(one, two);
  const head = (row: NonNullable<typeof rows>[0]): Head => ({
    title: tieTitle(locale, row),
    href: `/${locale}/partnerships/${row.slug}`,
  });
  return rows && { heads: [head(rows[0]), head(rows[1])] as const, facts: compareTies(reader, ...rows) };
}
