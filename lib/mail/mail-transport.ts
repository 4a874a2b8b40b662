import fs from 'node:fs/promises';
import path from 'node:path';
import nodemailer from 'nodemailer';

export type OutgoingMail = {
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** Language of the mail, RFC 3282. */
  language: string;
};

/** How mails leave. `send` rejects with what `TransportError` describes. */
export type MailTransport = {
  send(mail: OutgoingMail, about: { id: number; template: string; now: Date }): Promise<void>;
  close(): void;
};

function message(mail: OutgoingMail) {
  const { language, to, ...rest } = mail;
  return {
    ...rest,
    // An object is taken as it is; a text would be read as a list of addresses.
    to: { name: '', address: to },
    headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Sends by a mail server. @param url `smtp://` or `smtps://`, with user and password where it wants them */
export function smtpTransport(url: string): MailTransport {
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  } as never);
  return {
    async send(mail) {
      await transport.sendMail(message(mail));
    },
    close: () => transport.close(),
  };
}

/** Writes each mail as a file that mail programs open, readable by its owner alone. @param folder made when needed */
export function outboxTransport(folder: string): MailTransport {
  const transport = nodemailer.createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
  } as never);
  return {
    async send(mail, { id, template, now }) {
      const { message: bytes } = (await transport.sendMail(message(mail))) as unknown as { message: Buffer };
      await fs.mkdir(folder, { recursive: true, mode: 0o700 });
      const time = now.toISOString().slice(0, 19).replaceAll(':', '-');
      await fs.writeFile(path.join(folder, `${time}-${template}-${id}.eml`), bytes, { mode: 0o600 });
    },
    close: () => transport.close(),
  };
}
