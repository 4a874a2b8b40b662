'use server';

import { redirect } from 'next/navigation';
import { keepIfForbidden } from '@/lib/forms/desk-stash.service';
import { act } from '@/lib/record/act';
import { boundBelow, boundForm, boundId, boundQuery, boundSegment } from '@/lib/server/bound';
import type { FormState } from '@/lib/server/form-state';
import {
  followView,
  removeView,
  renameView,
  renewView,
  saveView,
  unfollowView,
} from '@/lib/view/view.mutations';
import { actingOn, onlyFields, told } from '../../../(admin)/admin/_desk/act-here';
import { formAgain } from '../reports/_desk/report-form';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');

export async function save(
  given: string,
  of: string,
  asked: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const [path, query] = [boundBelow(of), boundQuery(asked)];
  const { actor, locale, page } = await actingOn(given, '/evaluation/views', form);
  onlyFields(form, ['name', 'visibility'], page);
  const outcome = await act(saveView, actor, {
    name: text(form, 'name'),
    visibility: text(form, 'visibility'),
    path,
    query,
  });
  if (!outcome.ok) {
    await keepIfForbidden(outcome.problem, page, form);
    return formAgain(locale, form, outcome.problem);
  }
  told(`/${locale}/evaluation/views/${outcome.value.slug}`, outcome, 'view-saved');
}

export async function rename(
  given: string,
  of: string,
  id: number,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const [slug, viewId] = [boundSegment(of), boundId(id)];
  const { actor, locale, page } = await actingOn(given, `/evaluation/views/${slug}`, form);
  onlyFields(form, ['name', 'visibility'], page);
  const outcome = await act(renameView, actor, {
    viewId,
    name: text(form, 'name'),
    visibility: text(form, 'visibility'),
  });
  if (!outcome.ok) {
    await keepIfForbidden(outcome.problem, page, form);
    return formAgain(locale, form, outcome.problem);
  }
  told(page, outcome, 'view-renamed');
}

/** One press about a view, then its page says what became of it. */
async function press(
  given: string,
  sent: FormData,
  done: string,
  definition: Parameters<typeof act>[0],
  more: (form: FormData) => Record<string, unknown> = () => ({}),
): Promise<never> {
  const form = boundForm(sent);
  const { actor, page } = await actingOn(given, `/evaluation/views/${boundSegment(text(form, 'slug'))}`);
  onlyFields(form, ['slug', 'viewId', 'query', 'by'], page);
  told(
    page,
    await act(definition, actor, { viewId: Number(text(form, 'viewId')), ...more(form) } as never),
    done,
  );
}

export const renew = async (given: string, form: FormData): Promise<void> =>
  press(given, form, 'view-renewed', renewView, (sent) => ({ query: text(sent, 'query') }));

export const followByMail = async (given: string, form: FormData): Promise<void> =>
  press(given, form, 'view-followed', followView, () => ({ by: 'MAIL' }));

export const unfollow = async (given: string, form: FormData): Promise<void> =>
  press(given, form, 'view-unfollowed', unfollowView, (sent) => ({ by: text(sent, 'by') }));

/** The address of the feed is shown this once: what is kept of it opens nothing. */
export async function followByFeed(given: string, sent: FormData): Promise<void> {
  const form = boundForm(sent);
  const { actor, page } = await actingOn(given, `/evaluation/views/${boundSegment(text(form, 'slug'))}`);
  onlyFields(form, ['slug', 'viewId'], page);
  const outcome = await act(followView, actor, { viewId: Number(text(form, 'viewId')), by: 'FEED' });
  if (!outcome.ok || outcome.value.token === null) told(page, outcome, 'view-followed');
  redirect(`${page}?${new URLSearchParams({ feed: outcome.value.token })}`);
}

export async function remove(given: string, sent: FormData): Promise<void> {
  const form = boundForm(sent);
  const { actor, page, locale } = await actingOn(
    given,
    `/evaluation/views/${boundSegment(text(form, 'slug'))}`,
  );
  onlyFields(form, ['slug', 'viewId'], page);
  const outcome = await act(removeView, actor, { viewId: Number(text(form, 'viewId')) });
  told(outcome.ok ? `/${locale}/evaluation/views` : page, outcome, 'view-removed');
}
