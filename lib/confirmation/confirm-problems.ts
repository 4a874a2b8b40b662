/** What may stand against an answer, as the screen tells it. */
export const confirmProblems = ['forbidden', 'not-found', 'invalid'] as const;
