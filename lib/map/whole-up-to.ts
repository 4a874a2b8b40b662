/** Up to so many ties are sent at once with all that is said of them: then every view is drawn from memory, and nothing waits. */
export const WHOLE_UP_TO = 1_000;
