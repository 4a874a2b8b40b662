import { randomBytes } from 'node:crypto';
import { cookies, headers } from 'next/headers';
import type { Actor } from '../auth/actor';
import { takeAllowance } from '../auth/allowance';
import { publicUrl } from '../env';
import { CLIENT_HEADER } from '../server/client-address';
import type { OpenForm } from './definition';
import type { Typed } from './field';
import { SUBMITTED, saveDraft } from './form.repository';
import { BASE, OPENING, readSent } from './sent';
import { dropStash, findStash, keepStash, STASH_SECONDS, type Stash } from './stash.repository';

const COOKIE = 'atlas_typed';
/** Most texts of a form, and most characters of them together, that are kept for somebody who is not signed in. */
const MOST_ENTRIES = 2_000;
const LONGEST = 400_000;
/** Nobody's session ends more often than this. */
const rule = { window: 3_600, max: 20 };

/** Keeps a form that came without a session, for when the person has signed in again. */
export async function stashTyped(family: string, recordKey: string, data: FormData): Promise<void> {
  const entries: Stash['entries'] = [];
  for (const [key, value] of data.entries())
    if (typeof value === 'string' && !key.startsWith('$ACTION')) entries.push([key, value]);
  const length = entries.reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  if (entries.length > MOST_ENTRIES || length > LONGEST) return;
  const client = (await headers()).get(CLIENT_HEADER) ?? 'unknown';
  if (!(await takeAllowance(`stash ${client}`, rule)).allowed) return;
  const secret = randomBytes(32).toString('base64url');
  await keepStash(secret, { family, recordKey, entries }, new Date());
  (await cookies()).set(COOKIE, secret, {
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl().startsWith('https:'),
    maxAge: STASH_SECONDS,
    path: '/',
  });
}

/** What was kept before the person signed in, as it was typed: of a form that is made of what was chosen. */
export async function stashedTyped(): Promise<Typed | undefined> {
  const secret = (await cookies()).get(COOKIE)?.value;
  const stash = secret ? await findStash(secret, new Date()) : null;
  if (!stash) return undefined;
  const typed: Typed = {};
  for (const [key, value] of stash.entries) typed[key] = [...(typed[key] ?? []), value];
  return typed;
}

/** What was sent with a form by somebody who had lost the right to it meanwhile; the longest texts last. */
export async function stashedTexts(family: string, recordKey: string): Promise<string[]> {
  const secret = (await cookies()).get(COOKIE)?.value;
  const stash = secret ? await findStash(secret, new Date()) : null;
  if (!stash || stash.family !== family || stash.recordKey !== recordKey) return [];
  return stash.entries
    .filter(([name, text]) => name !== BASE && name !== OPENING && text.trim() !== '')
    .map(([, text]) => text)
    .toSorted((one, two) => one.length - two.length);
}

/** Makes a draft of what was kept for this form before the person signed in; nothing where nothing was. */
export async function takeStash(actor: Actor, form: OpenForm): Promise<void> {
  const secret = (await cookies()).get(COOKIE)?.value;
  const stash = secret ? await findStash(secret, new Date()) : null;
  if (!secret || !stash || stash.family !== form.family || stash.recordKey !== form.recordKey) return;
  const sent = readSent(form, stash.entries);
  const key = { userId: actor.userId, family: form.family, recordKey: form.recordKey };
  if (sent) await saveDraft(key, form.authorityId, { ...sent, turn: SUBMITTED });
  await dropStash(secret);
}
