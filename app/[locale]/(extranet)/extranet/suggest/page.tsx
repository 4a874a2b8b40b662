import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { DeskField } from '@/components/desk/desk-field';
import { DeskForm } from '@/components/desk/desk-form';
import { ButtonLink } from '@/components/ui/button';
import { AtlasLink } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { currentActor } from '@/lib/auth/session';
import { isLocale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { privateMetadata } from '@/lib/server/private-metadata';
import { isSlug } from '@/lib/slug/slug.rules';
import { type AboutRef, aboutKinds, TRAP } from '@/lib/suggestion/suggest-form.schema';
import { aboutBySlug } from '@/lib/suggestion/suggestion.repository';
import { VERIFY_HOURS } from '@/lib/suggestion/suggestion.rules';
import { aboutName, aboutPath } from '@/lib/suggestion/suggestion-record';
import { sendSuggestion } from './actions';

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return privateMetadata(locale, (await getTranslations({ locale, namespace: 'suggest' }))('form.title'));
}

/** The record that the address names; null where it names none. */
function askedAbout(query: Query): AboutRef {
  for (const kind of aboutKinds) {
    const slug = query[kind];
    if (typeof slug === 'string' && isSlug(slug)) return { kind, slug };
  }
  return null;
}

/** Where anybody says what is wrong or missing, without an account. */
export default async function SuggestPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const query = await searchParams;
  const t = await getTranslations({ locale, namespace: 'suggest' });
  if (query.done === 'sent' || query.done === 'queued') {
    const sent = query.done === 'sent';
    return (
      <div className="page max-w-3xl pb-16">
        <PageHeader
          title={t(sent ? 'sent.title' : 'sent.queuedTitle')}
          lead={sent ? t('sent.text', { hours: VERIFY_HOURS }) : t('sent.queuedText')}
        />
        <ButtonLink href={`/${locale}`}>{t('sent.home')}</ButtonLink>
      </div>
    );
  }
  const about = askedAbout(query);
  const [actor, found] = await Promise.all([
    currentActor(),
    about ? aboutBySlug(about.kind, about.slug) : null,
  ]);
  const name = found && aboutName(locale, found.row);
  return (
    <div className="page max-w-3xl pb-16">
      <PageHeader
        eyebrow={name ? t('form.about', { record: name.text }) : t('form.aboutNothing')}
        title={t('form.title')}
        lead={t(actor ? 'form.leadIn' : 'form.lead')}
      />
      <DeskForm
        action={sendSuggestion.bind(null, locale, found ? about : null)}
        fields={fieldsOf(t, { signedIn: actor !== null, missing: !found })}
        submit={t('form.submit')}
      />
      {found && (
        <p className="mt-6">
          <AtlasLink href={aboutPath(locale, found.row)}>{t('form.back')}</AtlasLink>
        </p>
      )}
    </div>
  );
}

function fieldsOf(t: Translate, { signedIn, missing }: { signedIn: boolean; missing: boolean }): DeskField[] {
  const email: DeskField = {
    name: 'email',
    kind: 'email',
    label: t('form.email'),
    hint: t('form.emailHint'),
    autoComplete: 'email',
  };
  return [
    {
      name: 'text',
      kind: 'text',
      label: t('form.text'),
      hint: t(missing ? 'form.textHintMissing' : 'form.textHint'),
      required: true,
    },
    { name: 'source', label: t('form.source'), hint: t('form.sourceHint') },
    ...(signedIn ? [] : [email]),
    { name: TRAP, kind: 'trap', label: t('form.trap') },
  ];
}
