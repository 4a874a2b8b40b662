import { Pagination } from '@/components/list/pagination';
import { SearchForm } from '@/components/search/search-form';
import { DataTable } from '@/components/ui/data-table';
import { AtlasLink } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { findAccounts } from '@/lib/administration/accounts.repository';
import { deskPage, deskPages } from '@/lib/administration/desk-page';
import { roleText } from '@/lib/administration/role.presenter';
import { formatDayOf } from '@/lib/i18n/dates';
import { nameIn } from '@/lib/i18n/names';
import { AdminPage, adminMetadata, type Query, textOf } from '../_desk/admin-page';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export const generateMetadata = adminMetadata('accounts.title');

/** Accounts, found by a part of their name or address. */
export default async function AccountsPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  return (
    <AdminPage
      locale={locale}
      path="/admin/accounts"
      show={async ({ t, locale: reader }) => {
        const base = `/${reader}/admin/accounts`;
        const [q, page] = [textOf(query.q), deskPage(query.page)];
        const { rows, total } = await findAccounts(q, page);
        return {
          title: t('accounts.title'),
          crumbs: [{ label: t('accounts.title') }],
          body: (
            <>
              <SearchForm
                action={base}
                words={q}
                label={t('accounts.search')}
                submit={t('accounts.submit')}
                help={t('accounts.searchHelp')}
              />
              <DataTable caption={t('accounts.count', { count: total })}>
                <thead>
                  <tr>
                    <th scope="col">{t('accounts.account')}</th>
                    <th scope="col">{t('accounts.roles')}</th>
                    <th scope="col">{t('accounts.speaksFor')}</th>
                    <th scope="col">{t('accounts.since')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.id}>
                      <th scope="row" className="font-normal">
                        <AtlasLink href={`${base}/${row.id}`}>{row.email}</AtlasLink>
                        {row.name && <span className="block text-ink-2">{row.name}</span>}
                        {row.disabledAt && <Tag>{t('accounts.closed')}</Tag>}
                      </th>
                      <td>{row.roles.map((role) => roleText(reader, t, role)).join(', ')}</td>
                      <td>
                        {row.memberships.map(({ authority }) => nameIn(reader, authority).text).join(', ')}
                      </td>
                      <td className="whitespace-nowrap">{formatDayOf(reader, row.createdAt)}</td>
                    </tr>
                  ))}
                </tbody>
              </DataTable>
              <Pagination
                locale={reader}
                page={page}
                pageCount={deskPages(total)}
                hrefOf={(number) =>
                  `${base}?${new URLSearchParams({ ...(q ? { q } : {}), page: String(number) })}`
                }
              />
            </>
          ),
        };
      }}
    />
  );
}
