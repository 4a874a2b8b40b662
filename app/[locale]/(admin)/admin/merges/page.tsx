import { ToldHere } from '@/components/admin/told-here';
import { PressForm } from '@/components/desk/press-form';
import { AtlasLink } from '@/components/ui/link';
import { formatDayOf } from '@/lib/i18n/dates';
import { nameIn } from '@/lib/i18n/names';
import { keptRecords, listMerges } from '@/lib/merge/merges.repository';
import { tieTitle } from '@/lib/workspace/tie-title';
import { AdminPage, adminMetadata, type Query } from '../_desk/admin-page';
import { undo } from './actions';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export const generateMetadata = adminMetadata('merges.title');

/** Records that were made one, and the way to part them. */
export default async function MergesPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  return (
    <AdminPage
      locale={locale}
      path="/admin/merges"
      show={async ({ t, locale: reader }) => {
        const merges = await listMerges();
        const kept = await keptRecords(merges);
        const keptLink = (kind: string, id: number) => {
          const authority = kind === 'AUTHORITY' ? kept.authorities.get(id) : undefined;
          if (authority)
            return (
              <AtlasLink href={`/${reader}/authorities/${authority.slug}`}>
                {nameIn(reader, authority).text}
              </AtlasLink>
            );
          const tie = kind === 'PARTNERSHIP' ? kept.ties.get(id) : undefined;
          if (!tie) return t('merges.gone');
          return <AtlasLink href={`/${reader}/partnerships/${tie.slug}`}>{tieTitle(reader, tie)}</AtlasLink>;
        };
        return {
          title: t('merges.title'),
          lead: t('merges.lead'),
          crumbs: [{ label: t('merges.title') }],
          body: (
            <>
              <ToldHere t={t} query={query} />
              {merges.length === 0 && <p>{t('merges.none')}</p>}
              <ul className="max-w-4xl">
                {merges.map(({ id, kind, keptId, mergedSlug, reason, at, undoneAt }) => (
                  <li
                    key={id}
                    className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-hairline border-b py-3"
                  >
                    <div className="min-w-0 max-w-measure">
                      <p className="break-words">
                        <span className="font-medium">{mergedSlug}</span>
                        <span aria-hidden="true"> → </span>
                        <span className="sr-only">{t('merges.into')} </span>
                        {keptLink(kind, keptId)}
                      </p>
                      <p className="break-words text-ink-2 text-sm">
                        {t('merges.on', { date: formatDayOf(reader, at), reason })}
                      </p>
                    </div>
                    {undoneAt ? (
                      <p className="text-sm">{t('merges.undone', { date: formatDayOf(reader, undoneAt) })}</p>
                    ) : (
                      <PressForm
                        action={undo.bind(null, reader)}
                        fields={{ mergeId: id }}
                        label={t('merges.undo')}
                        name={t('merges.undoOf', { merged: mergedSlug })}
                      />
                    )}
                  </li>
                ))}
              </ul>
            </>
          ),
        };
      }}
    />
  );
}
