import { z } from 'zod';
import { authorityKinds } from '../partnership/partnership.schema';

/** Longitude, latitude; WGS84 degrees, as in GeoJSON. */
export const coordinatesSchema = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .describe('Longitude, latitude; WGS84 degrees.');

const name = (language: string) =>
  z.string().nullable().describe(`Name in ${language}; null where the atlas knows none.`);

/** The names of an authority or a territory. */
export const namesSchema = z.object({
  native: z.string().describe('Name as it is written at home.'),
  fr: name('French'),
  en: name('English'),
  zh: name('simplified Chinese'),
  ko: name('Korean'),
});

/** An authority as a party of a tie. */
export const authorityRefSchema = z
  .object({
    id: z.string(),
    country: z.string().describe('ISO 3166-1.'),
    territory: z.string().describe('Smallest area known: ISO 3166-2 where it exists.'),
    region: z.string().nullable().describe('First-level area: région, province, metropolitan city.'),
    kind: z.enum(authorityKinds),
    name: namesSchema,
    coordinates: coordinatesSchema,
  })
  .meta({ id: 'AuthorityReference', description: 'An authority as other records name it.' });

/** An authority in a list. */
export const authoritySchema = authorityRefSchema
  .extend({
    url: z.url().describe('Page of the authority.'),
    nationalCode: z
      .object({
        system: z.enum(['INSEE', 'SIREN', 'GB_T_2260', 'KOREAN_ADMINISTRATIVE', 'OTHER']),
        code: z.string(),
      })
      .nullable(),
    wikidata: z.url().nullable(),
    website: z.url().nullable(),
    population: z.int().nullable(),
    partnershipCount: z.int().describe('Ties of the authority itself, whatever their stage.'),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Authority', description: 'A public body with a place.' });

export const successionKinds = ['MERGED_INTO', 'RENAMED_TO', 'SPLIT_INTO'] as const;

const successionSchema = z.object({ authority: z.string(), on: z.iso.date(), kind: z.enum(successionKinds) });

/** What only the record of one authority holds, beside its ties. */
export const authorityDetailShape = {
  predecessors: z.array(successionSchema).describe('Authorities that it took over from.'),
  successors: z.array(successionSchema).describe('Authorities that took over from it.'),
};

export type AuthorityRefResource = z.infer<typeof authorityRefSchema>;
export type AuthorityResource = z.infer<typeof authoritySchema>;
export type SuccessionResource = z.infer<typeof successionSchema>;
