import { StateLinks } from '@/components/admin/state-links';
import { ToldHere } from '@/components/admin/told-here';
import { PressForm } from '@/components/desk/press-form';
import { Pagination } from '@/components/list/pagination';
import { DataTable } from '@/components/ui/data-table';
import { deskPage, deskPages } from '@/lib/administration/desk-page';
import { type MailRow, mailCounts, mailsIn } from '@/lib/administration/mails.repository';
import { canResend } from '@/lib/administration/resend-mail.mutation';
import { MailState } from '@/lib/generated/prisma/enums';
import type { Locale } from '@/lib/i18n/locales';
import { formatMoment } from '@/lib/i18n/moments';
import type { Translate } from '@/lib/i18n/translate';
import { isTemplateName } from '@/lib/mail/templates';
import { oneOf } from '@/lib/server/one-of';
import { AdminPage, adminMetadata, type Query } from '../_desk/admin-page';
import { resend } from './actions';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export const generateMetadata = adminMetadata('mails.title');

const states = Object.values(MailState);

/** The mails of the atlas with their state; one that did not go is sent again. */
export default async function MailsPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  return (
    <AdminPage
      locale={locale}
      path="/admin/mails"
      show={async ({ t, locale: reader }) => {
        const base = `/${reader}/admin/mails`;
        const [state, page] = [oneOf(states, query.state), deskPage(query.page)];
        const [{ rows, total }, counts] = await Promise.all([mailsIn(state, page), mailCounts()]);
        const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
        const queryOf = (number: number) =>
          `?${new URLSearchParams({ ...(state ? { state } : {}), page: String(number) })}`;
        return {
          title: t('mails.title'),
          lead: t('mails.lead'),
          crumbs: [{ label: t('mails.title') }],
          body: (
            <>
              <ToldHere t={t} query={query} />
              <StateLinks
                label={t('mails.state')}
                items={[
                  { href: base, label: t('mails.all'), count: all, isHere: state === null },
                  ...states.map((each) => ({
                    href: `${base}?state=${each}`,
                    label: t(`mailState.${each}`),
                    count: counts.get(each) ?? 0,
                    isHere: state === each,
                  })),
                ]}
              />
              {rows.length === 0 ? (
                <p>{t('mails.none')}</p>
              ) : (
                <MailTable rows={rows} query={queryOf(page)} locale={reader} t={t} />
              )}
              <Pagination
                locale={reader}
                page={page}
                pageCount={deskPages(total)}
                hrefOf={(number) => `${base}${queryOf(number)}`}
              />
            </>
          ),
        };
      }}
    />
  );
}

type TableProps = { rows: readonly MailRow[]; query: string; locale: Locale; t: Translate };

function MailTable({ rows, query, locale, t }: TableProps) {
  return (
    <DataTable caption={t('mails.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('mails.to')}</th>
          <th scope="col">{t('mails.mail')}</th>
          <th scope="col">{t('mails.when')}</th>
          <th scope="col">{t('mails.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="max-w-72 break-words font-normal">
              {row.recipient}
            </th>
            <td>{isTemplateName(row.template) ? t(`template.${row.template}`) : row.template}</td>
            <td className="whitespace-nowrap">{formatMoment(locale, row.createdAt)}</td>
            <td className="min-w-48">
              {t(`mailState.${row.state}`)}
              {row.sentAt && <span className="block text-ink-2">{formatMoment(locale, row.sentAt)}</span>}
              {row.attempts > 1 && (
                <span className="block text-ink-2">{t('mails.attempts', { count: row.attempts })}</span>
              )}
              {row.lastError && (
                <span className="block max-w-80 break-words text-ink-2">{row.lastError}</span>
              )}
              {canResend(row) && (
                <div className="mt-2">
                  <PressForm
                    action={resend.bind(null, locale, query)}
                    fields={{ mailId: row.id }}
                    label={t('mails.resend')}
                    name={t('mails.resendOf', { to: row.recipient })}
                  />
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
