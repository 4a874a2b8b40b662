import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CoordinationItem } from '@/components/partnership/tie-networks';
import { Divergences } from '@/components/record/divergences';
import { InLanguage } from '@/components/record/in-language';
import { ProjectLines } from '@/components/record/project-lines';
import { RecordColumns } from '@/components/record/record-columns';
import { RecordFoot } from '@/components/record/record-foot';
import { SourcesList } from '@/components/record/sources-list';
import { TieLines } from '@/components/record/tie-lines';
import { ExternalLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { ProjectRecordView } from '@/lib/project/project-record.presenter';
import { ProjectFacts } from './project-facts';
import { ProjectFunding } from './project-funding';

export type ProjectRecordProps = {
  project: ProjectRecordView;
  /** What evaluators published about it, before its sources. */
  notes?: ReactNode;
};

/** The body of a project's page: what it is, the tie it belongs to, who pays and takes part, what came of it. */
export function ProjectRecord({ project, notes }: ProjectRecordProps) {
  const t = useTranslations('project');
  return (
    <RecordColumns
      facts={
        <Section title={t('facts')} id="facts">
          <ProjectFacts project={project} />
          <Divergences
            items={project.divergences}
            sentence={({ source, stated }) => t('diverges', { source, stated })}
            className="mt-2"
          />
        </Section>
      }
    >
      {project.note && (
        <p className="max-w-measure text-lg">
          <InLanguage {...project.note} />
        </p>
      )}
      <Section title={t('tie')} id="tie">
        <TieLines ties={[project.tie]} />
      </Section>
      {project.fundings.length > 0 && (
        <Section title={t('funding.title')} id="funding">
          <ProjectFunding fundings={project.fundings} />
        </Section>
      )}
      {project.participants.length > 0 && (
        <Section title={t('participants')} id="participants">
          <ul>
            {project.participants.map(({ name, kind }) => (
              <li key={name}>
                {name} <span className="text-ink-2 text-sm">· {kind}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {(project.results || project.links.length > 0) && (
        <Section title={t('results')} id="results">
          {project.results && (
            <p className="max-w-measure">
              <InLanguage {...project.results} />
            </p>
          )}
          <ul className="mt-2">
            {project.links.map((link) => (
              <li key={link}>
                <ExternalLink href={link} className="break-all">
                  {link}
                </ExternalLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {project.coordinations.length > 0 && (
        <Section title={t('coordination')} id="coordination">
          <ul className="divide-y divide-hairline border-hairline border-y">
            {project.coordinations.map((coordination) => (
              <CoordinationItem key={coordination.slug} {...coordination} />
            ))}
          </ul>
        </Section>
      )}
      {project.others.length > 0 && (
        <Section title={t('others')} id="others">
          <ProjectLines projects={project.others} />
        </Section>
      )}
      {notes}
      <Section title={t('sources')} id="sources">
        <SourcesList sources={project.sources} />
      </Section>
      <RecordFoot path={project.path} updated={project.updated} />
    </RecordColumns>
  );
}
