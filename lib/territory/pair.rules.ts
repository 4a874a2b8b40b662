/** A pair of countries as the atlas writes it: France first, else by code. */
export function pairCode(one: string, other: string): string {
  const franceFirst = one === 'FR' || (other !== 'FR' && one < other);
  return franceFirst ? `${one}-${other}` : `${other}-${one}`;
}

/** The two countries of a pair in an address, in whatever order and case it has them; null where it is none. */
export function parsePair(text: string): [one: string, other: string] | null {
  const [, one, other] = /^([A-Z]{2})-([A-Z]{2})$/.exec(text.toUpperCase()) ?? [];
  return one && other && one !== other ? [one, other] : null;
}
