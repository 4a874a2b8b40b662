import { daysSince } from '../claim/claim.presenter';

/** What waits for somebody, with the page that deals with it. */
export type Waiting = { key: string; href: string; count: number; oldest: Date | null };
export type WaitingLine = {
  key: string;
  href: string;
  count: number;
  /** Days that the oldest has waited; null where nothing has an age. */
  days: number | null;
};

/** What has waited longest first; then what waits without an age, most first; last what does not wait. */
export function byUrgency(waiting: readonly Waiting[], now: Date): WaitingLine[] {
  const lines = waiting.map(({ oldest, ...rest }) => ({
    ...rest,
    days: oldest && rest.count > 0 ? daysSince(oldest, now) : null,
  }));
  const rank = ({ count, days }: WaitingLine) => (count === 0 ? 2 : days === null ? 1 : 0);
  return lines.toSorted((a, b) => rank(a) - rank(b) || (b.days ?? 0) - (a.days ?? 0) || b.count - a.count);
}
