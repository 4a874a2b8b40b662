import { PressForm } from '@/components/desk/press-form';
import { AtlasLink, ExternalLink } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { atlasDay } from '@/lib/date/day';
import { formatDay } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { noteSubject } from '@/lib/judge/note.presenter';
import type { NoteRow } from '@/lib/judge/note.repository';

export type NoteListProps = {
  locale: Locale;
  /** Translators of `judge` and of `vocabulary`. */
  t: Translate;
  v: Translate;
  notes: readonly NoteRow[];
  reader: string;
  /** An administrator may remove what others shared; everybody their own. */
  mayRemoveAll: boolean;
  remove: (form: FormData) => Promise<void>;
};

/** Notes with what they are about, who may read them, and their evidence. */
export function NoteList({ locale, t, v, notes, reader, mayRemoveAll, remove }: NoteListProps) {
  return (
    <ul className="max-w-measure space-y-6">
      {notes.map((note) => {
        const { id, text, url, visibility, writtenAt, authorId, author } = note;
        const { name, href } = noteSubject(locale, note);
        const isOwn = authorId === reader;
        const by = isOwn ? t('assess.you') : author?.name || t('assess.nobody');
        const day = formatDay(locale, atlasDay(writtenAt.getTime()));
        return (
          <li key={id} className="border-hairline border-t pt-3">
            <h3 className="font-sans font-semibold text-base tracking-normal">
              <AtlasLink href={href} look="quiet" lang={name.lang ?? undefined}>
                {name.text}
              </AtlasLink>
            </h3>
            <p className="flex flex-wrap items-baseline gap-x-3 text-ink-2 text-sm">
              <span>{t('notes.by', { name: by, day })}</span>
              <Tag>{v(`noteVisibility.${visibility}`)}</Tag>
            </p>
            <p className="mt-2 whitespace-pre-line break-words">{text}</p>
            {url && (
              <p className="mt-1 text-sm">
                {t('notes.evidence')}{' '}
                <ExternalLink href={url} className="break-all">
                  {url}
                </ExternalLink>
              </p>
            )}
            {(isOwn || mayRemoveAll) && (
              <div className="mt-2 flex flex-wrap items-center gap-4">
                {isOwn && (
                  <AtlasLink
                    href={`/${locale}/evaluation/judge/notes/${id}`}
                    aria-label={t('notes.editName', { name: name.text })}
                    className="inline-flex min-h-11 items-center"
                  >
                    {t('notes.edit')}
                  </AtlasLink>
                )}
                <PressForm
                  action={remove}
                  fields={{ noteId: id }}
                  label={t('notes.remove')}
                  name={t('notes.removeName', { name: name.text })}
                />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
