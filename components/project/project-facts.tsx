import { useTranslations } from 'next-intl';
import { type Fact, Facts } from '@/components/ui/definition-list';
import { Provenance } from '@/components/ui/provenance';
import { Tag } from '@/components/ui/tag';
import type { ProjectRecordView } from '@/lib/project/project-record.presenter';

export type ProjectFactsProps = { project: ProjectRecordView };

/** When, of what sort, how far along, about what. */
export function ProjectFacts({ project }: ProjectFactsProps) {
  const t = useTranslations('project');
  const facts: (Fact | false)[] = [
    {
      term: t('dates'),
      value: (
        <>
          {project.date ?? <span className="text-ink-2">{t('undated')}</span>}
          <Provenance label={t('sourcesOf', { what: project.title.text })} items={project.provenance} />
        </>
      ),
    },
    { term: t('kind'), value: project.kind },
    project.activities.length > 0 && { term: t('activities'), value: project.activities.join(' · ') },
    project.state !== null && { term: t('state'), value: project.state },
    project.themes.length > 0 && {
      term: t('themes'),
      value: (
        <ul className="flex flex-wrap gap-2">
          {project.themes.map(({ text, lang, href }) => (
            <li key={href}>
              <Tag href={href} lang={lang}>
                {text}
              </Tag>
            </li>
          ))}
        </ul>
      ),
    },
    project.sdgs.length > 0 && {
      term: t('sdgs'),
      value: project.sdgs.map((number) => t('sdg', { number: String(number) })).join(' · '),
    },
    project.coordinationTypes.length > 0 && {
      term: t('coordination'),
      value: project.coordinationTypes.join(' · '),
    },
    project.budget !== null && { term: t('budget'), value: project.budget },
  ];
  return <Facts items={facts.filter((fact) => fact !== false)} />;
}
