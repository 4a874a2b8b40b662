import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { TieName } from '@/components/ui/tie-name';
import { requireActor } from '@/lib/auth/session';
import { themeLabels } from '@/lib/forms/form.service';
import { tieHub, wordsOf } from '@/lib/forms/hub.repository';
import { openForm } from '@/lib/forms/open-form';
import { isLocale } from '@/lib/i18n/locales';
import { nameIn } from '@/lib/i18n/names';
import type { Translate } from '@/lib/i18n/translate';
import { isSlug } from '@/lib/slug/slug.rules';
import { formMetadata } from '../../../_forms/form-metadata';
import { type FormQuery, one, refusalOf } from '../../../_forms/form-query';
import { AgreementsPart } from '../../../_forms/hub/agreements-part';
import { DesignationsPart } from '../../../_forms/hub/designations-part';
import { ProjectsPart } from '../../../_forms/hub/projects-part';
import { SharedPart } from '../../../_forms/hub/shared-part';
import { SourcesPart } from '../../../_forms/hub/sources-part';
import { StatusPart } from '../../../_forms/hub/status-part';

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<FormQuery> };

export const generateMetadata = ({ params }: Props) => formMetadata(params, 'hub');

/** Everything of a tie that may be changed, part by part, the most used first. */
export default async function EditTiePage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  if (!isLocale(locale) || !isSlug(slug)) notFound();
  setRequestLocale(locale);
  const actor = await requireActor(locale, `/${locale}/extranet/ties/${slug}/edit`);
  const [query, t, v, tie] = await Promise.all([
    searchParams,
    getTranslations({ locale, namespace: 'forms' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
    tieHub(slug),
  ]);
  if (!tie) notFound();
  const words = { locale, t: t as Translate, v: v as Translate, themes: await themeLabels({ locale }) };
  const open = (part: string) => openForm(actor, 'tie', `${slug}/${part}`, { locale });
  const sides = await Promise.all(
    tie.parties.map(async (party) => ({
      party,
      mayName: typeof (await open(`designation-${party.authority.slug}`)) !== 'string',
      mayState: typeof (await open(`status-${party.authority.slug}`)) !== 'string',
    })),
  );
  const shared = await open('shared');
  const mayShare = typeof shared !== 'string';
  const mayState = typeof (await open('status')) !== 'string';
  const names = tie.parties.map(({ authority }) => nameIn(locale, authority));
  if (!mayShare && !mayState)
    return (
      <div className="page pb-16">
        <PageHeader title={t('forbidden.title')} lead={t('forbidden.text')} />
        <ButtonLink href={`/${locale}/partnerships/${slug}`}>{t('hub.public')}</ButtonLink>
      </div>
    );
  const refusal = refusalOf(query);
  const ownNameWords = tie.observations.filter(({ partyId }) => partyId === null).map(({ id }) => id);
  const props = { tie, actor, words, base: `/${locale}/extranet/ties/${slug}`, mayShare, sides };
  return (
    <div className="page max-w-4xl! pb-16">
      <PageHeader
        eyebrow={t('form.hub.title')}
        title={<TieName parties={names} />}
        lead={t('form.hub.lead')}
        breadcrumb={[{ label: t('extranet'), href: `/${locale}/extranet` }, { label: t('form.hub.title') }]}
        aside={<ButtonLink href={`/${locale}/partnerships/${slug}`}>{t('hub.public')}</ButtonLink>}
      />
      {one(query.published) && (
        <Notice kind="info" title={t('published.title')} heading="h2" className="mb-6">
          {t('published.text')}
        </Notice>
      )}
      {refusal && (
        <Notice kind="caution" title={t(`refused.${refusal}.title`)} heading="h2" className="mb-6">
          {t(`refused.${refusal}.text`)}
        </Notice>
      )}
      <StatusPart
        {...props}
        mayStateAlone={mayState && sides.every((side) => !side.mayState)}
        ownWords={await wordsOf(actor.userId, ownNameWords)}
      />
      <DesignationsPart {...props} />
      <AgreementsPart {...props} />
      {mayShare && <SharedPart {...props} form={shared} />}
      <ProjectsPart {...props} />
      <SourcesPart {...props} />
    </div>
  );
}
