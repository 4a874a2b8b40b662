import { redirect } from 'next/navigation';
import type { Actor } from '../auth/actor';
import { signInPath } from '../auth/link-path';
import { currentActor } from '../auth/session';
import type { Locale } from '../i18n/locales';
import type { Problem } from '../record/act';
import { boundForm } from '../server/bound';
import { dropKept, stashedTexts, stashTyped } from './stash.service';

/** Forms that are sent in one step and have no drafts: those of queues, members and the administration. */
const DESK = 'desk';

/**
 * Whoever sends a form of a page; somebody whose session has ended is led to sign in and back, and finds there what they
 * had typed.
 * @param page path and query
 */
export async function requireSender(locale: Locale, page: string, sent: FormData): Promise<Actor> {
  const form = boundForm(sent);
  const actor = await currentActor();
  if (!actor) {
    await stashTyped(DESK, page, form);
    redirect(signInPath(locale, page));
  }
  await dropKept(DESK, page);
  return actor;
}

/** Keeps what was typed by somebody who may not, or no longer: the page may have no form for them any more. */
export async function keepIfForbidden({ kind }: Problem, page: string, form: FormData): Promise<void> {
  if (kind === 'forbidden' || kind === 'not-found') await stashTyped(DESK, page, form);
}

/** What is made again with one press: a number, the code of a choice, a tick, a place. */
const choice = /^([A-Z\d_]+|[a-z]{2,3}|(authority|place):\S+)$/;

/** What was typed on a page by whoever had no right to send it then; the longest text last. */
export async function typedAt(page: string): Promise<string[]> {
  return (await stashedTexts(DESK, page)).filter((text) => !choice.test(text));
}
