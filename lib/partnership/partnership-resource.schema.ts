import { z } from 'zod';
import { authorityRefSchema } from '../authority/authority-resource.schema';
import { localizedTextSchema } from '../i18n/localized-text';
import { citationSchema, sourceSchema } from '../source/source-resource.schema';
import { activityStatuses, derivedStatuses, freshnesses, signals } from './partnership.rules';
import { instruments, projectKinds, stages } from './partnership.schema';

const edtf = z.string().describe('EDTF (ISO 8601-2).');
const text = localizedTextSchema.nullable();
const agreementStates = ['PROPOSED', 'SIGNED', 'EXPIRED', 'TERMINATED'] as const;

/** What each party said last, where they differ. */
const positionSchema = z.object({ party: z.string(), value: z.enum(activityStatuses), asOf: edtf });

export const tieStatusSchema = z.object({
  value: z.enum(derivedStatuses),
  asOf: edtf.nullable().describe('When it was said; null where nobody said anything.'),
  declaredBy: z
    .string()
    .nullable()
    .describe(
      '`party:<authority>`, `source:<source>`, `correspondent` or `evaluator`; null where nobody or disputed.',
    ),
  positions: z
    .array(positionSchema)
    .optional()
    .describe('With DISPUTED alone: the newest word of each party.'),
});

const partySchema = z.object({
  authority: authorityRefSchema,
  designation: z.enum(instruments).nullable().describe('What this party calls the tie; null unless stated.'),
});

const agreementSchema = z.object({
  instrument: z.enum(instruments),
  state: z.enum(agreementStates),
  signed: edtf.nullable(),
});

/** A tie in a list. */
export const tieSchema = z
  .object({
    id: z.string(),
    url: z.url().describe('Page of the tie.'),
    stage: z.enum(stages),
    status: tieStatusSchema,
    signal: z
      .object({ value: z.enum(signals).nullable(), lastSignOfLife: edtf.nullable() })
      .describe('What dated signs of life suggest, apart from what people declared.'),
    parties: z.array(partySchema),
    agreements: z.array(agreementSchema),
    themes: z.array(z.string()),
    projectCount: z.int(),
    confirmedAt: z.iso.date().nullable(),
    freshness: z.enum(freshnesses),
    compilationOnly: z.boolean().describe('True where nothing but one compilation names the tie.'),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Partnership', description: 'A lasting tie between two or more authorities.' });

const agreementDetailSchema = agreementSchema.extend({
  deliberated: edtf.nullable().describe('EDTF: day of the French council’s deliberation.'),
  place: text,
  purpose: text,
  financialCommitment: text,
  signatoryOffices: z.array(z.string()),
  approval: text,
  term: edtf.nullable(),
  renewal: text,
  document: z.url().nullable(),
  citations: z.array(citationSchema),
});

const observationSchema = z.object({
  value: z.enum(activityStatuses),
  asOf: edtf,
  since: edtf.nullable(),
  reason: z.string().nullable(),
  declaredBy: z.string(),
  statement: text,
  citations: z.array(citationSchema),
});

const projectSchema = z.object({
  id: z.string(),
  url: z.url(),
  kind: z.enum(projectKinds),
  state: z.enum(['PLANNED', 'ONGOING', 'COMPLETED', 'CANCELLED']).nullable(),
  title: localizedTextSchema,
  activities: z.array(z.string()),
  dates: edtf.nullable(),
  citations: z.array(citationSchema),
});

const linkSchema = z.object({
  partnership: z.string(),
  kind: z.enum(['MAY_BE_SAME', 'CONTRADICTS', 'CONTINUES']),
});

/** One tie with everything that its page shows. */
export const tieDetailSchema = tieSchema
  .extend({
    origin: text,
    description: text,
    designations: z.array(
      z.object({
        party: z.string(),
        instrument: z.enum(instruments).nullable(),
        statement: text,
        citations: z.array(citationSchema),
      }),
    ),
    agreements: z.array(agreementDetailSchema),
    observations: z.array(observationSchema).describe('Newest first; withdrawn ones are left out.'),
    projects: z.array(projectSchema),
    networks: z.array(z.string()),
    notes: z
      .array(
        z.object({
          text: z.string(),
          evidence: z.url().nullable(),
          capacity: z.string(),
          writtenAt: z.iso.datetime(),
        }),
      )
      .describe('What evaluators published about the tie, the latest first; never by name.'),
    links: z.array(linkSchema).describe('Ties that may be the same, contradict or continue this one.'),
    contradictions: z.array(
      z.object({
        topic: z.string(),
        explanation: localizedTextSchema,
        settledAt: z.iso.datetime().nullable(),
      }),
    ),
    citations: z.array(citationSchema),
    sources: z.array(sourceSchema),
    revisions: z
      .object({ first: z.iso.datetime(), last: z.iso.datetime() })
      .describe('Days of the entry’s first and last revision.'),
  })
  .meta({ id: 'PartnershipDetail', description: 'One tie with everything that its page shows.' });

export type TieResource = z.infer<typeof tieSchema>;
export type TieDetailResource = z.infer<typeof tieDetailSchema>;
export type TieStatusResource = z.infer<typeof tieStatusSchema>;
