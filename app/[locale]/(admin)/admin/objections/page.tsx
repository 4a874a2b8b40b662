import { AtlasLink } from '@/components/ui/link';
import { allOpenObjections } from '@/lib/administration/objections.repository';
import { daysSince } from '@/lib/claim/claim.presenter';
import { nameIn } from '@/lib/i18n/names';
import { tieTitle } from '@/lib/workspace/tie-title';
import { AdminPage, adminMetadata } from '../_desk/admin-page';

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = adminMetadata('objections.title');

/** Every open disagreement with its age. */
export default async function ObjectionsPage({ params }: Props) {
  const { locale } = await params;
  return (
    <AdminPage
      locale={locale}
      path="/admin/objections"
      show={async ({ t, locale: reader }) => {
        const rows = await allOpenObjections();
        const now = new Date();
        return {
          title: t('objections.title'),
          lead: t('objections.lead'),
          crumbs: [{ label: t('objections.title') }],
          body:
            rows.length === 0 ? (
              <p>{t('objections.none')}</p>
            ) : (
              <ul className="max-w-4xl border-hairline border-t">
                {rows.map(({ id, word, createdAt, authority, partnership }) => (
                  <li
                    key={id}
                    className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-hairline border-b py-3"
                  >
                    <div className="min-w-0 max-w-measure">
                      <h2 className="font-sans font-semibold text-base tracking-normal">
                        <AtlasLink href={`/${reader}/extranet/authorities/${authority.slug}/changes`}>
                          {tieTitle(reader, partnership)}
                        </AtlasLink>
                      </h2>
                      <p className="break-words text-ink-2 text-sm">
                        {t('objections.by', { who: nameIn(reader, authority).text, word })}
                      </p>
                    </div>
                    <p className="text-sm">{t('objections.days', { count: daysSince(createdAt, now) })}</p>
                  </li>
                ))}
              </ul>
            ),
        };
      }}
    />
  );
}
