import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { NotAllowed } from '@/components/desk/not-allowed';
import { TypedTexts } from '@/components/desk/typed-texts';
import { PageHeader } from '@/components/ui/page-header';
import type { Actor } from '@/lib/auth/actor';
import { requireActor } from '@/lib/auth/session';
import { assesses } from '@/lib/evaluation/evaluator';
import { typedAt } from '@/lib/forms/desk-stash.service';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import type { Namespace } from '@/lib/i18n/namespaces';
import type { Translate } from '@/lib/i18n/translate';
import { privateMetadata } from '@/lib/server/private-metadata';

type Given = { locale: Locale; t: Translate; v: Translate; actor: Actor };
type Shown = {
  title: ReactNode;
  lead?: ReactNode;
  /** From the evaluation's first page down to this one, its own name last. */
  crumbs?: readonly { label: string; href?: string }[];
  body: ReactNode;
};

export type EvaluationPageProps = {
  locale: string;
  /** The page's own path below the language. */
  path: string;
  /** Where its words are; those of the frame are in `evaluation`. */
  namespace?: Namespace;
  /** A table or a map may take the whole width. */
  wide?: boolean;
  /** What is shown, or an answer that stands for the whole page. */
  show(given: Given): Promise<Shown | { instead: ReactNode }>;
};

/** A page of the evaluation: nothing of it is read before the right is known. */
export async function EvaluationPage({
  locale,
  path,
  namespace = 'evaluation',
  wide,
  show,
}: EvaluationPageProps) {
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const [actor, frame, t, v] = await Promise.all([
    requireActor(locale, `/${locale}${path}`),
    getTranslations({ locale, namespace: 'evaluation' }),
    getTranslations({ locale, namespace }),
    getTranslations({ locale, namespace: 'vocabulary' }),
  ]);
  const left = <TypedTexts locale={locale} texts={await typedAt(`/${locale}${path}`)} />;
  if (!assesses(actor))
    return (
      <NotAllowed
        title={frame('refused.title')}
        text={frame('refused.text')}
        href={`/${locale}/extranet`}
        link={frame('refused.link')}
      >
        {left}
      </NotAllowed>
    );
  const shown = await show({ locale, t: t as Translate, v: v as Translate, actor });
  if ('instead' in shown) return shown.instead;
  const { title, lead, crumbs = [], body } = shown;
  const home = { label: frame('title'), href: `/${locale}/evaluation` };
  return (
    <div className={wide ? 'mx-auto w-full max-w-[92rem] px-4 pb-16 md:px-8' : 'page pb-16'}>
      <PageHeader breadcrumb={[home, ...crumbs]} title={title} lead={lead} />
      {left}
      {body}
    </div>
  );
}

/** Title of a page of the evaluation, by its key in a namespace. */
export const evaluationMetadata =
  (key: string, namespace: Namespace = 'evaluation') =>
  async ({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> => {
    const { locale } = await params;
    if (!isLocale(locale)) notFound();
    return privateMetadata(locale, (await getTranslations({ locale, namespace }))(key));
  };
