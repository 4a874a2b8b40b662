import { atlasDay } from '../date/day';
import { database } from '../db';

export type DatasetVersion = {
  /** `2026-11-21.42`: the day, since freshness and signal follow the calendar, and the count of changes. */
  label: string;
  changedAt: Date;
};

/** The version of the published record now. */
export async function datasetVersion(now = Date.now()): Promise<DatasetVersion> {
  const row = await database().datasetVersion.findUniqueOrThrow({ where: { id: 1 } });
  return { label: `${atlasDay(now)}.${row.version}`, changedAt: row.changedAt };
}
