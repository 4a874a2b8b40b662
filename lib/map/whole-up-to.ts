/**
 * Up to so many ties are sent at once, about 60 kB compressed: then every view is drawn from memory, and nothing waits. See
 * docs/performance.md for what more cost.
 */
export const WHOLE_UP_TO = 2_000;
