import { z } from 'zod';

/** Name of the field that only programs fill. */
export const TRAP = 'website';

/** What the form of a suggestion sends. */
export const suggestForm = z.strictObject({
  text: z.string().default(''),
  source: z.string().default(''),
  email: z.string().default(''),
  [TRAP]: z.string().default(''),
});

/** What the form of a decision sends. */
export const decideForm = z.strictObject({
  outcome: z.enum(['ACCEPTED', 'AMENDED', 'REFUSED'], 'choice'),
  reason: z.string().default(''),
});

/** Kinds of records that a page may ask for a suggestion about, by the name of its parameter. */
export const aboutKinds = ['partnership', 'authority', 'project'] as const;
export type AboutKind = (typeof aboutKinds)[number];
export type AboutRef = { kind: AboutKind; slug: string } | null;
