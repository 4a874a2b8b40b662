import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { DeskForm } from '@/components/desk/desk-form';
import { PressForm } from '@/components/desk/press-form';
import { ViewChangesView } from '@/components/report/view-changes';
import { ButtonLink } from '@/components/ui/button';
import { Facts } from '@/components/ui/definition-list';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { administers } from '@/lib/administration/administrator';
import { atlasDay } from '@/lib/date/day';
import type { SearchParams } from '@/lib/filter/search-params';
import type { Locale } from '@/lib/i18n/locales';
import { formatMoment } from '@/lib/i18n/moments';
import type { Translate } from '@/lib/i18n/translate';
import { filtersInWords } from '@/lib/report/filters-in-words';
import { reportWords } from '@/lib/report/report-words';
import { absoluteUrl } from '@/lib/server/addresses';
import { isSlug } from '@/lib/slug/slug.rules';
import { type ViewRow, viewFor } from '@/lib/view/view.repository';
import { changeGroups, namedSlugs } from '@/lib/view/view-changes.presenter';
import { namesOf, type OpenedView, openView } from '@/lib/view/view-changes.service';
import type { TieSnapshot } from '@/lib/view/view-diff.rules';
import { readViewQuery } from '@/lib/view/view-query.service';
import { EvaluationPage, evaluationMetadata } from '../../_desk/evaluation-page';
import { ToldReport } from '../../reports/_desk/told-report';
import { pageKey, visibilityField } from '../_words';
import { followByFeed, followByMail, remove, rename, renew, unfollow } from '../actions';

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = evaluationMetadata('views.title', 'report');

/** One view: the way to its page, what has changed since it was kept, and how to be told of changes. */
export default async function ViewPage({ params, searchParams }: Props) {
  const [{ locale, slug }, query] = await Promise.all([params, searchParams]);
  return (
    <EvaluationPage
      locale={locale}
      path={`/evaluation/views/${slug}`}
      namespace="report"
      show={async ({ t, v, locale: reader, actor }) => {
        const view = isSlug(slug) ? await viewFor(actor.userId, slug) : null;
        if (!view) notFound();
        const snapshot = view.snapshot as TieSnapshot;
        const opened = await openView({ ...view, snapshot, since: view.savedAt });
        const isOwn = view.ownerId === actor.userId;
        const feed = typeof query.feed === 'string' && isFeedToken(query.feed) ? query.feed : null;
        return {
          title: view.name,
          crumbs: [{ label: t('views.title'), href: `/${reader}/evaluation/views` }, { label: view.name }],
          body: (
            <>
              <ToldReport query={query} t={t} />
              {feed && (
                <Notice kind="info" title={t('view.feedMade')} heading="h2" className="mb-6">
                  <p>{t('view.feedOnce')}</p>
                  <p className="mt-2 select-all break-all font-mono text-xs">
                    {absoluteUrl(`/${reader}/evaluation/views/${slug}/feed?token=${feed}`)}
                  </p>
                </Notice>
              )}
              <ViewFacts view={view} held={Object.keys(snapshot).length} locale={reader} t={t} />
              {opened.ok ? (
                <Changes opened={opened} locale={reader} t={t} v={v} />
              ) : (
                <GoneValues opened={opened} view={view} isOwn={isOwn} locale={reader} t={t} />
              )}
              {opened.ok && isOwn && (
                <div className="mt-6">
                  <PressForm
                    action={renew.bind(null, reader)}
                    fields={{ slug, viewId: view.id, query: view.query }}
                    label={t('view.renew')}
                  />
                </div>
              )}
              <Follow view={view} locale={reader} t={t} />
              {isOwn && (
                <Section id="rename" title={t('view.rename')} className="mt-10">
                  <DeskForm
                    action={rename.bind(null, reader, slug, view.id)}
                    fields={[
                      { name: 'name', label: t('views.name'), value: view.name },
                      visibilityField(t, view.visibility),
                    ]}
                    submit={t('views.save')}
                    look="plain"
                  />
                </Section>
              )}
              {(isOwn || administers(actor)) && (
                <Section
                  id="remove"
                  title={t('view.removeTitle')}
                  lead={t('view.removeLead')}
                  className="mt-10"
                >
                  <PressForm
                    action={remove.bind(null, reader)}
                    fields={{ slug, viewId: view.id }}
                    label={t('view.remove')}
                  />
                </Section>
              )}
            </>
          ),
        };
      }}
    />
  );
}

