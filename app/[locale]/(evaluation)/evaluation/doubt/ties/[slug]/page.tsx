import { notFound } from 'next/navigation';
import { DeskForm } from '@/components/desk/desk-form';
import { PressForm } from '@/components/desk/press-form';
import { Told } from '@/components/desk/told';
import { AskParties } from '@/components/doubt/ask-parties';
import { DoubtNav } from '@/components/doubt/doubt-nav';
import { FollowUpFacts } from '@/components/doubt/follow-up-facts';
import { Section } from '@/components/ui/section';
import { TieName } from '@/components/ui/tie-name';
import { doubts } from '@/lib/doubt/doubt.rules';
import { followUpFields, followUpSentences } from '@/lib/doubt/follow-up.presenter';
import { readTieInDoubt } from '@/lib/doubt/tie-in-doubt.service';
import type { SearchParams } from '@/lib/filter/search-params';
import { oneOf } from '@/lib/server/one-of';
import { EvaluationPage, evaluationMetadata } from '../../../_desk/evaluation-page';
import { ask, close, save } from './actions';

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = evaluationMetadata('tie.crumb', 'doubt');

const doneCodes = ['saved', 'closed', 'asked'];
const problemCodes = [
  'invalid',
  'forbidden',
  'not-found',
  'closed-already',
  'asked-today',
  'round-submitted',
  'round-closed',
  'nobody-there',
];

/** One doubt about one tie: what is known, who looks into it, and a request for confirmation to either side. */
export default async function FollowUpPage({ params, searchParams }: Props) {
  const [{ locale, slug }, query] = await Promise.all([params, searchParams]);
  const doubt = oneOf(doubts, query.doubt) ?? 'SILENT';
  return (
    <EvaluationPage
      locale={locale}
      path={`/evaluation/doubt/ties/${slug}?doubt=${doubt}`}
      namespace="doubt"
      show={async ({ t, v, locale: reader, actor }) => {
        const tie = await readTieInDoubt({ locale: reader, v }, slug, doubt, new Date());
        if (!tie) notFound();
        const { item, followUp } = tie;
        const about = { partnershipId: tie.id, slug, doubt };
        const [done, problem] = [oneOf(doneCodes, query.done), oneOf(problemCodes, query.problem)];
        return {
          title: <TieName parties={item.parties.map(({ name }) => name)} />,
          lead: tie.stands ? t(`kind.${doubt}`) : t('tie.noLonger'),
          crumbs: [{ label: t('title'), href: `/${reader}/evaluation/doubt` }, { label: t('tie.crumb') }],
          body: (
            <>
              <DoubtNav locale={reader} t={t} />
              <Told done={done && t(`done.${done}`)} problem={problem && t(`problem.${problem}`)} />
              <FollowUpFacts tie={tie} t={t} />
              <Section id="follow-up" title={t('follow.title')} className="mt-10">
                {followUpSentences({ locale: reader, t }, followUp, actor.userId).map((sentence) => (
                  <p key={sentence} className="mb-4 max-w-measure">
                    {sentence}
                  </p>
                ))}
                <DeskForm
                  key={String(followUp?.closedAt)}
                  action={save.bind(null, reader, about)}
                  fields={followUpFields(t, followUp, actor.userId)}
                  submit={t('follow.save')}
                />
                {followUp && !followUp.closedAt && (
                  <div className="mt-6">
                    <PressForm
                      action={close.bind(null, reader, about)}
                      fields={{ followUpId: followUp.id }}
                      label={t('follow.close')}
                    />
                  </div>
                )}
              </Section>
              <Section id="ask" title={t('ask.title')} lead={t('ask.lead')} className="mt-10">
                <AskParties
                  locale={reader}
                  parties={tie.parties}
                  action={ask.bind(null, reader, about)}
                  t={t}
                />
              </Section>
            </>
          ),
        };
      }}
    />
  );
}
