import { HubSection } from '@/components/forms/hub-section';
import { AtlasLink } from '@/components/ui/link';
import { formatEdtf } from '@/lib/i18n/dates';
import { textIn } from '@/lib/i18n/localized-text';
import type { PartProps } from './part-props';

/** What is done together; each project has a form of its own. */
export function ProjectsPart({ tie, words, mayShare }: PartProps) {
  const { t, locale } = words;
  const projects = `/${locale}/extranet/projects`;
  return (
    <HubSection
      id="projects"
      title={t('hub.projects')}
      lead={tie.projects.length === 0 ? t('hub.noProject') : undefined}
      action={mayShare ? { href: `${projects}/new?tie=${tie.slug}`, label: t('hub.add') } : null}
    >
      {tie.projects.length > 0 && (
        <ul className="divide-y divide-hairline">
          {tie.projects.map(({ slug, title, dates }) => {
            const name = textIn(locale, title);
            return (
              <li key={slug} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
                <span>
                  <span lang={name?.lang ?? undefined}>{name?.text ?? slug}</span>
                  {dates && <span className="text-ink-2">{` · ${formatEdtf(locale, dates)}`}</span>}
                </span>
                {mayShare && (
                  <AtlasLink href={`${projects}/${slug}/edit`} className="inline-block py-2">
                    {t('hub.change')}
                  </AtlasLink>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </HubSection>
  );
}
