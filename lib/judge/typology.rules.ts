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

/** Whether all that is known of a programme is that the report draws it: the seed's statement begins so then. */
export const isOnlyDrawn = (statement: string): boolean => statement.startsWith('Placed on');
