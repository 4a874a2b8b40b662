import { atlasDay, dayOfColumn } from '../date/day';
import { countTies } from '../partnership/partnership-list.service';
import { parsePair } from '../territory/pair.rules';
import { type FigureRow, scopeCounts } from './coverage.repository';
import { type Comparison, type ScopeCounts, scopeFilter, tiesMeant } from './coverage.rules';

type Counted = { own: number | null; counts: ScopeCounts };

/** What the record counts of a figure's own kind. @param asOf YYYY-MM-DD; null counts the record as it is */
async function countFor(figure: FigureRow, asOf: string | null): Promise<Counted> {
  const filter = { ...scopeFilter(figure.scope), asOf };
  const counts = await scopeCounts(filter, parsePair(figure.scope));
  const ties = tiesMeant(figure);
  if (ties) return { own: await countTies({ ...ties, asOf }), counts };
  const { ended, undated, undatedProjects, ...published } = counts;
  const known = published as Record<string, number>;
  return { own: Object.hasOwn(known, figure.measure) ? (known[figure.measure] ?? null) : null, counts };
}

/** A published figure beside the record: today, and on the day that the figure is of. */
export async function compare(figure: FigureRow, now: Date): Promise<Comparison & { asOf: string | null }> {
  const today = atlasDay(now.getTime());
  const latest = dayOfColumn(figure.asOfLatest);
  const asOf = latest !== null && latest < today ? latest : null;
  const current = await countFor(figure, null);
  // A span of years has its own dates; a day would cut it short.
  const dated = asOf !== null && !figure.measure.startsWith('new_partnerships') && current.own !== null;
  const past = dated ? await countFor(figure, asOf) : null;
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
