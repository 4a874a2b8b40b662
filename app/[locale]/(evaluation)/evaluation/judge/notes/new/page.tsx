import { DeskForm } from '@/components/desk/desk-form';
import { NothingHere } from '@/components/judge/nothing-here';
import { AtlasLink } from '@/components/ui/link';
import type { SearchParams } from '@/lib/filter/search-params';
import { recordAt, recordKinds } from '@/lib/judge/subject.service';
import { setResponseStatus } from '@/lib/server/response-status';
import { EvaluationPage, evaluationMetadata } from '../../../_desk/evaluation-page';
import { noteFields } from '../_fields';
import { save } from '../actions';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = evaluationMetadata('notes.newMeta', 'judge');

/** A new note about the record that the address names. */
export default async function NewNotePage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  return (
    <EvaluationPage
      locale={locale}
      path="/evaluation/judge/notes/new"
      namespace="judge"
      show={async ({ t, v, locale: reader }) => {
        const judge = `/${reader}/evaluation/judge`;
        const crumbs = [
          { label: t('home.title'), href: judge },
          { label: t('notes.title'), href: `${judge}/notes` },
        ];
        const record = await recordAt(reader, query, recordKinds);
        if (!record) {
          setResponseStatus(404);
          const title = t('notes.unknownTitle');
          return {
            title,
            crumbs: [...crumbs, { label: title }],
            body: <NothingHere text={t('notes.unknownText')} href={judge} link={t('notes.search')} />,
          };
        }
        const { kind, id, name, href } = record;
        const keys = {
          noteId: null,
          authorityId: kind === 'authority' ? id : null,
          partnershipId: kind === 'tie' ? id : null,
          projectId: kind === 'project' ? id : null,
          networkId: kind === 'network' ? id : null,
        };
        return {
          title: t('notes.newTitle', { name: name.text }),
          crumbs: [...crumbs, { label: t('notes.newMeta') }],
          body: (
            <>
              <p className="mb-6">
                <AtlasLink href={href}>{t('assess.toRecord')}</AtlasLink>
              </p>
              <DeskForm
                action={save.bind(null, reader, keys)}
                fields={noteFields(t, v)}
                submit={t('notes.save')}
              />
            </>
          ),
        };
      }}
    />
  );
}
