import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { PublishedNotes } from '@/components/judge/published-notes';
import { ProjectRecord } from '@/components/project/project-record';
import { InLanguage } from '@/components/record/in-language';
import { NoRecord } from '@/components/record/no-record';
import { AtlasLink } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { TieName } from '@/components/ui/tie-name';
import { isLocale } from '@/lib/i18n/locales';
import { publishedNotes } from '@/lib/judge/note.repository';
import { tieTitle } from '@/lib/partnership/tie-line.presenter';
import { pageMetadata } from '@/lib/server/metadata';
import { loadProject } from './load';

export const revalidate = 86_400;

/** Projects are rendered when they are first asked for. */
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const found = await loadProject(locale, slug);
  if (!found) notFound();
  const { path, title, tie } = found;
  const t = await getTranslations({ locale, namespace: 'project' });
  return pageMetadata({
    locale,
    path,
    title: title.text,
    description: t('metaDescription', { title: title.text, tie: tieTitle(tie.parties) }),
  });
}

export default async function ProjectPage({ params }: Props) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const project = await loadProject(locale, slug);
  if (!project) return <NoRecord locale={locale} />;
  const notes = await publishedNotes({ project: { slug } });
  const { title, tie } = project;
  const t = await getTranslations({ locale, namespace: 'project' });
  return (
    <div className="page pb-16">
      <PageHeader
        breadcrumb={[
          { label: t('ties'), href: `/${locale}/partnerships` },
          { label: tieTitle(tie.parties), href: tie.href },
          { label: title.text, lang: title.lang },
        ]}
        eyebrow={
          <>
            {t('partOf')} ·{' '}
            <AtlasLink href={tie.href} look="quiet">
              <TieName parties={tie.parties} />
            </AtlasLink>
          </>
        }
        title={<InLanguage {...title} />}
      />
      <ProjectRecord project={project} notes={<PublishedNotes locale={locale} notes={notes} />} />
    </div>
  );
}
