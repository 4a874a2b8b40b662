/** What holds for the map wherever it is drawn from: the world whole, or given by view. */

/** A cluster with more ties than this is told by their number alone: lighting half the world tells nothing. */
export const MOST_LIT = 120;

/** More ties than this between two ends are drawn as one line for each style. */
export const TOLD_APART = 6;
