/** Where a round stands; `UNDELIVERED` is a round of which some mail did not arrive, whatever else it is. */
export const roundStates = ['OPEN', 'SUBMITTED', 'CLOSED', 'UNDELIVERED'] as const;
export type RoundState = (typeof roundStates)[number];
