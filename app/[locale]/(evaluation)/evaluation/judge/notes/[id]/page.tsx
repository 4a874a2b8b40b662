import { DeskForm } from '@/components/desk/desk-form';
import { NothingHere } from '@/components/judge/nothing-here';
import { noteSubject } from '@/lib/judge/note.presenter';
import { noteById } from '@/lib/judge/note.repository';
import { setResponseStatus } from '@/lib/server/response-status';
import { EvaluationPage, evaluationMetadata } from '../../../_desk/evaluation-page';
import { noteFields } from '../_fields';
import { save } from '../actions';

type Props = { params: Promise<{ locale: string; id: string }> };

export const generateMetadata = evaluationMetadata('notes.editMeta', 'judge');

const nothingElse = { authorityId: null, partnershipId: null, projectId: null, networkId: null };

/** Changes a note of one's own; nobody else's opens here. */
export default async function EditNotePage({ params }: Props) {
  const { locale, id } = await params;
  return (
    <EvaluationPage
      locale={locale}
      path={`/evaluation/judge/notes/${id}`}
      namespace="judge"
      show={async ({ t, v, locale: reader, actor }) => {
        const judge = `/${reader}/evaluation/judge`;
        const crumbs = [
          { label: t('home.title'), href: judge },
          { label: t('notes.title'), href: `${judge}/notes` },
        ];
        const note = /^\d{1,9}$/.test(id) ? await noteById(actor, Number(id)) : null;
        if (!note || note.authorId !== actor.userId) {
          setResponseStatus(404);
          const title = t('notes.unknownTitle');
          return {
            title,
            crumbs: [...crumbs, { label: title }],
            body: (
              <NothingHere text={t('notes.unknownText')} href={`${judge}/notes`} link={t('notes.title')} />
            ),
          };
        }
        return {
          title: t('notes.editTitle', { name: noteSubject(reader, note).name.text }),
          crumbs: [...crumbs, { label: t('notes.editMeta') }],
          body: (
            <DeskForm
              action={save.bind(null, reader, { noteId: note.id, ...nothingElse })}
              fields={noteFields(t, v, note)}
              submit={t('notes.save')}
            />
          ),
        };
      }}
    />
  );
}
