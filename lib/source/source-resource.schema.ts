import { z } from 'zod';
import { localizedTextSchema } from '../i18n/localized-text';

/** A source that a record names. */
export const sourceSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['ARTICLE', 'REPORT', 'WHITE_PAPER', 'PRESS', 'WEB_PAGE', 'COMPILATION']),
    label: localizedTextSchema,
    citation: z.string(),
    url: z.url().nullable(),
    published: z.string().nullable().describe('EDTF.'),
  })
  .meta({ id: 'Source', description: 'Where facts come from.' });

/** One source speaking about one fact. */
export const citationSchema = z
  .object({
    source: z.string().describe('Id among the `sources` of the record.'),
    field: z.string().nullable().describe('What it speaks of; null: the record as a whole.'),
    agrees: z.boolean(),
    locator: z.string().nullable().describe('Where in the source: page, section, or an address of its own.'),
    stated: z
      .string()
      .nullable()
      .describe('What it says where the record does not follow it; a date is EDTF.'),
    statement: localizedTextSchema.nullable(),
    correction: localizedTextSchema.nullable().describe('Why the record departs from it.'),
  })
  .meta({ id: 'Citation', description: 'What a source says of a fact.' });

export type SourceResource = z.infer<typeof sourceSchema>;
export type CitationResource = z.infer<typeof citationSchema>;
