import type { Prisma } from '../../../lib/generated/prisma/client';
import type { Citations } from '../citations';
import type { Ledger } from '../ledger';
import { listOf, orNull, readRows, requiredTexts, textsOf } from '../read';
import type { SeededTie } from './partnerships';

type ProjectColumn = 'id' | 'partnership' | 'dates' | 'kind' | 'activity' | 'themes' | 'sources' | 'note';
type ProjectCreate = Prisma.ProjectUncheckedCreateInput;

/** Rows whose note begins with one of these words tell the project's state. */
const stateWords = [
  [/^planned\b/, 'PLANNED'],
  [/^ongoing\b/, 'ONGOING'],
] as const;

const stateOf = (note: string) => stateWords.find(([word]) => word.test(note))?.[1] ?? null;

/** Projects with their themes and sources. @returns ids by slug */
export async function seedProjects(
  tx: Prisma.TransactionClient,
  ledger: Ledger,
  citations: Citations,
  ties: ReadonlyMap<string, SeededTie>,
  themes: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const row of readRows<ProjectColumn>('projects')) {
    const tie = ties.get(row.partnership);
    if (!tie) continue;
    const data: ProjectCreate = {
      slug: row.id,
      partnershipId: tie.id,
      kind: row.kind as ProjectCreate['kind'],
      state: stateOf(row.note),
      activities: listOf(row.activity) as ProjectCreate['activities'],
      title: requiredTexts('projects', row.id, 'title'),
      note: textsOf('projects', row.id, 'note') ?? undefined,
      dates: orNull(row.dates),
    };
    const themeIds = listOf(row.themes).map((code) => ({ themeId: themes.get(code) ?? 0 }));
    const key = `project/${row.id}`;
    const id = await ledger.keep(
      key,
      { row, title: data.title, note: data.note },
      {
        find: () => tx.project.findUnique({ where: { slug: row.id }, select: { id: true, updatedAt: true } }),
        create: () =>
          tx.project.create({
            data: { ...data, themes: { create: themeIds } },
            select: { id: true, updatedAt: true },
          }),
        update: (projectId) =>
          tx.project.update({
            where: { id: projectId },
            data: { ...data, themes: { deleteMany: {}, create: themeIds } },
          }),
      },
    );
    if (id === null) continue;
    ids.set(row.id, id);
    for (const source of listOf(row.sources)) await citations.add(key, { projectId: id }, { source });
  }
  return ids;
}
