import { z } from 'zod';

/** Dimensions that the API tabulates by. */
export const tabulated = [
  'region',
  'country',
  'pair',
  'status',
  'stage',
  'instrument',
  'theme',
  'kind',
  'network',
  'decade',
  'freshness',
] as const;
export type Tabulated = (typeof tabulated)[number];

export type By = readonly [Tabulated, Tabulated?];

/** One or two dimensions, joined by a comma. */
export const bySchema = z
  .string()
  .transform((value) => value.split(','))
  .pipe(
    z
      .array(z.enum(tabulated))
      .min(1)
      .max(2)
      .refine((dimensions) => new Set(dimensions).size === dimensions.length)
      .meta({ uniqueItems: true }),
  );

const key = z.string().nullable().optional();

/** One cell: what it is about, how many ties, and the list of them. */
export const cellSchema = z
  .object({
    ...(Object.fromEntries(tabulated.map((name) => [name, key])) as Record<Tabulated, typeof key>),
    count: z.int(),
    href: z.url().describe('The list of the ties of this cell; its total is the count.'),
  })
  .meta({
    id: 'StatisticsCell',
    description: 'One cell; of the dimensions only those asked for are there, null where nobody told.',
  });

export type CellResource = z.infer<typeof cellSchema>;
