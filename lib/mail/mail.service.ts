import { createHash } from 'node:crypto';
import { publicUrl } from '../env';
import { defaultLocale, isLocale, type Locale, languageTags } from '../i18n/locales';
import { log } from '../server/log';
import { withSpan } from '../server/trace';
import {
  type ClaimedMail,
  claimDueMails,
  deleteSettledMails,
  findStrandedMails,
  insertMail,
  type MailOutcome,
  type MailWriter,
  settleMail,
} from './mail.repository';
import { failureText, judgeFailure, type TransportError } from './mail-failure.rules';
import { senderAddress } from './mail-sender-address';
import type { MailTransport } from './mail-transport';
import { wakeMailSender } from './mail-wake';
import { mailWords } from './mail-words';
import { renderMail } from './render-mail';
import {
  isTemplateName,
  type MailData,
  type TemplateName,
  templates,
  withoutSecrets,
  writeMail,
} from './templates';

const STRANDED_AFTER_MS = 10 * 60_000;

export type MailToQueue<Name extends TemplateName> = {
  /** What the mail is about: a second mail of the same key is not written. */
  key: string;
  to: string;
  locale: Locale;
  template: Name;
  data: MailData<Name>;
  roundId?: number;
};

/**
 * Writes a mail to be sent, within the transaction of what it tells. It goes within seconds of the commit.
 * @returns false where a mail of this key was written before
 * @throws ZodError data that the template does not take
 */
export async function queueMail<Name extends TemplateName>(
  tx: MailWriter,
  { key, to, locale, template, data, roundId }: MailToQueue<Name>,
): Promise<boolean> {
  const isNew = await insertMail(tx, {
    key,
    recipient: to,
    locale,
    template,
    data: templates[template].data.parse(data),
    roundId: roundId ?? null,
  });
  if (isNew) wakeMailSender();
  return isNew;
}

/** The Message-ID is made from the key, so that even a mail sent twice is one to the recipient's program. */
function messageIdOf(key: string): string {
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return `<${digest}@${new URL(publicUrl()).hostname}>`;
}

async function deliver(mail: ClaimedMail, transport: MailTransport, now: Date): Promise<void> {
  if (!isTemplateName(mail.template)) throw new Error(`no template ${mail.template}`);
  const locale = isLocale(mail.locale) ? mail.locale : defaultLocale;
  const t = mailWords(locale);
  const rendered = renderMail(writeMail(mail.template, mail.data, t, locale), t, locale, publicUrl());
  await transport.send(
    {
      ...rendered,
      from: senderAddress(t('site')),
      to: mail.recipient,
      messageId: messageIdOf(mail.key),
      language: languageTags[locale],
    },
    { id: mail.id, template: mail.template, now },
  );
}

const cleaned = (template: string, data: unknown) =>
  isTemplateName(template) ? withoutSecrets(template, data) : (data as Record<string, unknown>);

async function send(mail: ClaimedMail, transport: MailTransport, now: Date): Promise<void> {
  const facts = { 'atlas.template': mail.template };
  const outcome = await withSpan('mail', facts, () => deliver(mail, transport, now)).then(
    (): MailOutcome => ({
      state: 'SENT',
      sentAt: now,
      data: cleaned(mail.template, mail.data),
      lastError: null,
    }),
    (error: TransportError): MailOutcome => {
      const failure = judgeFailure(error, mail.attempts, now);
      // A mail that will be tried again still needs its link.
      const data =
        failure.state === 'QUEUED'
          ? (mail.data as Record<string, unknown>)
          : cleaned(mail.template, mail.data);
      return { ...failure, data, lastError: failureText(error) };
    },
  );
  await settleMail(mail.id, outcome);
  log(outcome.state === 'SENT' ? 'info' : 'warn', 'mail', {
    id: mail.id,
    template: mail.template,
    state: outcome.state,
    attempts: mail.attempts,
  });
}

/**
 * Sends what is due. Several senders may run at once: a mail is claimed before it is sent, and one whose sender ended
 * in between is marked uncertain and not sent again.
 * @returns how many were taken in hand
 */
export async function sendDueMails({
  now,
  limit,
  transport,
}: {
  now: Date;
  limit: number;
  transport: MailTransport;
}): Promise<number> {
  for (const { id, template, data } of await findStrandedMails(new Date(now.getTime() - STRANDED_AFTER_MS)))
    await settleMail(id, {
      state: 'UNCERTAIN',
      data: cleaned(template, data),
      lastError: 'the sender ended while sending',
    });
  const mails = await claimDueMails(now, limit);
  await Promise.all(mails.map((mail) => send(mail, transport, now)));
  return mails.length;
}

/** Mails are kept for a year after they went, for the screens of the rounds; then they are forgotten. */
export function forgetOldMails(now: Date): Promise<number> {
  const before = new Date(now);
  before.setUTCFullYear(before.getUTCFullYear() - 1);
  return deleteSettledMails(before);
}
