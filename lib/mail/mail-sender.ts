import { AsyncResource } from 'node:async_hooks';
import path from 'node:path';
import { env } from '../env';
import { errorFacts } from '../server/error-facts';
import { log } from '../server/log';
import { readOnlyReason } from '../server/read-only';
import { sendDueMails } from './mail.service';
import { outboxTransport, smtpTransport } from './mail-transport';
import { onMailWaiting } from './mail-wake';

const POLL_MS = 5_000;
/** A mail is written within a transaction: its sender waits for the commit. */
const SETTLE_MS = 250;
const BATCH = 20;

/**
 * Sends waiting mails for as long as the server runs: by the mail server of the settings, or into `outbox/` of the data
 * folder.
 * @param root the project's folder
 * @returns a function that ends it once what is being sent has gone
 */
export function startMailSender(root: string): () => Promise<void> {
  const { SMTP_URL, ATLAS_DATA_DIR } = env();
  const transport = SMTP_URL
    ? smtpTransport(SMTP_URL)
    : outboxTransport(path.resolve(root, ATLAS_DATA_DIR, 'outbox'));
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let again = false;

  // Rounds belong to no request, even when one wakes the sender: its number and its trace would stay with all that follow.
  const plan = AsyncResource.bind((delay: number) => {
    clearTimeout(timer);
    if (ended) return;
    timer = setTimeout(() => {
      running ??= round().finally(() => {
        running = null;
      });
    }, delay);
    timer.unref();
  });
  const round = async () => {
    let taken = 0;
    again = false;
    if (readOnlyReason()) return plan(POLL_MS);
    try {
      taken = await sendDueMails({ now: new Date(), limit: BATCH, transport });
    } catch (error) {
      log('error', 'mail-sender-failed', errorFacts(error));
    }
    plan(taken === BATCH ? 0 : again ? SETTLE_MS : POLL_MS);
  };
  const forget = onMailWaiting(() => {
    if (running) again = true;
    else plan(SETTLE_MS);
  });
  plan(0);
  return async () => {
    ended = true;
    forget();
    clearTimeout(timer);
    await running;
    transport.close();
  };
}
