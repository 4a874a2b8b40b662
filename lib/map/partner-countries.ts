/** The country that stands on the left sheet of the twin maps. */
export const HOME = 'FR';

type Drawn = {
  places: readonly { country: string }[];
  ties: readonly { parties: readonly number[] }[];
};

/**
 * Countries across from home, the one with most ties first. A tie's partner country is that of its first party abroad:
 * of "Paris, Beijing, Rome" it is China, and Rome is a third party.
 */
export function partnersOf({ places, ties }: Drawn): string[] {
  const counts = new Map<string, number>();
  for (const { parties } of ties) {
    const abroad = parties
      .map((place) => places[place]?.country)
      .find((country) => country !== undefined && country !== HOME);
    if (abroad) counts.set(abroad, (counts.get(abroad) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, ties], [b, otherTies]) => otherTies - ties || a.localeCompare(b))
    .map(([country]) => country);
}

/** Whether a tie has a party at home and one in a country across. */
export function isBetween(
  { places }: Pick<Drawn, 'places'>,
  parties: readonly number[],
  partner: string,
): boolean {
  const has = (country: string) => parties.some((place) => places[place]?.country === country);
  return has(HOME) && has(partner);
}
