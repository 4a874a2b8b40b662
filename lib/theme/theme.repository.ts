import { database } from '../db';

/** Every theme with how much bears it, in the order of the tree. */
export function themesWithUse() {
  return database().theme.findMany({
    orderBy: [{ parentId: { sort: 'asc', nulls: 'first' } }, { position: 'asc' }],
    select: {
      id: true,
      code: true,
      parentId: true,
      label: true,
      _count: { select: { partnerships: true, projects: true, children: true } },
    },
  });
}
export type ThemeUseRow = Awaited<ReturnType<typeof themesWithUse>>[number];

/** One theme by its code, with how much bears it. */
export function themeByCode(code: string) {
  return database().theme.findUnique({
    where: { code },
    select: { id: true, code: true, label: true, _count: { select: { partnerships: true, projects: true } } },
  });
}
