import { database } from '../db';

/** The day on which the states of ties stand: the oldest, while they are being derived anew; empty where there is no tie. */
export async function oldestStateDay(): Promise<string> {
  const { _min } = await database().partnershipState.aggregate({ _min: { day: true } });
  return _min.day?.toISOString().slice(0, 10) ?? '';
}
