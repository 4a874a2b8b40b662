/** The four axes on which the evaluation of 2011 places programmes, in its order (its general conclusions, section 1). */
export const axes = ['integrated', 'economicPurpose', 'stateCoordination', 'pooled'] as const;
export type Axis = (typeof axes)[number];

/** An axis runs from 1, its low end, to 5, its high end. */
export const scale = { from: 1, to: 5 } as const;
export const marks = [1, 2, 3, 4, 5] as const;

/** What is judged on each axis; null where it is not. */
export type Scores = Record<Axis, number | null>;

/** One thing of each axis. */
export const byAxis = <Value>(of: (axis: Axis) => Value): Record<Axis, Value> => ({
  integrated: of('integrated'),
  economicPurpose: of('economicPurpose'),
  stateCoordination: of('stateCoordination'),
  pooled: of('pooled'),
});
