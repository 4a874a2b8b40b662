import type { MailState } from '../generated/prisma/enums';

/** States of a mail that did not arrive, or of which nobody knows whether it did, and that is not sent again by itself. */
export const undelivered = ['FAILED', 'BOUNCED', 'UNCERTAIN'] as const satisfies readonly MailState[];

export const isUndelivered = (state: string): boolean => undelivered.some((each) => each === state);
