import fs from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '@/lib/db';
import { type Locale, locales } from '@/lib/i18n/locales';
import { forgetOldMails, queueMail, sendDueMails } from '@/lib/mail/mail.service';
import { type MailTransport, outboxTransport, smtpTransport } from '@/lib/mail/mail-transport';
import { mailWords } from '@/lib/mail/mail-words';
import { type TemplateName, templates } from '@/lib/mail/templates';
import { mailData } from '@/tests/factories/mails';
import { temporaryFolder } from '@/tests/support/folder';
import { type Letterbox, startLetterbox } from '@/tests/support/smtp';

vi.mock('@/lib/server/log', () => ({ log: vi.fn() }));

/** Half a second is added: what the database wrote just now is due. */
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000 + 500);
const names = Object.keys(templates) as TemplateName[];

let letterbox: Letterbox;
let transport: MailTransport;

beforeEach(async () => {
  await database().mailMessage.deleteMany();
  letterbox = await startLetterbox((recipient) =>
    recipient.startsWith('nobody@')
      ? { code: 550, text: 'no such user' }
      : recipient.startsWith('full@')
        ? { code: 452, text: 'mailbox full' }
        : null,
  );
  transport = smtpTransport(letterbox.url);
});
afterEach(async () => {
  transport.close();
  await letterbox.stop();
});

function queue(
  name: TemplateName,
  to = 'clerk@mairie-albi.fr',
  locale: Locale = 'fr',
  key = `${name}:${to}:${locale}`,
) {
  return queueMail(database(), { key, to, locale, template: name, data: mailData[name] });
}
const sendAt = (now: Date) => sendDueMails({ now, limit: 100, transport });
const stateOf = (recipient: string) => database().mailMessage.findFirstOrThrow({ where: { recipient } });

describe('a mail server', () => {
  it('receives every mail in four languages, as text and as HTML', async () => {
    for (const locale of locales) for (const name of names) await queue(name, `${name}@example.fr`, locale);
    expect(await sendAt(later(0))).toBe(names.length * locales.length);
    expect(letterbox.mails).toHaveLength(names.length * locales.length);
    for (const { mail, to } of letterbox.mails) {
      const locale = mail.headers.find(({ key }) => key === 'content-language')?.value.slice(0, 2) as Locale;
      const t = mailWords(locale);
      expect(mail.text).toContain(t('greeting'));
      expect(mail.text).toContain(t('automatic'));
      expect(mail.html).toContain(t('copy'));
      expect(mail.from).toEqual({ name: t('site'), address: 'noreply@localhost' });
      expect(mail.to).toEqual([{ name: '', address: to[0] }]);
      expect(mail.messageId).toMatch(/^<[0-9a-f]{32}@localhost>$/);
      expect(mail.headers.map(({ key }) => key)).toContain('auto-submitted');
    }
    const subject = (locale: Locale) =>
      letterbox.mails.find(
        ({ mail, to }) =>
          to[0] === 'claim-received@example.fr' && mail.text?.includes(mailWords(locale)('greeting')),
      )?.mail.subject;
    expect(subject('fr')).toBe('Votre demande pour 경주시 est reçue');
    expect(subject('zh')).toBe('已收到您关于경주시的申请');
    expect(subject('ko')).toBe('경주시에 대한 신청을 접수하였습니다');
  });

  it('gets no header and no recipient from what people typed', async () => {
    await queueMail(database(), {
      key: 'injection',
      to: 'clerk@mairie-albi.fr',
      locale: 'en',
      template: 'invitation',
      data: {
        ...mailData.invitation,
        authority: 'Albi\r\nBcc: victim@example.fr\r\n\r\nHello',
        inviter: '\u0000"<x@y.fr>',
      },
    });
    await sendAt(later(0));
    const [{ to, mail, raw } = { to: [], mail: null, raw: '' }] = letterbox.mails;
    expect(to).toEqual(['clerk@mairie-albi.fr']);
    expect(raw).not.toMatch(/^bcc:/im);
    expect(mail?.subject).toBe('Invitation to speak for Albi Bcc: victim@example.fr Hello in the atlas');
  });
});

