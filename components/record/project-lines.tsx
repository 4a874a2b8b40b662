import { useTranslations } from 'next-intl';
import { AtlasLink } from '@/components/ui/link';
import { Provenance } from '@/components/ui/provenance';
import type { ProjectLine } from '@/lib/project/project-line.presenter';
import { InLanguage } from './in-language';

export type ProjectLinesProps = { projects: readonly ProjectLine[] };

/** Projects as lines: when, what, of what sort. */
export function ProjectLines({ projects }: ProjectLinesProps) {
  return (
    <ul className="divide-y divide-hairline border-hairline border-y">
      {projects.map((project) => (
        <ProjectLineItem key={project.slug} {...project} />
      ))}
    </ul>
  );
}

function ProjectLineItem({ href, title, date, marks, provenance }: ProjectLine) {
  const t = useTranslations('tie');
  const details = [date, ...marks].filter((part) => part !== null);
  return (
    <li className="py-2">
      <AtlasLink href={href} look="quiet" className="font-medium">
        <InLanguage {...title} />
      </AtlasLink>
      <Provenance label={t('sourcesOf', { what: title.text })} items={provenance} />
      {details.length > 0 && <span className="block text-ink-2 text-sm">{details.join(' · ')}</span>}
    </li>
  );
}
