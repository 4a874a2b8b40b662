import { projectBySlug } from '@/lib/forms/form.repository';

/** A project's number, and the page of its tie's forms. */
export async function projectPlace(slug: string): Promise<{ id: number; back: string } | null> {
  const project = await projectBySlug(slug);
  return project && { id: project.id, back: `/extranet/ties/${project.partnership.slug}/edit` };
}
