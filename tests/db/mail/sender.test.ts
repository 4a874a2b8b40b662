import { expect, it, vi } from 'vitest';
import { database } from '@/lib/db';
import { startMailSender } from '@/lib/mail/mail-sender';
import { wakeMailSender } from '@/lib/mail/mail-wake';
import { requestContexts } from '@/lib/server/request-context';
import { temporaryFolder } from '@/tests/support/folder';

it('a mail that a request wakes the sender for is no part of that request, nor are those after it', async () => {
  const lines: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  const stop = startMailSender(temporaryFolder());
  const queue = (key: string) =>
    // Of no template of ours: it fails at once, and its line is written all the same.
    database().mailMessage.create({
      data: { key, recipient: 'x@mairie.example', locale: 'fr', template: 'x', data: {} },
    });
  await requestContexts().run({ requestId: 'the-number-of-a-request', status: null }, async () => {
    await queue('one');
    wakeMailSender();
  });
  await expect
    .poll(() => lines.filter((line) => line.includes('"event":"mail"')).length, { timeout: 30_000 })
    .toBe(1);
  await stop();
  expect(lines.join('')).not.toContain('the-number-of-a-request');
});
