import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { TypedTexts } from '@/components/desk/typed-texts';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/auth/session';
import type { FormFamily } from '@/lib/forms/definition';
import type { Typed } from '@/lib/forms/field';
import { findDraft } from '@/lib/forms/form.repository';
import { filledForm, themeLabels } from '@/lib/forms/form.service';
import { formPath } from '@/lib/forms/form-path';
import { openForm } from '@/lib/forms/open-form';
import { stashedTexts, takeStash } from '@/lib/forms/stash.service';
import type { FormWords } from '@/lib/forms/value.presenter';
import type { Locale } from '@/lib/i18n/locales';
import { nameIn } from '@/lib/i18n/names';
import type { Translate } from '@/lib/i18n/translate';
import { CheckStep } from './check-step';
import { ConflictStep } from './conflict-step';
import { EditStep } from './edit-step';
import { type FormQuery, one, refusalOf } from './form-query';

export type FormPageProps = {
  locale: Locale;
  family: FormFamily;
  recordKey: string;
  query: FormQuery;
  /** What was chosen on a step before the form. */
  given?: Typed;
  /** Stands above the form: what was chosen before. */
  children?: ReactNode;
};

/** Any form of the extranet: typing, looking at what will change, and where both changed the same, choosing. */
export async function FormPage({ locale, family, recordKey, query, given, children }: FormPageProps) {
  const path = `/${locale}${formPath(family, recordKey)}`;
  const actor = await requireActor(locale, path);
  const [t, v] = await Promise.all([
    getTranslations({ locale, namespace: 'forms' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
  ]);
  const draft = await findDraft({ userId: actor.userId, family, recordKey });
  const form = await openForm(actor, family, recordKey, { locale, typed: given ?? draft?.typed });
  if (form === 'not-found') notFound();
  if (form === 'forbidden')
    return <NotTheirs locale={locale} texts={await stashedTexts(family, recordKey)} />;
  const words: FormWords = {
    locale,
    t: t as Translate,
    v: v as Translate,
    themes: await themeLabels({ locale }),
  };
  await takeStash(actor, form);
  const filled = await filledForm(actor, form, locale);
  if (given) filled.typed = { ...filled.typed, ...given };
  const step = stepOf(filled, one(query.step));
  const names = form.about.map((each) => nameIn(locale, each));
  const refusal = refusalOf(query);
  const shared = { filled, words, locale, actor };
  return (
    <div className="page pb-16">
      <PageHeader
        eyebrow={names.map(({ text, lang }, index) => (
          <span key={text} lang={lang ?? undefined}>
            {index > 0 && ' ⇄ '}
            {text}
          </span>
        ))}
        title={t(step === 'edit' ? `form.${form.group}.title` : `step.${step}`)}
        lead={step === 'edit' ? t(`form.${form.group}.lead`) : undefined}
        breadcrumb={[
          { label: t('extranet'), href: `/${locale}/extranet` },
          { label: t(`form.${form.group}.title`) },
        ]}
      />
      {refusal && (
        <Notice kind="caution" title={t(`refused.${refusal}.title`)} heading="h2" className="mb-6">
          {t(`refused.${refusal}.text`)}
        </Notice>
      )}
      {step === 'edit' && children}
      {step === 'edit' && <EditStep {...shared} isChecked={one(query.step) === 'check'} />}
      {step === 'conflict' && <ConflictStep {...shared} />}
      {step === 'check' && <CheckStep {...shared} />}
    </div>
  );
}

/** Said to whoever may not, or no longer; what they had typed is theirs to copy. */
async function NotTheirs({ locale, texts }: { locale: Locale; texts: readonly string[] }) {
  const t = await getTranslations({ locale, namespace: 'forms' });
  return (
    <div className="page pb-16">
      <PageHeader title={t('forbidden.title')} lead={t('forbidden.text')} />
      <TypedTexts locale={locale} texts={texts} />
      <ButtonLink href={`/${locale}/extranet`}>{t('forbidden.back')}</ButtonLink>
    </div>
  );
}

type Filled = Awaited<ReturnType<typeof filledForm>>;

/** Nothing is looked at before it can be taken, nor published over what others changed. */
function stepOf({ draft, checked }: Filled, asked: string | null): 'edit' | 'conflict' | 'check' {
  if (asked !== 'check' || !draft || checked.issues.length > 0) return 'edit';
  return checked.conflicts.length > 0 ? 'conflict' : 'check';
}
