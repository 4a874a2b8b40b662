/** What a transport says of a mail that it could not hand over. */
export type TransportError = { code?: string; command?: string; responseCode?: number; message?: string };

export type MailFailure =
  | { state: 'QUEUED'; notBefore: Date }
  | { state: 'FAILED' | 'BOUNCED' | 'UNCERTAIN' };

/** Minutes to wait after each attempt; after the last there is no other. */
const waits = [1, 5, 30, 180];

/**
 * What becomes of a mail that could not be sent. A refusal of the recipient or of the mail for good (SMTP 5xx, RFC 5321
 * section 4.2.1) is a bounce. Where the connection broke after the mail was handed over, it may have gone: it is not
 * sent again. Everything else is tried again.
 * @param attempts how many there were, this one counted
 */
export function judgeFailure(error: TransportError, attempts: number, now: Date): MailFailure {
  const { command = '', responseCode } = error;
  const isOfMail = command === 'RCPT TO' || command === 'DATA';
  if (isOfMail && responseCode !== undefined && responseCode >= 500) return { state: 'BOUNCED' };
  if (command === 'DATA' && responseCode === undefined) return { state: 'UNCERTAIN' };
  const wait = waits[attempts - 1];
  if (wait === undefined) return { state: 'FAILED' };
  return { state: 'QUEUED', notBefore: new Date(now.getTime() + wait * 60_000) };
}

/** The failure in one line for the administrators, without what the mail says. */
export function failureText({ code, command, responseCode, message }: TransportError): string {
  const parts = [code, command, responseCode, message?.replace(/[\p{Cc}]+/gu, ' ')];
  return parts
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
    .slice(0, 300);
}
