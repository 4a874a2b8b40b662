import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { TypedTexts } from '@/components/desk/typed-texts';
import { ChangeAnswer } from '@/components/history/change-answer';
import { ObjectionList } from '@/components/history/objection-list';
import { RevisionList } from '@/components/history/revision-list';
import { Button, ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { NotYours } from '@/components/workspace/not-yours';
import { requireActor } from '@/lib/auth/session';
import { mayFor } from '@/lib/auth/speaks-for';
import { speakerBySlug } from '@/lib/confirmation/confirmation.repository';
import { typedAt } from '@/lib/forms/desk-stash.service';
import { changesPage } from '@/lib/history/changes-page.service';
import { isLocale } from '@/lib/i18n/locales';
import { nameIn } from '@/lib/i18n/names';
import { privateMetadata } from '@/lib/server/private-metadata';
import { objectToChange, revertChange, seeChange, settle } from './actions';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<{ done?: string; problem?: string; below?: string }>;
};

const dones = ['seen', 'objected', 'settled', 'reverted'] as const;
const problems = ['forbidden', 'not-found', 'invalid', 'conflict', 'refused'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'history' });
  return privateMetadata(locale, t('list.title'));
}

/** What changed in an authority's entries: the partners' changes to look at, disagreements, the whole history. */
export default async function ChangesPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/${locale}/extranet/authorities/${slug}/changes`;
  const actor = await requireActor(locale, path);
  const [t, w, speaker, query] = await Promise.all([
    getTranslations({ locale, namespace: 'history' }),
    getTranslations({ locale, namespace: 'workspace' }),
    speakerBySlug(slug),
    searchParams,
  ]);
  if (!speaker) notFound();
  const left = <TypedTexts locale={locale} texts={await typedAt(path)} />;
  if (!(await mayFor(actor, 'READ_FULL_HISTORY', speaker.id)).allowed)
    return (
      <NotYours locale={locale} slug={slug}>
        {left}
      </NotYours>
    );
  const below = /^\d{1,9}$/.test(query.below ?? '') ? Number(query.below) : null;
  const page = await changesPage(locale, speaker, actor, below);
  const done = dones.find((each) => each === query.done);
  const problem = problems.find((each) => each === query.problem);
  const name = nameIn(locale, speaker);
  const answers = {
    agree: t('look.agree'),
    object: t('look.object'),
    word: t('look.word'),
    send: t('look.send'),
  };
  return (
    <div className="page pb-16">
      <PageHeader
        breadcrumb={[
          { label: w('breadcrumb'), href: `/${locale}/extranet` },
          { label: name.text, href: `/${locale}/extranet/authorities/${slug}` },
          { label: t('list.title') },
        ]}
        title={w('historyPage.title', { name: name.text })}
        lead={w('historyPage.lead')}
      />
      {left}
      {done && <Notice kind="info" title={<span role="status">{t(`done.${done}`)}</span>} className="mb-6" />}
      {problem && (
        <Notice kind="caution" title={t('problem.title')} className="mb-6">
          <p role="alert">{t(`problem.${problem}`)}</p>
        </Notice>
      )}
      {page.objections.length > 0 && (
        <Section id="objections" title={t('objections.title')} className="mb-10">
          <ObjectionList
            locale={locale}
            objections={page.objections}
            settle={settle.bind(null, path)}
            now={Date.now()}
          />
        </Section>
      )}
      <Section id="look" title={t('look.title')} lead={page.unseen.length > 0 ? t('look.lead') : undefined}>
        {page.unseen.length === 0 && <p className="text-ink-2">{t('look.none')}</p>}
        <RevisionList
          locale={locale}
          items={page.unseen}
          about={page.about}
          actions={(item) => (
            <ChangeAnswer
              revisionId={item.id}
              authorityId={page.unseen.find(({ id }) => id === item.id)?.authorityId ?? speaker.id}
              seen={seeChange.bind(null, path)}
              object={objectToChange.bind(null, path)}
              words={answers}
            />
          )}
        />
      </Section>
      <Section id="history" title={t('list.title')} className="mt-10">
        {page.history.length === 0 && <p className="text-ink-2">{t('empty')}</p>}
        <RevisionList
          locale={locale}
          items={page.history}
          about={page.about}
          actions={(item) =>
            page.history.find(({ id }) => id === item.id)?.mayRevert ? (
              <form action={revertChange.bind(null, path)} className="mt-2">
                <input type="hidden" name="revisionId" value={item.id} />
                <Button type="submit" look="quiet">
                  {t('revert')}
                </Button>
              </form>
            ) : null
          }
        />
        {page.older !== null && (
          <p className="mt-4">
            <ButtonLink href={`${path}?below=${page.older}#history`}>{t('list.older')}</ButtonLink>
          </p>
        )}
      </Section>
    </div>
  );
}
