import { z } from 'zod';
import { AgreementState, Instrument, PartnershipStage } from '../generated/prisma/enums';
import { closedEdtf, edtf, line, texts, themeCodes, webAddress } from '../record/input.schema';

/** What all parties of a tie share. */
export const tieFields = z.strictObject({
  stage: z.enum(PartnershipStage),
  themes: themeCodes,
  origin: texts,
  description: texts,
});

/** What one side calls the tie, and in which words. */
export const designationFields = z.strictObject({
  designationInstrument: z.enum(Instrument).nullable(),
  designationStatement: texts,
});

/** One text that was signed or is to be. */
export const agreementFields = z.strictObject({
  instrument: z.enum(Instrument),
  state: z.enum(AgreementState),
  signed: closedEdtf,
  deliberated: edtf,
  place: texts,
  purpose: texts,
  financialCommitment: texts,
  /** Offices, never names of persons. */
  signatoryOffices: z
    .array(line(200))
    .max(10, 'too-many')
    .transform((offices) => offices.filter((office) => office !== null)),
  approval: texts,
  term: edtf,
  renewal: texts,
  documentUrl: webAddress,
});
