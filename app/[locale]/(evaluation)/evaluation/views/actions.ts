'use server';

import { redirect } from 'next/navigation';
import { act } from '@/lib/record/act';
import type { FormState } from '@/lib/server/form-state';
import {
  followView,
  removeView,
  renameView,
  renewView,
  saveView,
  unfollowView,
} from '@/lib/view/view.mutations';
import { actingOn, told } from '../../../(admin)/admin/_desk/act-here';
import { formAgain } from '../reports/_desk/report-form';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');

export async function save(
  given: string,
  path: string,
  query: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { actor, locale } = await actingOn(given, '/evaluation/views');
  const outcome = await act(saveView, actor, {
    name: text(form, 'name'),
    visibility: text(form, 'visibility'),
    path,
    query,
  });
  if (!outcome.ok) return formAgain(locale, form, outcome.problem);
  told(`/${locale}/evaluation/views/${outcome.value.slug}`, outcome, 'view-saved');
}

export async function rename(
  given: string,
  slug: string,
  viewId: number,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { actor, locale, page } = await actingOn(given, `/evaluation/views/${slug}`);
  const outcome = await act(renameView, actor, {
    viewId,
    name: text(form, 'name'),
    visibility: text(form, 'visibility'),
  });
  if (!outcome.ok) return formAgain(locale, form, outcome.problem);
  told(page, outcome, 'view-renamed');
}

/** One press about a view, then its page says what became of it. */
async function press(
  given: string,
  form: FormData,
  done: string,
  definition: Parameters<typeof act>[0],
  more: Record<string, unknown> = {},
): Promise<never> {
  const { actor, page } = await actingOn(given, `/evaluation/views/${text(form, 'slug')}`);
  told(page, await act(definition, actor, { viewId: Number(text(form, 'viewId')), ...more } as never), done);
}

export const renew = async (given: string, form: FormData): Promise<void> =>
  press(given, form, 'view-renewed', renewView, { query: text(form, 'query') });

export const followByMail = async (given: string, form: FormData): Promise<void> =>
  press(given, form, 'view-followed', followView, { by: 'MAIL' });

export const unfollow = async (given: string, form: FormData): Promise<void> =>
  press(given, form, 'view-unfollowed', unfollowView, { by: text(form, 'by') });

/** The address of the feed is shown this once: what is kept of it opens nothing. */
export async function followByFeed(given: string, form: FormData): Promise<void> {
  const { actor, page } = await actingOn(given, `/evaluation/views/${text(form, 'slug')}`);
  const outcome = await act(followView, actor, { viewId: Number(text(form, 'viewId')), by: 'FEED' });
  if (!outcome.ok || outcome.value.token === null) told(page, outcome, 'view-followed');
  redirect(`${page}?${new URLSearchParams({ feed: outcome.value.token })}`);
}

export async function remove(given: string, form: FormData): Promise<void> {
  const { actor, page, locale } = await actingOn(given, `/evaluation/views/${text(form, 'slug')}`);
  const outcome = await act(removeView, actor, { viewId: Number(text(form, 'viewId')) });
  told(outcome.ok ? `/${locale}/evaluation/views` : page, outcome, 'view-removed');
}
