import { forgetExpired } from '../auth/tidy';
import { forgetOldMails } from '../mail/mail.service';
import { log } from './log';
import { readOnlyReason } from './read-only';

const EVERY_MS = 6 * 3_600_000;
const FIRST_MS = 60_000;

async function tidy(): Promise<void> {
  if (readOnlyReason()) return;
  try {
    const now = new Date();
    await forgetExpired(now);
    await forgetOldMails(now);
  } catch (error) {
    log('warn', 'tidy-failed', { reason: error instanceof Error ? error.name : String(error) });
  }
}

/**
 * Forgets, some times a day, what the register of processing says is not kept: expired sessions and links, mails sent
 * a year ago.
 * @returns a function that ends it
 */
export function keepTidy(): () => Promise<void> {
  const first = setTimeout(() => void tidy(), FIRST_MS);
  const clock = setInterval(() => void tidy(), EVERY_MS);
  first.unref();
  clock.unref();
  return async () => {
    clearTimeout(first);
    clearInterval(clock);
  };
}
