/** A parameter of an address where it is one of these, else null: what else stands there is passed over. */
export function oneOf<Value extends string>(
  known: readonly Value[],
  given: string | string[] | undefined,
): Value | null {
  return known.find((each) => each === given) ?? null;
}
