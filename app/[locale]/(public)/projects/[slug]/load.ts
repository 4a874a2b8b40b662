import { cache } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { readerOf } from '@/lib/i18n/reader-of';
import { presentProject } from '@/lib/project/project-record.presenter';
import { otherProjects, projectRecord } from '@/lib/project/project-record.repository';
import { redirectIfMoved } from '@/lib/slug/redirect-if-moved';
import { isSlug } from '@/lib/slug/slug.rules';

/** The project of an address, ready to show; a former slug redirects, an unknown one gives null. */
export const loadProject = cache(async (locale: Locale, slug: string) => {
  const row = isSlug(slug) ? await projectRecord(slug) : null;
  if (!row) return redirectIfMoved('PROJECT', slug, (present) => `/${locale}/projects/${present}`);
  const [reader, others] = await Promise.all([
    readerOf(locale, 'project'),
    otherProjects(row.partnership.id, slug),
  ]);
  return presentProject(reader, row, others);
});
