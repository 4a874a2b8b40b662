import type { UnitPoint } from '../geo/mercator';
import { TOLD_APART } from './map.rules';
import type { MapPicture, PictureLine, TieStyle } from './map.view';
import type { Level, NetworkTie, TieNetwork } from './tie-network';

/** More lines than this in one view can neither be told apart nor painted while the map is dragged. */
export const MOST_LINES = 600;
/** Zoom of the far ends before the near ones are gathered too. */
const FAR = 1.5;
/** Zooms by which near ends may be gathered: a line then begins within 70 pixels of its symbol. */
const NEAR = 1.5;

export type Lines = { ends: UnitPoint[] } & Pick<MapPicture, 'styles' | 'lines'>;

/** A tie between its first party and another one, by their places. */
type Join = { tie: number; from: number; to: number };

/** Ends are numbered: those of the near level first, those of the far level after them. */
type Pair = { from: number; to: number; ties: number[] };

/**
 * The lines that begin or end among some symbols of a zoom. Where they are more than `MOST_LINES`, their far ends, out of the
 * view, are gathered as at farther zooms, then their near ones a little; where that does not help, none are drawn but
 * those of what is in hand, as on the twin maps. Each tie is in exactly one line for each end that its further parties have.
 * @param seen of each symbol of the zoom, whether the view shows it
 */
export function linesAmong(network: TieNetwork, half: number, seen: readonly boolean[]): Lines {
  const here = network.level(half);
  const shown = Uint8Array.from(here.symbolOf, (symbol) => (seen[symbol] ? 1 : 0));
  const joins = joinsAmong(network, shown);
  for (const [nearest, farthest] of gatherings(half)) {
    const near = network.level(nearest);
    const far = nearest === farthest ? near : network.level(farthest);
    const pairs = pairsOf(joins, { shown, near, far });
    const lines = pairs && drawn(network.ties, pairs, near, far, farthest === half);
    if (lines && lines.lines.length <= MOST_LINES) return lines;
  }
  return { ends: [], styles: [], lines: [] };
}

/** Zooms at which near and far ends are gathered, from the finest. */
export function gatherings(half: number): [near: number, far: number][] {
  const steps: [number, number][] = [];
  for (let far = half; far >= Math.min(FAR, half); far--) steps.push([half, far]);
  for (let near = half - 0.5; near >= Math.max(0, half - NEAR); near -= 0.5)
    steps.push([near, Math.min(near, FAR)]);
  return steps;
}

/** Ties from their first party to each other one, where the view shows one of the two. @param shown of each place, 1 where it does */
function joinsAmong({ ties }: TieNetwork, shown: Uint8Array): Join[] {
  const joins: Join[] = [];
  for (const [tie, { parties }] of ties.entries()) {
    const [from, ...others] = parties;
    if (from === undefined) continue;
    for (const to of others) if (shown[from] || shown[to]) joins.push({ tie, from, to });
  }
  return joins;
}

type Gathering = { shown: Uint8Array; near: Level; far: Level };

/** Ties by their two ends; null where there are more pairs than may be. */
function pairsOf(joins: readonly Join[], { shown, near, far }: Gathering): Pair[] | null {
  const endOf = (place: number) =>
    near === far || shown[place]
      ? (near.symbolOf[place] ?? -1)
      : near.at.length + (far.symbolOf[place] ?? -1);
  const all = near.at.length + far.at.length;
  const pairs = new Map<number, Pair>();
  for (const { tie, from, to } of joins) {
    const [one, other] = [endOf(from), endOf(to)];
    if (one === other) continue;
    const key = Math.min(one, other) * all + Math.max(one, other);
    const pair = pairs.get(key);
    // The further parties of a tie stand together: within one end they are one.
    if (pair && pair.ties.at(-1) !== tie) pair.ties.push(tie);
    else if (!pair && pairs.size >= MOST_LINES) return null;
    else if (!pair) pairs.set(key, { from: one, to: other, ties: [tie] });
  }
  return [...pairs.values()];
}

/** @param exact whether ends are symbols as the view shows them: few ties between two are then told apart */
function drawn(
  ties: readonly NetworkTie[],
  pairs: readonly Pair[],
  near: Level,
  far: Level,
  exact: boolean,
): Lines {
  const ends = new Numbered<UnitPoint>();
  const styles = new Numbered<TieStyle>();
  const endOf = (end: number) =>
    ends.indexOf(String(end), near.at[end] ?? far.at[end - near.at.length] ?? [0, 0]);
  const lineOf = ({ from, to }: Pair, members: readonly NetworkTie[]): PictureLine => {
    const style = commonStyle(members);
    const [only, ...more] = members;
    const slug = only && more.length === 0 ? ([only.slug] as const) : ([] as const);
    return [endOf(from), endOf(to), styles.indexOf(styleKey(style), style), members.length, ...slug];
  };
  const lines = pairs.flatMap((pair) => {
    const members = pair.ties.flatMap((tie) => ties[tie] ?? []);
    if (exact && members.length <= TOLD_APART) return members.map((tie) => lineOf(pair, [tie]));
    return grouped(members, exact ? styleKey : ({ status }) => status).map((group) => lineOf(pair, group));
  });
  return { ends: ends.items, styles: styles.items, lines };
}

const styleKey = ({ status, stage, compilationOnly }: TieStyle) =>
  `${status}/${stage}/${compilationOnly ?? false}`;

/** What several ties of one status are drawn by: a mark or a paler line only where it is true of all of them. */
function commonStyle(ties: readonly TieStyle[]): TieStyle {
  const [first] = ties;
  return {
    status: first?.status ?? 'NOT_REPORTED',
    stage: ties.every(({ stage }) => stage === first?.stage) ? (first?.stage ?? 'SIGNED') : 'SIGNED',
    ...(ties.every(({ compilationOnly }) => compilationOnly) ? { compilationOnly: true } : {}),
  };
}

function grouped(ties: readonly NetworkTie[], keyOf: (tie: NetworkTie) => string): NetworkTie[][] {
  const groups = new Map<string, NetworkTie[]>();
  for (const tie of ties) {
    const group = groups.get(keyOf(tie));
    if (group) group.push(tie);
    else groups.set(keyOf(tie), [tie]);
  }
  return [...groups.values()];
}

/** Things that are written once and named by their number. */
class Numbered<Item> {
  readonly items: Item[] = [];
  private readonly known = new Map<string, number>();

  indexOf(key: string, item: Item): number {
    const index = this.known.get(key) ?? this.items.push(item) - 1;
    this.known.set(key, index);
    return index;
  }
}
