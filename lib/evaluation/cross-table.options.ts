import { z } from 'zod';
import { tabulated } from '../statistics/statistics.schema';
import type { RowOrder } from './cross-table.rules';
import { measures } from './measure.sql';

/** What a cell tells beside its figure. */
export const shares = ['none', 'row', 'column', 'total'] as const;

/** A key of a line as it stands in an address: what nobody told is "?". */
const UNTOLD = '?';
const key = /^(\?|[A-Za-z0-9-]{1,60}|[A-Z_]{1,60})$/;
const list = (most: number) =>
  z.string().refine((value) => {
    const items = value.split(',');
    return items.length <= most && items.every((item) => item === '' || key.test(item));
  });

/** How a cross-table is laid out; it stands in the address beside the filters. */
export const crossTableOptions = z
  .strictObject({
    rows: z.enum(tabulated).default('region'),
    columns: z.enum(tabulated).default('status'),
    measure: z.enum(measures).default('ties'),
    share: z.enum(shares).default('none'),
    /** "total", "-total" for the most first, or a key of the columns in the same way after a colon; none: by name. */
    order: z
      .string()
      .regex(/^(name|-?total|-?:(\?|[A-Za-z0-9_-]{1,60}))$/)
      .default('-total'),
    /** Keys of rows that stand before the others. */
    pin: list(40).default(''),
    /** Of which country regions are shown, ISO 3166-1; of every one where it is empty. */
    within: z
      .string()
      .regex(/^([A-Z]{2})?$/)
      .default(''),
    /** Regions of which the départements, provinces … are shown too. */
    open: list(20).default(''),
  })
  .refine(({ rows, columns }) => rows !== columns, { path: ['columns'] });

export type CrossTableOptions = z.infer<typeof crossTableOptions>;

export const keyToText = (line: string | null) => line ?? UNTOLD;
const keyFromText = (text: string) => (text === UNTOLD ? null : text);

export const keysIn = (text: string): (string | null)[] =>
  text.split(',').flatMap((each) => (each === '' ? [] : [keyFromText(each)]));

export function orderOf({ order }: CrossTableOptions): RowOrder {
  if (order === 'name') return { by: 'given' };
  const down = order.startsWith('-');
  const by = down ? order.slice(1) : order;
  return by === 'total' ? { by: 'total', down } : { by: 'column', column: keyFromText(by.slice(1)), down };
}
