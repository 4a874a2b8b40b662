/** One column of a table that is saved: its name, the same in every language, and what a row has there. */
export type Column<Row> = { name: string; value: (row: Row) => string | number | boolean | null };

/** Several values in one cell. */
export const joined = (values: readonly (string | null)[]) =>
  values.filter((value) => value !== null).join('; ') || null;