const isFeedToken = (text: string) => /^[\w-]{46}$/.test(text);
const addressOfView = (locale: Locale, path: string, query: string) =>
  `/${locale}${path}${query === '' ? '' : `?${query}`}`;

type PartProps = { view: ViewRow; locale: Locale; t: Translate };

async function ViewFacts({ view, held, locale, t }: PartProps & { held: number }) {
  const { filter } = await readViewQuery(view.path, view.query);
  const filters = await filtersInWords(reportWords(locale), filter);
  const facts: [string, ReactNode][] = [
    ['page', t(`page.${pageKey(view.path)}`)],
    ['filters', filters.length > 0 ? filters.join(' · ') : t('filter.none')],
    ['savedAt', formatMoment(locale, view.savedAt)],
    ['version', `${atlasDay(view.savedAt.getTime())}.${view.datasetVersion}`],
    ['held', t('view.ties', { count: held })],
    ['visibility', t(`visibility.${view.visibility}`)],
  ];
  return (
    <>
      <Facts
        items={facts.map(([key, value]) => ({ key, term: t(`view.fact.${key}`), value }))}
        className="max-w-3xl"
      />
      <p className="mt-5 mb-10">
        <ButtonLink href={addressOfView(locale, view.path, view.query)} look="main">
          {t('view.open')}
        </ButtonLink>
      </p>
    </>
  );
}

type ChangesProps = { opened: Extract<OpenedView, { ok: true }>; locale: Locale; t: Translate; v: Translate };

async function Changes({ opened: { changes }, locale, t, v }: ChangesProps) {
  const [names, h] = await Promise.all([
    namesOf(locale, namedSlugs(changes)),
    getTranslations({ locale, namespace: 'history' }),
  ]);
  const groups = changeGroups({ locale, t, v, h: h as Translate }, changes, names);
  return (
    <section aria-labelledby="changes">
      <h2 id="changes" className="mb-1 text-xl">
        {t('view.changes')}
      </h2>
      <p className="mb-5 text-ink-2">{t('view.now', { count: changes.count })}</p>
      <ViewChangesView groups={groups} t={t} />
    </section>
  );
}

type GoneProps = PartProps & { opened: Extract<OpenedView, { ok: false }>; isOwn: boolean };

function GoneValues({ opened: { gone, healed }, view, isOwn, locale, t }: GoneProps) {
  return (
    <Notice kind="caution" title={t('view.gone.title')} heading="h2">
      <p>{t('view.gone.text')}</p>
      <ul className="mt-2 list-disc ps-5">
        {gone.map(({ parameter, value, became }) => (
          <li key={`${parameter}-${value}`}>
            {became
              ? t('view.gone.became', { parameter, value, became })
              : t('view.gone.nothing', { parameter, value })}
          </li>
        ))}
      </ul>
      {healed !== null && (
        <div className="mt-4 flex flex-wrap gap-3">
          <ButtonLink href={addressOfView(locale, view.path, healed)}>{t('view.gone.open')}</ButtonLink>
          {isOwn && (
            <PressForm
              action={renew.bind(null, locale)}
              fields={{ slug: view.slug, viewId: view.id, query: healed }}
              label={t('view.gone.renew')}
            />
          )}
        </div>
      )}
    </Notice>
  );
}

function Follow({ view, locale, t }: PartProps) {
  const [follow] = view.follows;
  const fields = { slug: view.slug, viewId: view.id };
  return (
    <Section id="follow" title={t('view.follow')} lead={t('view.followLead')} className="mt-10">
      <div className="flex flex-wrap gap-3">
        {follow?.byMail ? (
          <PressForm
            action={unfollow.bind(null, locale)}
            fields={{ ...fields, by: 'MAIL' }}
            label={t('view.mailStop')}
          />
        ) : (
          <PressForm action={followByMail.bind(null, locale)} fields={fields} label={t('view.mail')} />
        )}
        <PressForm
          action={followByFeed.bind(null, locale)}
          fields={fields}
          label={t(follow?.feedTokenHash ? 'view.feedAgain' : 'view.feed')}
        />
        {follow?.feedTokenHash && (
          <PressForm
            action={unfollow.bind(null, locale)}
            fields={{ ...fields, by: 'FEED' }}
            label={t('view.feedStop')}
          />
        )}
      </div>
    </Section>
  );
}