describe('a key', () => {
  it('is sent once, however often it is queued and whoever sends', async () => {
    expect(await queue('claim-approved')).toBe(true);
    expect(await queue('claim-approved')).toBe(false);
    const other = smtpTransport(letterbox.url);
    for (let index = 0; index < 20; index += 1) await queue('claim-received', `${index}@example.fr`);
    const now = later(0);
    await Promise.all([
      sendDueMails({ now, limit: 15, transport }),
      sendDueMails({ now, limit: 15, transport: other }),
      sendDueMails({ now, limit: 15, transport: other }),
    ]);
    await sendAt(later(1));
    other.close();
    expect(letterbox.mails.map(({ to }) => to[0]).sort()).toEqual(
      [...Array.from({ length: 20 }, (_, index) => `${index}@example.fr`), 'clerk@mairie-albi.fr'].sort(),
    );
  });

  it('is not queued where what it tells is undone', async () => {
    await database()
      .$transaction(async (tx) => {
        await queueMail(tx, {
          key: 'undone',
          to: 'a@example.fr',
          locale: 'fr',
          template: 'claim-received',
          data: mailData['claim-received'],
        });
        throw new Error('undone');
      })
      .catch(() => undefined);
    expect(await sendAt(later(0))).toBe(0);
  });
});

describe('a mail that cannot be sent', () => {
  it('to somebody who is not there bounces at once and lets go of its token', async () => {
    await queue('one-time-link', 'nobody@example.fr');
    await sendAt(later(0));
    const row = await stateOf('nobody@example.fr');
    expect(row).toMatchObject({ state: 'BOUNCED', attempts: 1 });
    expect(row.lastError).toContain('550');
    expect(JSON.stringify(row.data)).not.toContain('token');
  });

  it('is tried five times, each later than the last', async () => {
    await queue('claim-received', 'full@example.fr');
    for (const minutes of [0, 1, 6, 36, 216]) {
      // Not a minute before its time.
      if (minutes > 0) expect(await sendAt(later(minutes - 0.9))).toBe(0);
      expect(await sendAt(later(minutes + 0.05 * minutes + 0.1))).toBe(1);
    }
    expect(await stateOf('full@example.fr')).toMatchObject({ state: 'FAILED', attempts: 5 });
    expect(await sendAt(later(100_000))).toBe(0);
    expect(letterbox.mails).toEqual([]);
  });

  it('for want of a mail server waits, says why, and goes by itself once there is one', async () => {
    const { port } = new URL(letterbox.url);
    await letterbox.stop();
    await queue('claim-received');
    expect(await sendAt(later(0))).toBe(1);
    expect(await stateOf('clerk@mairie-albi.fr')).toMatchObject({ state: 'QUEUED', attempts: 1 });
    expect((await stateOf('clerk@mairie-albi.fr')).lastError).toMatch(/ECONNREFUSED|ESOCKET|connect/i);
    letterbox = await startLetterbox(() => null, Number(port));
    expect(await sendAt(later(2))).toBe(1);
    expect(await stateOf('clerk@mairie-albi.fr')).toMatchObject({ state: 'SENT', lastError: null });
    expect(letterbox.mails).toHaveLength(1);
  });

  it('because its sender ended is left alone and told', async () => {
    await queue('one-time-link');
    await database().mailMessage.updateMany({ data: { state: 'SENDING', sendingAt: later(0) } });
    expect(await sendAt(later(9))).toBe(0);
    expect(await stateOf('clerk@mairie-albi.fr')).toMatchObject({ state: 'SENDING' });
    expect(await sendAt(later(11))).toBe(0);
    const row = await stateOf('clerk@mairie-albi.fr');
    expect(row.state).toBe('UNCERTAIN');
    expect(JSON.stringify(row.data)).not.toContain('token');
    expect(letterbox.mails).toEqual([]);
  });
});

describe('what is kept', () => {
  it('of a mail that has gone is no token, and after a year nothing', async () => {
    await queue('one-time-link');
    await sendAt(later(0));
    const row = await stateOf('clerk@mairie-albi.fr');
    expect(row).toMatchObject({ state: 'SENT', data: { path: '/fr/extranet/enter', minutes: 60 } });
    expect(letterbox.mails[0]?.mail.text).toContain('/fr/extranet/enter?token=abc');
    expect(await forgetOldMails(later(364 * 1440))).toBe(0);
    expect(await forgetOldMails(later(367 * 1440))).toBe(1);
  });
});

describe('without a mail server', () => {
  it('mails are files that a mail program opens, for their owner alone', async () => {
    const folder = path.join(temporaryFolder(), 'outbox');
    await queue('one-time-link', 'clerk@mairie-albi.fr', 'ko');
    await sendDueMails({ now: later(0), limit: 10, transport: outboxTransport(folder) });
    const [name = ''] = fs.readdirSync(folder);
    expect(name).toMatch(/^\d{4}-\d\d-\d\dT[\d-]{8}-one-time-link-\d+\.eml$/);
    const file = path.join(folder, name);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    const mail = await PostalMime.parse(fs.readFileSync(file));
    expect(mail.subject).toBe('아틀라스 로그인 링크');
    expect(mail.text).toContain('/fr/extranet/enter?token=abc');
  });
});
