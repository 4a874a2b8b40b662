import { atlasDay, dayOfColumn } from '../date/day';
import { countTies } from '../partnership/partnership-list.service';
import { parsePair } from '../territory/pair.rules';
import { type FigureRow, scopeCounts } from './coverage.repository';
import { type Comparison, type ScopeCounts, scopeFilter, tiesMeant } from './coverage.rules';

type Counted = { own: number | null; counts: ScopeCounts };

/** Counts of a scope on a day, YYYY-MM-DD; null is today. */
type CountScope = (scope: string, asOf: string | null) => Promise<ScopeCounts>;

/** Counts each scope and day once: many figures are of one. */
function countingOnce(): CountScope {
  const known = new Map<string, Promise<ScopeCounts>>();
  return (scope, asOf) => {
    const key = `${scope} ${asOf}`;
    const counted = known.get(key) ?? scopeCounts({ ...scopeFilter(scope), asOf }, parsePair(scope));
    known.set(key, counted);
    return counted;
  };
}

/** What the record counts of a figure's own kind. */
async function countFor(figure: FigureRow, asOf: string | null, countScope: CountScope): Promise<Counted> {
  const counts = await countScope(figure.scope, asOf);
  const ties = tiesMeant(figure);
  if (ties) return { own: await countTies({ ...ties, asOf }), counts };
  const { ended, undated, undatedProjects, ...published } = counts;
  const known = published as Record<string, number>;
  return { own: Object.hasOwn(known, figure.measure) ? (known[figure.measure] ?? null) : null, counts };
}

export type Compared = Comparison & { asOf: string | null };

/** Published figures beside the record: today, and on the day that each is of; in the order given. */
export async function compareAll(figures: readonly FigureRow[], now: Date): Promise<Compared[]> {
  const countScope = countingOnce();
  const compared: Compared[] = [];
  // One after the other: there are some dozens, and a page is not to take every connection.
  for (const figure of figures) compared.push(await compare(figure, now, countScope));
  return compared;
}

async function compare(figure: FigureRow, now: Date, countScope: CountScope): Promise<Compared> {
  const today = atlasDay(now.getTime());
  const latest = dayOfColumn(figure.asOfLatest);
  const asOf = latest !== null && latest < today ? latest : null;
  const current = await countFor(figure, null, countScope);
  // A span of years has its own dates; a day would cut it short.
  const dated = asOf !== null && !figure.measure.startsWith('new_partnerships') && current.own !== null;
  const past = dated ? await countFor(figure, asOf, countScope) : null;
  return {
    slug: figure.slug,
    scope: figure.scope,
    measure: figure.measure,
    precision: figure.precision,
    value: figure.value.toNumber(),
    valueMax: figure.valueMax?.toNumber() ?? null,
    dated: figure.asOf !== null,
    now: current.own,
    past: past?.own ?? null,
    counts: (past ?? current).counts,
    asOf: past ? asOf : null,
  };
}
