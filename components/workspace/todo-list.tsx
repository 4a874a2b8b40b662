import { getTranslations } from 'next-intl/server';
import type { FormFamily } from '@/lib/forms/definition';
import { formPath } from '@/lib/forms/form-path';
import { formatDayOf } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { nameIn } from '@/lib/i18n/names';
import type { Workspace } from '@/lib/workspace/workspace.service';
import { TodoItem } from './todo-item';

export type TodoListProps = { locale: Locale; workspace: Workspace };

/** What to do next, most useful first: ties to confirm, disagreements, the partners' changes, drafts. */
export async function TodoList({ locale, workspace }: TodoListProps) {
  const t = await getTranslations({ locale, namespace: 'workspace' });
  const { authority, toConfirm, objections, unseen, drafts, sides } = workspace;
  const base = `/${locale}/extranet`;
  const nothing = toConfirm.length + objections.length + unseen.length + drafts.length === 0;
  const changes = `${base}/authorities/${authority.slug}/changes`;
  return (
    <ul className="max-w-4xl border-hairline border-t">
      {toConfirm.length > 0 && (
        <TodoItem
          title={t('authority.confirm', { count: toConfirm.length })}
          action={{
            href: `${base}/confirm/${authority.slug}`,
            label: t('authority.confirmAction'),
            main: true,
          }}
        >
          {t('authority.confirmHelp')}
        </TodoItem>
      )}
      {objections.length > 0 && (
        <TodoItem
          title={t('authority.objections', { count: objections.length })}
          action={{ href: changes, label: t('authority.settle') }}
        >
          {objections.slice(0, 3).map((objection) => (
            <p key={objection.id}>
              {t('authority.objectionBy', {
                who: nameIn(locale, objection.authority).text,
                date: formatDayOf(locale, objection.createdAt),
                word: objection.word,
              })}
            </p>
          ))}
        </TodoItem>
      )}
      {unseen.length > 0 && (
        <TodoItem
          title={t('authority.changes', { count: unseen.length })}
          action={{ href: changes, label: t('authority.look') }}
        >
          {unseen.slice(0, 3).map(({ revision }) => (
            <p key={revision.id}>
              {revision.onBehalfOf
                ? t('authority.changeBy', {
                    who: nameIn(locale, revision.onBehalfOf).text,
                    date: formatDayOf(locale, revision.at),
                  })
                : t('authority.changeByOther', { date: formatDayOf(locale, revision.at) })}
            </p>
          ))}
        </TodoItem>
      )}
      {drafts.map((draft) => (
        <TodoItem
          key={draft.id}
          title={t('authority.drafts', { count: 1 })}
          action={{
            href: `/${locale}${formPath(draft.form as FormFamily, draft.recordKey)}`,
            label: t('open'),
          }}
        >
          {t(`authority.draftForm.${draft.form}`)} ·{' '}
          {t('authority.draftOf', { date: formatDayOf(locale, draft.updatedAt) })}
        </TodoItem>
      ))}
      {nothing && (
        <TodoItem
          title={sides.length > 0 ? t('authority.allDone') : t('authority.noTies')}
          action={
            sides.length > 0
              ? { href: `${base}/confirm/${authority.slug}`, label: t('authority.confirmAgain') }
              : { href: `${base}/ties/new?for=${authority.slug}`, label: t('newTie') }
          }
        />
      )}
    </ul>
  );
}
