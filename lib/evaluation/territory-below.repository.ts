import { database } from '../db';

/** Codes of the territories right below each of some, by the code above. */
export async function codesBelow(codes: readonly string[]): Promise<Map<string, string[]>> {
  if (codes.length === 0) return new Map();
  const above = await database().territory.findMany({
    where: { code: { in: [...codes] } },
    select: { code: true, children: { select: { code: true }, orderBy: { code: 'asc' } } },
  });
  return new Map(above.map(({ code, children }) => [code, children.map((child) => child.code)]));
}
