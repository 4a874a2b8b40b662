import { env } from '../env';

/** Why nothing is written now: the setting, a migration that runs, or a database that a later version has migrated. */
export type ReadOnlyReason = 'maintenance' | 'migrating' | 'outdated';

/** What this process knows of its database; pages and server are two copies of this module. */
type Known = { readOnly: ReadOnlyReason | null; away: boolean };
const key = Symbol.for('atlas.databaseKnown');
const kept = globalThis as { [key]?: Known };

const known = (): Known => {
  kept[key] ??= { readOnly: null, away: false };
  return kept[key];
};

/** Why nothing may be written now; null where everything may. */
export const readOnlyReason = (): ReadOnlyReason | null =>
  env().ATLAS_READ_ONLY ? 'maintenance' : known().readOnly;

/** True while the database does not answer the server: what fails then is no failure of the page. */
export const isDatabaseAway = (): boolean => known().away;

/** Told by whoever watches the database. */
export function tellOfDatabase(now: Partial<Known>): void {
  Object.assign(known(), now);
}

/** Resolves once something may be written again; what works by itself waits here. @param everyMs how often it looks */
export async function untilWritable(everyMs = 1_000): Promise<void> {
  while (readOnlyReason()) await new Promise((resolve) => setTimeout(resolve, everyMs).unref());
}
