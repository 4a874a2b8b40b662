import fc from 'fast-check';

/** Date texts of the atlas's profile of EDTF, made without its parser. */

const digits = (value: number, width: number) => String(value).padStart(width, '0');

export type YearRange = { min: number; max: number };
const anyYear: YearRange = { min: 1, max: 9998 };

/** A calendar day, `YYYY-MM-DD`. */
export function dayArbitrary({ min, max }: YearRange = anyYear) {
  return fc
    .date({
      min: new Date(`${digits(min, 4)}-01-01T00:00:00Z`),
      max: new Date(`${digits(max, 4)}-12-31T00:00:00Z`),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));
}

/** One date without qualifier: year, month, day, with unspecified digits where the profile knows them. */
export function plainPart(years: YearRange = anyYear) {
  const year = fc.integer(years).map((value) => digits(value, 4));
  const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${digits(m, 2)}`);
  const decade = fc.integer({
    min: Math.max(1, Math.floor(years.min / 10)),
    max: Math.floor(years.max / 10),
  });
  const century = fc.integer({
    min: Math.max(1, Math.floor(years.min / 100)),
    max: Math.floor(years.max / 100),
  });
  return fc.oneof(
    { arbitrary: year, weight: 4 },
    { arbitrary: month, weight: 3 },
    { arbitrary: dayArbitrary(years), weight: 3 },
    {
      arbitrary: fc.oneof(
        year.map((y) => `${y}-XX`),
        year.map((y) => `${y}-XX-XX`),
        month.map((m) => `${m}-XX`),
      ),
      weight: 1,
    },
    {
      arbitrary: fc.oneof(
        decade.map((d) => `${digits(d, 3)}X`),
        century.map((c) => `${digits(c, 2)}XX`),
      ),
      weight: 1,
    },
  );
}

export const seasonPart = (years: YearRange = anyYear) =>
  fc
    .tuple(fc.integer(years), fc.integer({ min: 21, max: 24 }))
    .map(([year, season]) => `${digits(year, 4)}-${season}`);

export const qualifier = fc.constantFrom('', '', '', '?', '~', '%');

/** One date as the profile allows it: season, qualifier and unspecified digits included. */
export function part(years: YearRange = anyYear) {
  const unqualified = fc.oneof(
    { arbitrary: plainPart(years), weight: 6 },
    { arbitrary: seasonPart(years), weight: 1 },
  );
  return fc.tuple(unqualified, qualifier).map(([text, mark]) => text + mark);
}

/** The text before the others when both are put in order of their first digits, so that most ranges run forward. */
const ordered = (a: string, b: string): [string, string] =>
  a.replaceAll('X', '0') <= b.replaceAll('X', '0') ? [a, b] : [b, a];

/** Open, unknown and closed spans; a few closed ones end before they begin, which is not of the profile. */
export function interval(years: YearRange = anyYear, of: fc.Arbitrary<string> = part(years)) {
  return fc.oneof(
    fc.tuple(of, of).map(([a, b]) => ordered(a, b).join('/')),
    fc.tuple(of, fc.constantFrom('', '..')).map(([start, end]) => `${start}/${end}`),
    fc.tuple(fc.constantFrom('', '..'), of).map(([start, end]) => `${start}/${end}`),
  );
}

/** Sets of dates and of spans; a few spans end before they begin. */
export function setOf(years: YearRange = anyYear, of: fc.Arbitrary<string> = part(years)) {
  const span = fc.oneof(
    fc.tuple(of, of).map(([a, b]) => ordered(a, b).join('..')),
    of.map((start) => `${start}..`),
    of.map((end) => `..${end}`),
  );
  const items = fc.array(fc.oneof({ arbitrary: of, weight: 3 }, { arbitrary: span, weight: 1 }), {
    minLength: 1,
    maxLength: 4,
  });
  return fc
    .tuple(items, fc.boolean())
    .map(([list, every]) => (every ? `{${list.join(',')}}` : `[${list.join(',')}]`));
}

/** Any date text of the profile, save the few spans that end before they begin. */
export function edtfText(years: YearRange = anyYear) {
  return fc.oneof(
    { arbitrary: part(years), weight: 4 },
    { arbitrary: interval(years), weight: 2 },
    { arbitrary: setOf(years), weight: 2 },
  );
}

/** Texts near the profile and mostly outside it: its own alphabet shaken, and its own texts spoilt. */
export const almostEdtf = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789-/.,[]{}?~%X '), maxLength: 14 }),
  fc
    .tuple(
      edtfText(),
      fc.nat(20),
      fc.constantFrom('', '0', '-', 'X', '/', '..', '?', ',', '[', ']', ' ', '\n', 'z', '٣'),
    )
    .map(([text, at, spoil]) => {
      const where = at % (text.length + 1);
      return text.slice(0, where) + spoil + text.slice(where + 1);
    }),
  fc.string({ maxLength: 12 }).filter((text) => !text.includes('\0')),
);
