import { z } from 'zod';
import { authorityFromPlace, populationOf, positionFields } from '../authority/from-place';
import type { Claim } from '../generated/prisma/client';
import { AuthorityKind } from '../generated/prisma/enums';
import type { Act } from '../record/act';
import { searchTokens } from '../search/search-tokens';
import { freeSlug, slugFrom } from '../slug/free-slug';

/** What a public body without a place in the gazetteer needs to stand in the atlas. */
export const makingFields = z.strictObject({
  kind: z.enum(AuthorityKind),
  territoryCode: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,8})?$/, 'unknown-territory'),
  ...positionFields.shape,
});
type Making = z.infer<typeof makingFields>;

type As = { authorityId: number } | { placeId: number } | Making | null;

/** The authority that a claim is for, made where the atlas has none; a code of why not, else. */
export async function authorityForClaim(act: Act, claim: Claim, as: As): Promise<number | string> {
  if (as && 'authorityId' in as) return as.authorityId;
  if (as && 'kind' in as) return claim.authorityId ?? makeAuthority(act, claim, as);
  if (!as && claim.authorityId !== null) return claim.authorityId;
  const placeId = as?.placeId ?? claim.placeId;
  return placeId === null ? 'authority-needed' : authorityFromPlace(act.tx, act.create, placeId);
}

async function makeAuthority(act: Act, claim: Claim, making: Making): Promise<number | string> {
  const { territoryCode, ...rest } = making;
  const place =
    claim.placeId === null ? null : await act.tx.gazetteerPlace.findUnique({ where: { id: claim.placeId } });
  const territory = await act.tx.territory.findUnique({ where: { code: territoryCode } });
  if (!territory) return 'unknown-territory';
  if (territory.country !== (place?.country ?? claim.missingCountry)) return 'other-country';
  const nameNative = place?.nameNative ?? claim.missingName ?? '';
  const { nameFr = null, nameEn = null, nameZh = null, nameKo = null } = place ?? {};
  return act.create(
    'AUTHORITY',
    {
      slug: await freeSlug(act.tx, 'AUTHORITY', slugOf(nameNative, territoryCode)),
      country: territory.country,
      territoryId: territory.id,
      nameNative,
      nameFr,
      nameEn,
      nameZh,
      nameKo,
      nationalCode: place?.code ?? null,
      nationalCodeSystem: place?.codeSystem ?? null,
      ...(place && populationOf(place)),
      ...rest,
    },
    {},
  );
}

/** In the Latin script, romanized where it is in another; else the code of where it lies. */
function slugOf(name: string, territoryCode: string): string {
  const romanized = searchTokens([name]).find((token) => /^[a-z]+$/.test(token));
  return slugFrom(name) || romanized || slugFrom(`${territoryCode} authority`);
}
