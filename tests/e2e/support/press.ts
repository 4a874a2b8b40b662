import fs from 'node:fs';
import { expect } from '@playwright/test';
import { formsIn, type HtmlForm, mainText } from './html-form';
import type { Attempt } from './probes/probe';
import type { Answer, Visitor } from './visitor';

const words = (namespace: string) =>
  JSON.parse(fs.readFileSync(`lib/i18n/messages/en/${namespace}.json`, 'utf8')) as unknown;

/** The sentence of a message. @param key namespace and the way down, with dots */
export function sentence(key: string): string {
  const [namespace = '', ...way] = key.split('.');
  const found = way.reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], words(namespace));
  if (typeof found !== 'string') throw new Error(`there is no message ${key}`);
  return found;
}

/** What a page may say to somebody who may not do what they sent. */
const refusals = [
  'workspace.notYours.title',
  'forms.forbidden.title',
  'forms.refused.other.title',
  'members.notForYou.title',
  'members.problem.forbidden',
  'claims.queue.notForYou',
  'claims.problem.forbidden',
  'suggest.queue.notForYou',
  'suggest.problem.forbidden',
  'history.problem.forbidden',
  'confirm.problem.forbidden',
  'admin.refused.title',
  'admin.rounds.refused.title',
  'admin.problem.forbidden',
  'judge.problem.forbidden',
  'doubt.problem.forbidden',
  'evaluation.refused.title',
];
let told: string[] | undefined;

/** The page itself, and no refusal. */
export function expectAllowed({ status, path, body }: Answer, who: string): void {
  told ??= refusals.map(sentence);
  expect(status, `${who}: ${path}`).toBe(200);
  const text = mainText(body);
  expect(
    told.filter((refusal) => text.includes(refusal)),
    `${who} at ${path}`,
  ).toEqual([]);
}

/** Nothing but a clear no: the way to sign in, words of refusal, or a page that is not there. */
export function expectRefused({ status, path, body }: Answer, who: string): void {
  told ??= refusals.map(sentence);
  expect([200, 403, 404], `${who}: ${path}`).toContain(status);
  if (status !== 200 || path.startsWith('/en/extranet/sign-in')) return;
  const text = mainText(body);
  // An invitation asks whoever is not signed in to be so first.
  const said = [...told, sentence('members.invitation.send')].some((refusal) => text.includes(refusal));
  expect(said, `${who} is told no at ${path}: ${text.slice(0, 400)}`).toBe(true);
}

export type Found = { path: string; form: HtmlForm };

/** The form that is meant, from the page as somebody sees it. */
export async function findForm(visitor: Visitor, { path, find }: Attempt, who: string): Promise<Found> {
  const page = await visitor.get(path);
  expect(page.status, `${who}: ${path}`).toBe(200);
  expect(page.headers.get('cache-control'), path).toContain('no-store');
  const form = formsIn(page.body).find(find);
  if (!form)
    throw new Error(`${who} finds no such form at ${page.path}: ${mainText(page.body).slice(0, 600)}`);
  return { path: page.path, form };
}

/** The second form, which shows what would change, once the first was sent. */
export async function lookAtChanges(visitor: Visitor, { form, path }: Found, attempt: Attempt, who: string) {
  const checked = await visitor.send(path, form, attempt.values);
  expect(checked.status, `${who}: ${checked.path}`).toBe(200);
  const second = formsIn(checked.body).find(({ names }) => names.includes('sourceNote'));
  if (!second)
    throw new Error(
      `${who} sees no change to publish at ${checked.path}: ${mainText(checked.body).slice(0, 600)}`,
    );
  return { path: checked.path, form: second };
}
