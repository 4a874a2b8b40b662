import { z } from 'zod';
import type { GazetteerPlace } from '../generated/prisma/client';
import type { Changes } from '../record/changes';
import type { Tx } from '../record/record-stores';
import { searchTokens } from '../search/search-tokens';
import { freeSlug, slugFrom } from '../slug/free-slug';

type Names = Pick<GazetteerPlace, 'nameNative' | 'nameFr' | 'nameEn' | 'nameZh' | 'nameKo'>;

/** WGS84 degrees. */
export const positionFields = z.strictObject({
  latitude: z.number('out-of-range').min(-90, 'out-of-range').max(90, 'out-of-range'),
  longitude: z.number('out-of-range').min(-180, 'out-of-range').max(180, 'out-of-range'),
});

/** A place of the gazetteer without a position is none that the map could show. */
export type Adopted = number | 'no-such-place' | 'place-without-position';

/**
 * The authority that a place of the gazetteer is: the one of its code where the atlas has it, else a new one with what
 * the gazetteer knows, in the history like any other record.
 * @param given where it is, for a place whose position the gazetteer does not know; no other is moved by it
 */
export async function authorityFromPlace(
  tx: Tx,
  create: Changes['create'],
  placeId: number,
  given?: z.infer<typeof positionFields>,
): Promise<Adopted> {
  const place = await tx.gazetteerPlace.findUnique({ where: { id: placeId } });
  if (!place) return 'no-such-place';
  const { codeSystem: nationalCodeSystem, code: nationalCode, kind, country } = place;
  // Two people may ask for the same place at once: the second waits and finds it made.
  await tx.$queryRaw`SELECT id FROM gazetteer_place WHERE id = ${placeId} FOR UPDATE`;
  const known = await tx.localAuthority.findFirst({
    where: { nationalCode, nationalCodeSystem, kind },
    select: { id: true },
  });
  if (known) return known.id;
  const latitude = place.latitude ?? given?.latitude;
  const longitude = place.longitude ?? given?.longitude;
  if (latitude === undefined || longitude === undefined) return 'place-without-position';
  const { nameNative, nameFr, nameEn, nameZh, nameKo } = place;
  return create(
    'AUTHORITY',
    {
      slug: await freeSlug(tx, 'AUTHORITY', slugOf(place)),
      kind,
      country,
      territoryId: await territoryOf(tx, country, place.territoryCode),
      nationalCode,
      nationalCodeSystem,
      nameNative,
      nameFr,
      nameEn,
      nameZh,
      nameKo,
      latitude,
      longitude,
      ...populationOf(place),
    },
    {},
  );
}

/**
 * Of its populations the gazetteer has a source for the French ones alone; those abroad, of various years, only order what
 * is found (tools/gazetteer/README.md).
 */
export const populationOf = ({ country, population }: Pick<GazetteerPlace, 'country' | 'population'>) =>
  country === 'FR' && population !== null
    ? { population, populationSource: 'INSEE 2023' }
    : { population: null, populationSource: null };

/** In the Latin script: a name in English or French, else the native one as it is romanized, else the code. */
function slugOf(place: Names & { country: string; code: string }): string {
  const latin = slugFrom(place.nameEn ?? place.nameFr ?? place.nameNative);
  const romanized = searchTokens([place.nameNative]).find((token) => /^[a-z]+$/.test(token));
  return latin || romanized || slugFrom(`${place.country} ${place.code}`);
}

/** The nearest territory that the atlas knows; a country that it did not know is added with its name. */
async function territoryOf(tx: Tx, country: string, code: string | null): Promise<number> {
  const known = await tx.territory.findMany({
    where: { code: { in: [country, ...(code ? [code] : [])] } },
    orderBy: { level: 'desc' },
    select: { id: true },
  });
  if (known[0]) return known[0].id;
  const inLanguage = (locale: string) =>
    new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country;
  const own = new Intl.Locale(`und-${country}`).maximize().language;
  const names = {
    nameNative: inLanguage(own),
    nameFr: inLanguage('fr'),
    nameEn: inLanguage('en'),
    nameZh: inLanguage('zh'),
    nameKo: inLanguage('ko'),
  };
  const tokens = searchTokens(Object.values(names)).map((token) => ({ token }));
  const { id } = await tx.territory.create({
    data: { code: country, country, level: 0, ...names, searchTokens: { createMany: { data: tokens } } },
    select: { id: true },
  });
  return id;
}
