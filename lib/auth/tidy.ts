import { deleteExpired } from './account.repository';
import { forgetAsks } from './allowance.repository';

/** Forgets sessions, links and counts of asks whose time is over. Run as often as one likes. */
export async function forgetExpired(now: Date): Promise<void> {
  await deleteExpired(now);
  await forgetAsks(now.getTime());
}
