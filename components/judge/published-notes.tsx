import { getTranslations } from 'next-intl/server';
import { ExternalLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { atlasDay } from '@/lib/date/day';
import { formatDay } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import type { PublishedNoteRow } from '@/lib/judge/note.select';

export type PublishedNotesProps = { locale: Locale; notes: readonly PublishedNoteRow[] };

/** What evaluators published about a record: in which capacity, when, with what evidence; nothing where there is none. */
export async function PublishedNotes({ locale, notes }: PublishedNotesProps) {
  if (notes.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'judge' });
  return (
    <Section id="notes" title={t('published.title')} lead={t('published.lead')}>
      <ul className="max-w-measure space-y-4">
        {notes.map(({ id, text, url, capacity, writtenAt }) => {
          const by = capacity === 'ADMINISTRATOR' ? 'ADMINISTRATOR' : 'EVALUATOR';
          const day = formatDay(locale, atlasDay(writtenAt.getTime()));
          return (
            <li key={id} className="border-hairline border-s-4 ps-4">
              {/* In whichever language it was written: nobody told which. */}
              <p className="whitespace-pre-line break-words">{text}</p>
              <p className="mt-1 text-ink-2 text-sm">
                {t('notes.by', { name: t(`published.capacity.${by}`), day })}
                {url && (
                  <>
                    {' · '}
                    <ExternalLink href={url}>{t('published.evidence')}</ExternalLink>
                  </>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
