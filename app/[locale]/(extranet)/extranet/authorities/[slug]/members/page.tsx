import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { DeskForm } from '@/components/desk/desk-form';
import { NotAllowed } from '@/components/desk/not-allowed';
import { PressForm } from '@/components/desk/press-form';
import { Told } from '@/components/desk/told';
import { TypedTexts } from '@/components/desk/typed-texts';
import { MemberList } from '@/components/member/member-list';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/auth/session';
import { mayFor } from '@/lib/auth/speaks-for';
import { speakerBySlug } from '@/lib/confirmation/confirmation.repository';
import { typedAt } from '@/lib/forms/desk-stash.service';
import { formatDayOf } from '@/lib/i18n/dates';
import { isLocale, localeNames, locales } from '@/lib/i18n/locales';
import { nameIn } from '@/lib/i18n/names';
import { membersOf, openInvitations } from '@/lib/membership/membership.repository';
import { oneOf } from '@/lib/server/one-of';
import { privateMetadata } from '@/lib/server/private-metadata';
import { invite, remove, setRole, withdraw } from './actions';

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const doneCodes = ['invited', 'withdrawn', 'role', 'removed'];
const problemCodes = ['invalid', 'forbidden', 'not-found', 'last-manager', 'not-open'];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return privateMetadata(locale, (await getTranslations({ locale, namespace: 'members' }))('title'));
}

/** Who speaks for an authority, for those who manage it. */
export default async function MembersPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const home = `/${locale}/extranet`;
  const base = `${home}/authorities/${slug}`;
  const actor = await requireActor(locale, `${base}/members`);
  const [t, workspace, speaker] = await Promise.all([
    getTranslations({ locale, namespace: 'members' }),
    getTranslations({ locale, namespace: 'workspace' }),
    speakerBySlug(slug),
  ]);
  if (!speaker) notFound();
  const left = <TypedTexts locale={locale} texts={await typedAt(`${base}/members`)} />;
  if (!(await mayFor(actor, 'MANAGE_MEMBERS', speaker.id)).allowed)
    return (
      <NotAllowed
        title={t('notForYou.title')}
        text={t('notForYou.text')}
        href={base}
        link={t('notForYou.link')}
      >
        {left}
      </NotAllowed>
    );
  const [members, invitations, query] = await Promise.all([
    membersOf(speaker.id),
    openInvitations(speaker.id, new Date()),
    searchParams,
  ]);
  const name = nameIn(locale, speaker);
  const done = oneOf(doneCodes, query.done);
  const problem = oneOf(problemCodes, query.problem);
  return (
    <div className="page pb-16">
      <PageHeader
        breadcrumb={[
          { label: workspace('breadcrumb'), href: home },
          { label: name.text, href: base },
          { label: t('title') },
        ]}
        title={t('pageTitle', { name: name.text })}
        lead={t('lead')}
      />
      <Told done={done && t(`done.${done}`)} problem={problem && t(`problem.${problem}`)} />
      {left}
      <Section id="members" title={t('list', { count: members.length })}>
        <MemberList
          locale={locale}
          members={members}
          userId={actor.userId}
          setRole={setRole.bind(null, locale, slug)}
          removeOf={(id) => remove.bind(null, locale, [slug, id])}
          t={t}
        />
      </Section>
      {invitations.length > 0 && (
        <Section id="invitations" title={t('open.title')} className="mt-10">
          <ul className="max-w-4xl">
            {invitations.map(({ id, email, role, expiresAt }) => (
              <li
                key={id}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-hairline border-b py-3"
              >
                <span className="min-w-0 break-words">
                  {email}{' '}
                  <span className="text-ink-2 text-sm">
                    {t('open.until', {
                      role: t(`role.${role}`),
                      date: formatDayOf(locale, expiresAt),
                    })}
                  </span>
                </span>
                <PressForm
                  action={withdraw.bind(null, locale, slug)}
                  fields={{ invitationId: id }}
                  label={t('open.withdraw')}
                  name={t('open.withdrawOf', { who: email })}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="invite" title={t('invite.title')} lead={t('invite.lead')} className="mt-10">
        <DeskForm
          action={invite.bind(null, locale, [slug, speaker.id])}
          fields={[
            { name: 'email', label: t('invite.email'), kind: 'email' },
            {
              name: 'role',
              label: t('invite.role'),
              kind: 'radios',
              value: 'EDITOR',
              options: (['EDITOR', 'MANAGER'] as const).map((value) => ({
                value,
                label: t(`invite.role${value}`),
              })),
            },
            {
              name: 'locale',
              label: t('invite.locale'),
              kind: 'select',
              value: locale,
              options: locales.map((value) => ({ value, label: localeNames[value] })),
            },
          ]}
          submit={t('invite.submit')}
        />
      </Section>
    </div>
  );
}
