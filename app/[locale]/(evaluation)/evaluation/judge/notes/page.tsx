import { NoteList } from '@/components/judge/note-list';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { decide, nobodys } from '@/lib/auth/policy';
import type { SearchParams } from '@/lib/filter/search-params';
import { MOST_NOTES, notesReadBy } from '@/lib/judge/note.repository';
import { EvaluationPage, evaluationMetadata } from '../../_desk/evaluation-page';
import { ToldHere } from '../_told-here';
import { remove } from './actions';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = evaluationMetadata('notes.title', 'judge');

/** One's own notes, and those that other evaluators share or publish. */
export default async function NotesPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  return (
    <EvaluationPage
      locale={locale}
      path="/evaluation/judge/notes"
      namespace="judge"
      show={async ({ t, v, locale: reader, actor }) => {
        const judge = `/${reader}/evaluation/judge`;
        const notes = await notesReadBy(actor);
        const mine = notes.filter(({ authorId }) => authorId === actor.userId);
        const shared = notes.filter(({ authorId }) => authorId !== actor.userId);
        const mayRemoveAll = decide(actor, 'ADMINISTER', nobodys).allowed;
        const list = (items: typeof notes) => (
          <NoteList
            {...{ locale: reader, t, v, mayRemoveAll }}
            notes={items}
            reader={actor.userId}
            remove={remove.bind(null, reader)}
          />
        );
        return {
          title: t('notes.title'),
          lead: t('notes.lead'),
          crumbs: [{ label: t('home.title'), href: judge }, { label: t('notes.title') }],
          body: (
            <>
              <ToldHere t={t} query={query} />
              {notes.length === MOST_NOTES && (
                <p className="mb-6">{t('notes.most', { count: MOST_NOTES })}</p>
              )}
              <Section id="mine" title={t('notes.mine')}>
                {mine.length > 0 ? list(mine) : <p>{t('notes.noneMine')}</p>}
                <p className="mt-6">
                  <ButtonLink href={judge}>{t('notes.search')}</ButtonLink>
                </p>
              </Section>
              <Section id="shared" title={t('notes.shared')} className="mt-10">
                {shared.length > 0 ? list(shared) : <p>{t('notes.noneShared')}</p>}
              </Section>
            </>
          ),
        };
      }}
    />
  );
}
