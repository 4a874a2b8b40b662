import { z } from 'zod';

/** What the form of a request sends; what is wrong in it is told by codes of `claims.error`. */
export const claimForm = z.strictObject({
  place: z.string().max(200).optional(),
  placeWords: z.string().max(1_000).default(''),
  missingName: z.string().default(''),
  missingCountry: z.string().default(''),
  function: z.string('needed').default(''),
  message: z.string().default(''),
});

/** What the form of an approval sends; the last four only where the authority is to be made. */
export const approveForm = z.strictObject({
  role: z.enum(['', 'EDITOR', 'MANAGER'], 'choice'),
  reason: z.string().default(''),
  as: z.string().max(200).optional(),
  kind: z.string().optional(),
  territory: z.string().optional(),
  latitude: z.string().optional(),
  longitude: z.string().optional(),
});
