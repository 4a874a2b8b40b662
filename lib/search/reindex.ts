import type { Prisma } from '../generated/prisma/client';
import { searchTokens } from './search-tokens';

type Tx = Prisma.TransactionClient;

/** Words by which an authority is found: its names in every script. */
export async function reindexAuthority(tx: Tx, authorityId: number): Promise<void> {
  const names = await tx.localAuthority.findUnique({
    where: { id: authorityId },
    select: { nameNative: true, nameFr: true, nameEn: true, nameZh: true, nameKo: true },
  });
  await tx.searchToken.deleteMany({ where: { authorityId } });
  if (!names) return;
  await tx.searchToken.createMany({
    data: searchTokens(Object.values(names)).map((token) => ({ authorityId, token })),
  });
}

export const tieWordsSelect = {
  themes: { select: { theme: { select: { label: true } } } },
  projects: { select: { title: true } },
} satisfies Prisma.PartnershipSelect;

/** Words by which a tie is found beside the names of its parties: its themes and projects, in every language. */
export function tieTokens(tie: Prisma.PartnershipGetPayload<{ select: typeof tieWordsSelect }>): string[] {
  const texts = [...tie.themes.map(({ theme }) => theme.label), ...tie.projects.map(({ title }) => title)];
  return searchTokens(texts.flatMap((text) => Object.values(text as Record<string, string>)));
}

export async function reindexTie(tx: Tx, partnershipId: number): Promise<void> {
  const tie = await tx.partnership.findUnique({
    where: { id: partnershipId },
    select: tieWordsSelect,
  });
  await tx.searchToken.deleteMany({ where: { partnershipId } });
  if (!tie) return;
  await tx.searchToken.createMany({ data: tieTokens(tie).map((token) => ({ partnershipId, token })) });
}
