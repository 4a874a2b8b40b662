import { countAsk } from './allowance.repository';
import { pseudonym } from './secret';

/** So many asks in so many seconds. */
export type Rule = { window: number; max: number };
export type Allowance = { allowed: boolean; retryAfterSeconds: number };

/**
 * Takes one ask from somebody's allowance, kept in the database for all processes together.
 * @param about what is asked and by whom, an address of a reader or of a mailbox among it: it is kept as a pseudonym alone
 */
export async function takeAllowance(
  about: string,
  { window, max }: Rule,
  now = Date.now(),
): Promise<Allowance> {
  const { count, begun } = await countAsk(pseudonym('allowance', about), window, now);
  const retryAfterSeconds = Math.max(1, Math.ceil((begun + window * 1000 - now) / 1000));
  return { allowed: count <= max, retryAfterSeconds };
}
