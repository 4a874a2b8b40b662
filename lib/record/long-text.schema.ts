import { z } from 'zod';
import { plainText } from './plain-text';

const withinLength = (longest: number) => z.string().max(longest, 'too-long').transform(plainText);

/** Text of several lines; empty is none. */
export const longText = (longest: number) =>
  withinLength(longest)
    .transform((text) => text || null)
    .nullable();

/** Text of several lines that cannot be left out. */
export const requiredText = (longest: number) =>
  withinLength(longest).pipe(z.string().min(1, { error: 'needed', abort: true }).min(3, 'too-short'));

/** Why something was decided, told to whom it concerns. */
export const reasonText = requiredText(2_000);
