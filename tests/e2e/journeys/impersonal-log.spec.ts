import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { expect, test } from '@playwright/test';
import { formsIn } from '../support/html-form';
import { rawGet } from '../support/raw';
import { Visitor } from '../support/visitor';

const log = process.env.ATLAS_E2E_LOG ?? '';
/** An address of a reader that nobody else has (RFC 5737 keeps these for documents). */
const address = '203.0.113.77';

type Line = { time: string; level: string; event: string; requestId?: string };

/** What the server wrote since it serves: everything before is the report of its start. */
const linesOf = (text: string) => text.split('\n').filter((line) => line.startsWith('{'));

test.describe('@desktop what the server writes down', () => {
  test.skip(!log, 'the log of this atlas is not at hand');

  test('is one object a line, with the request’s number, and holds nothing of anybody', async ({
    baseURL,
  }) => {
    const origin = baseURL ?? '';
    const mark = randomUUID().slice(0, 8);
    const [email, word, token] = [
      `${mark}@mairie.example`,
      `sought-${mark}`,
      `token-${randomUUID()}-${mark}`,
    ];
    const reader = new Visitor(origin, address);
    const numbers: string[] = [];
    const asked = [
      `/fr/search?q=${word}`,
      `/fr/search?q=${encodeURIComponent(email)}`,
      `/api/v1/partnerships?q=${word}`,
      `/api/v1/nothing/${word}`,
      `/fr/partnerships?country=${word}`,
      `/en/${word}`,
      `/fr/extranet/enter?token=${token}`,
      `/fr/extranet/round/${token}`,
      `/fr/extranet/invitation/${token}`,
      `/fr/suggest/confirm/${token}`,
      `/fr/extranet/new-password?token=${token}`,
      `/api/auth/magic-link/verify?token=${token}`,
    ];
    for (const path of asked) numbers.push((await reader.get(path)).headers.get('x-request-id') ?? '');

    const signIn = await reader.get('/en/extranet/sign-in');
    const form = formsIn(signIn.body).find(({ names }) => names.includes('email'));
    if (!form) throw new Error('no form asks for an address');
    numbers.push((await reader.send(signIn.path, form, { email })).headers.get('x-request-id') ?? '');
    // A form that no page of the atlas wrote fails within the renderer, which complains in its own words.
    const forged = await reader.ask('/en/extranet/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ email, $ACTION_ID_0: token }),
      headers: { Origin: origin },
    });
    numbers.push(forged.headers.get('x-request-id') ?? '');
    await rawGet(origin, `/fr/%ff${word}`, { 'X-Forwarded-For': address });

    // A line is written once its answer has gone.
    await expect
      .poll(() => numbers.filter((number) => !fs.readFileSync(log, 'utf8').includes(number)))
      .toEqual([]);
    const text = fs.readFileSync(log, 'utf8');
    const figures = await (await fetch(`${origin}/metrics`)).text();
    expect(figures).toContain('atlas_http_request_duration_seconds_count{kind="page"');
    for (const given of [mark, address, token, email, word, encodeURIComponent(email)])
      expect([text.includes(given), figures.includes(given)], given).toEqual([false, false]);
    // Nobody else's either: addresses of mail that other journeys used meanwhile.
    expect(linesOf(text).filter((line) => line.includes('@mairie.example'))).toEqual([]);
    for (const line of linesOf(text)) {
      const { time, level, event, requestId } = JSON.parse(line) as Line;
      expect([typeof time, typeof level, typeof event]).toEqual(['string', 'string', 'string']);
      if (/request/.test(event)) expect(requestId, line).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});
