import { DeskFieldView } from '@/components/desk/desk-field';
import { Pagination } from '@/components/list/pagination';
import { Button } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { AtlasLink } from '@/components/ui/link';
import { actionText } from '@/lib/administration/action.presenter';
import { type AuditLine, auditLine } from '@/lib/administration/audit.presenter';
import { auditActions, auditLog } from '@/lib/administration/audit.repository';
import { deskPage, deskPages } from '@/lib/administration/desk-page';
import type { Translate } from '@/lib/i18n/translate';
import { oneOf } from '@/lib/server/one-of';
import { AdminPage, adminMetadata, type Query, textOf } from '../_desk/admin-page';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export const generateMetadata = adminMetadata('audit.title');

/** What was done beyond the records: by whom, when, to what. */
export default async function AuditPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  return (
    <AdminPage
      locale={locale}
      path="/admin/audit"
      show={async ({ t, locale: reader }) => {
        const base = `/${reader}/admin/audit`;
        const actions = await auditActions();
        const [action, subject, page] = [
          oneOf(actions, query.action) ?? '',
          textOf(query.subject).trim(),
          deskPage(query.page),
        ];
        const { rows, total } = await auditLog({ action, subject, page });
        const kept = { ...(action ? { action } : {}), ...(subject ? { subject } : {}) };
        return {
          title: t('audit.title'),
          lead: t('audit.lead'),
          crumbs: [{ label: t('audit.title') }],
          body: (
            <>
              <form action={base} method="get" className="mb-8 flex max-w-measure flex-col gap-4">
                <DeskFieldView
                  id="audit-action"
                  field={{
                    name: 'action',
                    label: t('audit.action'),
                    kind: 'select',
                    value: action,
                    options: [
                      { value: '', label: t('audit.all') },
                      ...actions.map((value) => ({ value, label: actionText(t, value) })),
                    ],
                  }}
                />
                <DeskFieldView
                  id="audit-subject"
                  field={{ name: 'subject', label: t('audit.subject'), value: subject }}
                />
                <Button type="submit" className="self-start">
                  {t('audit.submit')}
                </Button>
              </form>
              {rows.length === 0 ? (
                <p>{t('audit.none')}</p>
              ) : (
                <AuditTable lines={rows.map((row) => auditLine(reader, t, row))} t={t} />
              )}
              <Pagination
                locale={reader}
                page={page}
                pageCount={deskPages(total)}
                hrefOf={(number) => `${base}?${new URLSearchParams({ ...kept, page: String(number) })}`}
              />
            </>
          ),
        };
      }}
    />
  );
}

function AuditTable({ lines, t }: { lines: readonly AuditLine[]; t: Translate }) {
  return (
    <DataTable caption={t('audit.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('audit.when')}</th>
          <th scope="col">{t('audit.who')}</th>
          <th scope="col">{t('audit.action')}</th>
          <th scope="col">{t('audit.about')}</th>
          <th scope="col">{t('audit.detail')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, when, who, whoHref, action, subject, subjectHref, reason, detail }) => (
          <tr key={id}>
            <td className="whitespace-nowrap">{when}</td>
            <td className="max-w-48 break-words">
              {whoHref ? <AtlasLink href={whoHref}>{who}</AtlasLink> : who}
            </td>
            <td className="min-w-32">{action}</td>
            <td className="max-w-48 break-words">
              {subjectHref ? <AtlasLink href={subjectHref}>{subject}</AtlasLink> : subject}
            </td>
            <td className="min-w-48 max-w-96 break-words">
              {reason && <span className="block">{reason}</span>}
              {detail && <span className="block text-ink-2">{detail}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
