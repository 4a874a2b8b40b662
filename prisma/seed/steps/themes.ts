import type { Prisma } from '../../../lib/generated/prisma/client';
import type { Ledger } from '../ledger';
import { listOf, readRows, requiredTexts, textsOf } from '../read';

type ThemeColumn = 'code' | 'parent' | 'position' | 'sdgs' | 'crs' | 'polycrisis';
type ThemeCreate = Prisma.ThemeUncheckedCreateInput;

/** Two levels of themes, parents first. @returns ids by code */
export async function seedThemes(tx: Prisma.TransactionClient, ledger: Ledger): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const rows = readRows<ThemeColumn>('themes').sort((a, b) => a.parent.length - b.parent.length);
  for (const row of rows) {
    const data: ThemeCreate = {
      code: row.code,
      parentId: row.parent ? (ids.get(row.parent) ?? null) : null,
      position: Number(row.position),
      label: requiredTexts('themes', row.code, 'label'),
      description: textsOf('themes', row.code, 'description') ?? undefined,
      sdgs: listOf(row.sdgs).map(Number),
      crsCodes: listOf(row.crs),
      polycrisis: listOf(row.polycrisis) as ThemeCreate['polycrisis'],
    };
    const id = await ledger.keep(
      `theme/${row.code}`,
      { ...row, label: data.label, description: data.description },
      {
        find: () => tx.theme.findUnique({ where: { code: row.code }, select: { id: true } }),
        create: () => tx.theme.create({ data, select: { id: true } }),
        update: (themeId) => tx.theme.update({ where: { id: themeId }, data }),
      },
    );
    if (id !== null) ids.set(row.code, id);
  }
  return ids;
}

/** Column of the file, and the theme it stands for. */
const polycrisisThemes = {
  'Social and human condition': 'HUMAN_CONDITION',
  'Sustainability and global warming': 'SUSTAINABILITY',
  'Local economy': 'LOCAL_ECONOMY',
  'Physical and immaterial borders': 'BORDERS',
} as const;

/** The article's shares of the polycrisis themes by group of actors, in per cent. */
export async function seedPolycrisisShares(tx: Prisma.TransactionClient, sourceId: number): Promise<void> {
  for (const { theme, ...shares } of readRows<string>('polycrisis-distribution')) {
    const code = polycrisisThemes[theme as keyof typeof polycrisisThemes];
    if (!code) throw new Error(`polycrisis-distribution.csv names an unknown theme: ${theme}`);
    for (const [actors, percent] of Object.entries(shares)) {
      const key = { theme: code, actors: actors.toUpperCase() };
      const data = { ...key, percent: Number(percent), sourceId };
      await tx.polycrisisShare.upsert({ where: { theme_actors: key }, create: data, update: {} });
    }
  }
}
