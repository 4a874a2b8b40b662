import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { AtlasLink } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { StatusMark } from '@/components/ui/status-mark';
import { MissingList } from '@/components/workspace/missing-list';
import { NotYours } from '@/components/workspace/not-yours';
import { TodoList } from '@/components/workspace/todo-list';
import { requireActor } from '@/lib/auth/session';
import { mayFor } from '@/lib/auth/speaks-for';
import { speakerBySlug } from '@/lib/confirmation/confirmation.repository';
import { atlasDay } from '@/lib/date/day';
import { isLocale } from '@/lib/i18n/locales';
import { nameIn } from '@/lib/i18n/names';
import { privateMetadata } from '@/lib/server/private-metadata';
import { tieTitle } from '@/lib/workspace/tie-title';
import { workspaceOf } from '@/lib/workspace/workspace.service';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const speaker = isLocale(locale) ? await speakerBySlug(slug) : null;
  if (!isLocale(locale) || !speaker) notFound();
  return privateMetadata(locale, nameIn(locale, speaker).text);
}

/** One authority as those who speak for it see it: what to do next, what is missing, what it has. */
export default async function AuthorityWorkspacePage({ params }: Props) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const actor = await requireActor(locale, `/${locale}/extranet/authorities/${slug}`);
  const [t, v, speaker] = await Promise.all([
    getTranslations({ locale, namespace: 'workspace' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
    speakerBySlug(slug),
  ]);
  if (!speaker) notFound();
  if (!(await mayFor(actor, 'EDIT_OWN', speaker.id)).allowed) return <NotYours locale={locale} slug={slug} />;
  const workspace = await workspaceOf(slug, actor.userId, atlasDay(Date.now()));
  if (!workspace) notFound();
  const mayInvite = (await mayFor(actor, 'MANAGE_MEMBERS', speaker.id)).allowed;
  const base = `/${locale}/extranet`;
  const name = nameIn(locale, speaker);
  const titles = new Map(
    workspace.sides.map(({ partnership }) => [partnership.slug, tieTitle(locale, partnership)]),
  );
  return (
    <div className="page pb-16">
      <PageHeader
        breadcrumb={[{ label: t('breadcrumb'), href: base }, { label: name.text }]}
        title={<span lang={name.lang ?? undefined}>{name.text}</span>}
        aside={
          <div className="flex flex-wrap gap-2">
            <ButtonLink href={`/${locale}/authorities/${slug}`}>{t('authority.preview')}</ButtonLink>
            <ButtonLink href={`${base}/authorities/${slug}/edit`}>{t('authority.edit')}</ButtonLink>
            {mayInvite && (
              <ButtonLink href={`${base}/authorities/${slug}/members`}>{t('authority.members')}</ButtonLink>
            )}
            <ButtonLink href={`${base}/authorities/${slug}/changes`} look="quiet">
              {t('authority.history')}
            </ButtonLink>
          </div>
        }
      />
      <Section id="todo" title={t('authority.todo')}>
        <TodoList locale={locale} workspace={workspace} />
      </Section>
      <Section id="ties" title={t('authority.ties')} className="mt-10">
        <ul className="max-w-4xl">
          {workspace.sides.map(({ id, partnership }) => (
            <li
              key={id}
              className="flex flex-wrap items-baseline justify-between gap-x-6 border-hairline border-b py-3"
            >
              <AtlasLink href={`${base}/ties/${partnership.slug}/edit`}>
                {titles.get(partnership.slug)}
              </AtlasLink>
              <span className="flex flex-wrap items-baseline gap-x-6 text-sm">
                <StatusMark
                  status={partnership.state?.status ?? 'NOT_REPORTED'}
                  label={v(`status.${partnership.state?.status ?? 'NOT_REPORTED'}`)}
                />
                <AtlasLink href={`${base}/projects/new?tie=${partnership.slug}`}>
                  {t('authority.newProject')}
                </AtlasLink>
              </span>
            </li>
          ))}
        </ul>
        <p className="mt-4">
          <ButtonLink href={`${base}/ties/new?for=${slug}`}>{t('newTie')}</ButtonLink>
        </p>
      </Section>
      <Section id="missing" title={t('authority.missing')} className="mt-10">
        <MissingList
          locale={locale}
          slug={slug}
          percent={workspace.percent}
          missing={workspace.missing}
          titles={titles}
        />
      </Section>
    </div>
  );
}
