import { DeskForm } from '@/components/desk/desk-form';
import { AssessmentList } from '@/components/judge/assessment-list';
import { NothingHere } from '@/components/judge/nothing-here';
import { ReportPlacement } from '@/components/judge/report-placement';
import { ButtonLink } from '@/components/ui/button';
import { AtlasLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { decide, nobodys } from '@/lib/auth/policy';
import { atlasDay } from '@/lib/date/day';
import { queryOf, type SearchParams } from '@/lib/filter/search-params';
import { formatDay } from '@/lib/i18n/dates';
import { assessmentView, spreadsOf, typedBefore } from '@/lib/judge/assessment.presenter';
import { assessmentsOf } from '@/lib/judge/assessment.repository';
import { setResponseStatus } from '@/lib/server/response-status';
import { EvaluationPage, evaluationMetadata } from '../../_desk/evaluation-page';
import { ToldHere } from '../_told-here';
import { assessmentFields } from './_fields';
import { judgedAt } from './_subject';
import { remove, save } from './actions';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = evaluationMetadata('assess.title', 'judge');

/** The four axes for one tie, network or programme: one's own judgement, what others judged, what the report says. */
export default async function AssessPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  return (
    <EvaluationPage
      locale={locale}
      path={`/evaluation/judge/assess?${queryOf(query)}`}
      namespace="judge"
      show={async ({ t, locale: reader, actor }) => {
        const home = { label: t('home.title'), href: `/${reader}/evaluation/judge` };
        const subject = await judgedAt(reader, query);
        if (!subject) {
          setResponseStatus(404);
          const title = t('assess.unknownTitle');
          return {
            title,
            crumbs: [home, { label: title }],
            body: (
              <NothingHere text={t('assess.unknownText')} href={home.href} link={t('assess.backToSearch')} />
            ),
          };
        }
        const { kind, slug, name, href, keys, report } = subject;
        const rows = await assessmentsOf(keys);
        const own = rows.find(({ evaluatorId }) => evaluatorId === actor.userId);
        const below = `/evaluation/judge/assess?${new URLSearchParams({ [kind]: slug })}`;
        return {
          title: <span lang={name.lang ?? undefined}>{name.text}</span>,
          lead: t('assess.lead'),
          crumbs: [home, { label: t('assess.title') }],
          body: (
            <>
              <ToldHere t={t} query={query} />
              <p className="mb-6 flex flex-wrap gap-3">
                {href && <AtlasLink href={href}>{t('assess.toRecord')}</AtlasLink>}
                {kind !== 'programme' && (
                  <AtlasLink href={`${home.href}/notes/new?${new URLSearchParams({ [kind]: slug })}`}>
                    {t('assess.toNote')}
                  </AtlasLink>
                )}
              </p>
              <Section
                id="own"
                title={t('assess.ownTitle')}
                lead={
                  own && t('assess.ownLead', { day: formatDay(reader, atlasDay(own.judgedAt.getTime())) })
                }
              >
                <DeskForm
                  key={own?.judgedAt.getTime()}
                  action={save.bind(null, reader, below, keys)}
                  fields={assessmentFields(t, typedBefore(own))}
                  submit={t('assess.save')}
                />
              </Section>
              <Section id="all" title={t('assess.allTitle')} className="mt-10">
                <AssessmentList
                  locale={reader}
                  t={t}
                  items={rows.map((row) => assessmentView(row, actor.userId, t))}
                  spreads={spreadsOf(rows)}
                  mayRemoveAll={decide(actor, 'ADMINISTER', nobodys).allowed}
                  remove={remove.bind(null, reader, below)}
                />
              </Section>
              {report && (
                <Section id="report" title={t('assess.reportTitle')} className="mt-10">
                  <ReportPlacement report={report} locale={reader} t={t} />
                </Section>
              )}
              <p className="mt-10">
                <ButtonLink href={home.href}>{t('assess.backToSearch')}</ButtonLink>
              </p>
            </>
          ),
        };
      }}
    />
  );
}
