import { atlasDay } from '../date/day';
import { database } from '../db';
import { historyWords } from '../history/history-words';
import { defaultLocale, isLocale, type Locale } from '../i18n/locales';
import { queueMail } from '../mail/mail.service';
import { tieTitle } from '../workspace/tie-title';
import {
  type DigestChange,
  type DigestReader,
  digestChanges,
  digestReaders,
  tieNames,
} from './digest.repository';
import { type DigestPeriod, digestPeriod, type Frequency } from './digest.rules';

/** Changes named one by one in a mail; the rest are told by their number. */
const MOST = 20;

/**
 * Writes the digests whose period ends on a day, each once, however often this runs. @returns how many were written
 */
export async function writeDigests(now: Date): Promise<number> {
  const today = atlasDay(now.getTime());
  let written = 0;
  for (const frequency of ['DAILY', 'WEEKLY', 'MONTHLY'] as const) {
    const period = digestPeriod(frequency, today);
    if (!period) continue;
    for (const reader of await digestReaders(frequency, period))
      written += (await writeDigest(reader, frequency, period)) ? 1 : 0;
  }
  return written;
}

async function writeDigest(
  { userId, email, locale: given }: DigestReader,
  frequency: Frequency,
  period: DigestPeriod,
): Promise<boolean> {
  const locale = isLocale(given) ? given : defaultLocale;
  const changes = await digestChanges(userId, period);
  const named = changes.slice(0, MOST);
  const titles = new Map(
    (await tieNames(named.map(({ partnershipId }) => partnershipId))).map((tie) => [
      tie.id,
      tieTitle(locale, tie),
    ]),
  );
  return queueMail(database(), {
    key: `digest:${userId}:${period.until}`,
    to: email,
    locale,
    template: 'change-digest',
    data: {
      frequency,
      count: changes.length,
      changes: named.map((change) => ({
        tie: titles.get(change.partnershipId) ?? '',
        what: whatChanged(locale, change),
      })),
      path: `/${locale}/extranet`,
    },
  });
}

function whatChanged(locale: Locale, { recordKind, isNew, isGone }: DigestChange): string {
  const t = historyWords(locale);
  return t(isNew ? 'made' : isGone ? 'removed' : 'changed', { kind: t(`record.${recordKind}`) });
}
