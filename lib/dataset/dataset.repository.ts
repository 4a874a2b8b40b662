import { cache } from 'react';
import { atlasDay } from '../date/day';
import type { Day } from '../date/edtf';
import { database } from '../db';

export type DatasetState = { version: string; changedOn: Day };

/** Which state of the record there is: its number grows with every change; read once per rendering. */
export const datasetState = cache(async (): Promise<DatasetState | null> => {
  const row = await database().datasetVersion.findUnique({ where: { id: 1 } });
  return row && { version: String(row.version), changedOn: atlasDay(row.changedAt.getTime()) };
});
