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

/** What this browser sent with a form before its person signed in, or after they had lost the right to it. */
export type Kept = { secret: string; entries: Stash['entries'] };

/** What is kept of one form; null where nothing is, or only of another. */
export async function keptOf(family: string, recordKey: string): Promise<Kept | null> {
  const secret = (await cookies()).get(COOKIE)?.value;
  const stash = secret ? await findStash(secret, new Date()) : null;
  if (!secret || stash?.family !== family || stash.recordKey !== recordKey) return null;
  return { secret, entries: stash.entries };
}

/** What was kept as it was typed: of a form that is made of what was chosen. */
export function typedIn({ entries }: Kept): Typed {
  const typed: Typed = {};
  for (const [key, value] of entries) typed[key] = [...(typed[key] ?? []), value];
  return typed;
}

/** The texts that were kept; the longest last. */
export async function stashedTexts(family: string, recordKey: string): Promise<string[]> {
  const { entries = [] } = (await keptOf(family, recordKey)) ?? {};
  return entries
    .filter(([name, text]) => name !== BASE && name !== OPENING && text.trim() !== '')
    .map(([, text]) => text)
    .toSorted((one, two) => one.length - two.length);
}

/** Forgets what was kept of a form: it was sent anew. */
export async function dropKept(family: string, recordKey: string): Promise<void> {
  const kept = await keptOf(family, recordKey);
  if (kept) await dropStash(kept.secret);
}

/** Makes a draft of what was kept for this form before the person signed in; nothing where nothing was. */
export async function takeStash(actor: Actor, form: OpenForm, given?: Kept | null): Promise<void> {
  const kept = given === undefined ? await keptOf(form.family, form.recordKey) : given;
  if (!kept) return;
  const sent = readSent(form, kept.entries);
  const key = { userId: actor.userId, family: form.family, recordKey: form.recordKey };
  if (sent) await saveDraft(key, form.authorityId, { ...sent, turn: SUBMITTED });
  await dropStash(kept.secret);
}
