import { z } from 'zod';
import { nobodys } from '../auth/policy';
import { type Act, done, mutation, refuse } from '../record/act';
import { recordId, requiredLine } from '../record/input.schema';
import { reasonText } from '../record/long-text.schema';
import { recordStores, type Tx } from '../record/record-stores';
import { nobodysSubject } from '../record/subjects';
import { reindexTie } from '../search/reindex';

const label = requiredLine(120);

const labels = z.strictObject({ fr: label, en: label, zh: label, ko: label });

/** A new theme, of the first level or below one of it. Its code is for good. */
export const addTheme = mutation({
  name: 'theme.add',
  permission: 'EDIT_VOCABULARY',
  schema: z.strictObject({
    code: z
      .string()
      .max(60, 'too-long')
      .regex(/^[A-Z][A-Z_]*$/, 'theme-code'),
    /** Code of the theme above; null for one of the first level. */
    parent: z.string().max(60).nullable(),
    label: labels,
  }),
  subject: nobodysSubject,
  async run(act, { code, parent, label: wanted }) {
    const { tx } = act;
    // Two who add at once are one after the other, so that places in the list differ.
    await tx.$queryRaw`SELECT id FROM theme ORDER BY id FOR UPDATE`;
    if (await tx.theme.findUnique({ where: { code } })) return refuse('theme-known');
    const above = parent === null ? null : await tx.theme.findUnique({ where: { code: parent } });
    if (parent !== null && !above) return refuse('theme-gone');
    if (above && above.parentId !== null) return refuse('two-levels-only');
    const parentId = above?.id ?? null;
    const last = await tx.theme.aggregate({ where: { parentId }, _max: { position: true } });
    const position = (last._max.position ?? 0) + 1;
    const themeId = await act.create(
      'THEME',
      { code, parentId, position, sdgs: [], crsCodes: [], polycrisis: [], label: wanted, description: null },
      {},
    );
    await act.audit(`theme:${code}`, { added: code, parent });
    return done({ themeId });
  },
});

/** What a theme is called in each language; its code stays. */
export const renameTheme = mutation({
  name: 'theme.rename',
  permission: 'EDIT_VOCABULARY',
  schema: z.strictObject({
    themeId: recordId,
    label: labels,
  }),
  subject: async (tx, { themeId }) => ((await lockThemes(tx, [themeId])) === 1 ? nobodys : null),
  async run(act, { themeId, label: wanted }) {
    const revisionId = await act.change('THEME', themeId, { label: wanted }, {});
    if (revisionId !== null)
      for (const { partnershipId } of await tiesOf(act.tx, themeId)) await reindexTie(act.tx, partnershipId);
    return done({ themeId });
  },
});

/** Two themes become one: ties and projects of the merged one bear the other, each change in the history of its tie. */
export const mergeThemes = mutation({
  name: 'theme.merge',
  permission: 'EDIT_VOCABULARY',
  schema: z.strictObject({ keptId: recordId, mergedId: recordId, reason: reasonText }),
  subject: async (tx, { keptId, mergedId }) =>
    (await lockThemes(tx, [keptId, mergedId])) === new Set([keptId, mergedId]).size ? nobodys : null,
  async run(act, { keptId, mergedId, reason }) {
    if (keptId === mergedId) return refuse('same-record');
    const { tx } = act;
    const [kept, merged] = [
      await tx.theme.findUniqueOrThrow({ where: { id: keptId } }),
      await tx.theme.findUniqueOrThrow({ where: { id: mergedId }, include: { children: true } }),
    ];
    // There are two levels: what has themes below it goes into one of the first.
    if (merged.children.length > 0 && kept.parentId !== null) return refuse('two-levels');
    const codes = { kept: kept.code, merged: merged.code };
    for (const { partnershipId } of await tiesOf(tx, mergedId))
      await replace(act, 'PARTNERSHIP', partnershipId, partnershipId, codes);
    const projects = await tx.projectTheme.findMany({
      where: { themeId: mergedId },
      select: { project: { select: { id: true, partnershipId: true } } },
    });
    for (const { project } of projects)
      await replace(act, 'PROJECT', project.id, project.partnershipId, codes);
    await tx.theme.updateMany({ where: { parentId: mergedId }, data: { parentId: keptId } });
    await act.remove('THEME', mergedId, {});
    await act.audit(`theme:${merged.code}`, { into: kept.code, reason });
    return done({ themeId: keptId });
  },
});

const tiesOf = (tx: Tx, themeId: number) =>
  tx.partnershipTheme.findMany({ where: { themeId }, select: { partnershipId: true } });

async function lockThemes(tx: Tx, ids: readonly number[]): Promise<number> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM theme WHERE id = ANY(${[...ids]}::int[]) ORDER BY id FOR UPDATE`;
  return rows.length;
}

async function replace(
  act: Act,
  kind: 'PARTNERSHIP' | 'PROJECT',
  id: number,
  partnershipId: number,
  codes: { kept: string; merged: string },
): Promise<void> {
  const fields = await recordStores[kind].read(act.tx, id);
  const before = Array.isArray(fields?.themes) ? fields.themes.map(String) : [];
  const themes = [...new Set(before.map((code) => (code === codes.merged ? codes.kept : code)))].toSorted();
  await act.change(kind, id, { themes }, { partnershipId });
}
