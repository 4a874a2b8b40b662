import { type Axis, byAxis, type Scores } from './axes';
import { type Spread, spreadOf } from './spread.rules';

/** The two maps of the evaluation of 2011, with the axes that its figures 2 and 3 draw across and upwards. */
export const typologyMaps = {
  objectives: { x: 'integrated', y: 'economicPurpose' },
  stakeholders: { x: 'pooled', y: 'stateCoordination' },
} as const satisfies Record<string, { x: Axis; y: Axis }>;

export type TypologyMap = keyof typeof typologyMaps;

/** What was judged, by one name for each record: "tie:albi-lijiang". */
export type JudgedKey = `${'tie' | 'network' | 'programme'}:${string}`;

export type Judged = { key: JudgedKey; count: number; spreads: Record<Axis, Spread | null> };

/** Every evaluator's marks of one record brought together, axis by axis; records in the order in which they come. */
export function broughtTogether(given: readonly { key: JudgedKey; scores: Scores }[]): Judged[] {
  const keys = [...new Set(given.map(({ key }) => key))];
  return keys.map((key) => {
    const all = given.filter((each) => each.key === key);
    const marks = (axis: Axis) => all.flatMap(({ scores }) => scores[axis] ?? []);
    return { key, count: all.length, spreads: byAxis((axis) => spreadOf(marks(axis))) };
  });
}

/** What the evaluation of 2011 says of a programme on its four axes: a named end, or nothing. */
export type Ends = Record<Axis, string | null>;

/**
 * Figure 2 of the report holds every programme but the Liaoning Group, figure 3 every one but Toulouse (Technopolis and
 * Asia Centre, 2011, general conclusions).
 */
const onOneMapOnly: Record<string, TypologyMap> = {
  'Liaoning Group': 'stakeholders',
  'Ville de Toulouse': 'objectives',
};

/** Whether a map of the report holds a programme. */
export const isOnMap = (programme: string, map: TypologyMap): boolean =>
  (onOneMapOnly[programme] ?? map) === map;

/** Whether the report's text tells anything of where a programme stands on a map; its drawing alone does not give it back. */
export const isToldOn = (ends: Ends, map: TypologyMap): boolean =>
  ends[typologyMaps[map].x] !== null || ends[typologyMaps[map].y] !== null;
