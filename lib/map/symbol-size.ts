/** Pixels within which places are gathered into a cluster. */
export const REACH = 24;

const SYMBOL_RADIUS = 6;

/** Pixels from the middle to the edge of a place's symbol: one tie is drawn as the symbol of its status, several as a ring around their number. */
export const symbolRadius = (ties: number): number => (ties <= 1 ? SYMBOL_RADIUS : ringRadius(ties));

/** Pixels from the middle to the edge of a ring with that many ties. */
export const ringRadius = (ties: number): number => 8 + Math.min(9, 1.2 * Math.log2(Math.max(1, ties)));
