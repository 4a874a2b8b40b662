'use server';

import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { actingOn, onlyFields, told } from '@/app/[locale]/(admin)/admin/_desk/act-here';
import { keepIfForbidden } from '@/lib/forms/desk-stash.service';
import { removeNote, saveNote } from '@/lib/judge/note.mutations';
import { act } from '@/lib/record/act';
import { bound, boundForm, boundKinds } from '@/lib/server/bound';
import { type FormState, readForm } from '@/lib/server/form-state';
import { judgeFormAgain } from '../_act-here';

const text = z.string().default('');
const noteForm = z.strictObject({ text, url: text, visibility: text });

/** What a form is about: a note that is there, or the record of a new one. */
export type NoteKeys = {
  noteId: number | null;
  authorityId: number | null;
  partnershipId: number | null;
  projectId: number | null;
  networkId: number | null;
};

const id = boundKinds.id.nullable();
const keysSchema = z.strictObject({
  noteId: id,
  authorityId: id,
  partnershipId: id,
  projectId: id,
  networkId: id,
});

export async function save(given: string, asked: NoteKeys, _: FormState, form: FormData): Promise<FormState> {
  const keys = bound(keysSchema, asked);
  const { actor, locale, page } = await actingOn(given, '/evaluation/judge/notes', form);
  const t = await getTranslations({ locale, namespace: 'judge' });
  const { data, state } = readForm(noteForm, form, (code) => t(`problem.${code}`));
  if (!data) return state;
  const outcome = await act(saveNote, actor, { ...keys, ...data, url: data.url || null });
  if (!outcome.ok) {
    await keepIfForbidden(outcome.problem, page, form);
    return judgeFormAgain(locale, form, outcome.problem, (path) => path);
  }
  told(page, outcome, 'note-saved');
}

export async function remove(given: string, sent: FormData): Promise<void> {
  const form = boundForm(sent);
  const { actor, page } = await actingOn(given, '/evaluation/judge/notes');
  onlyFields(form, ['noteId'], page);
  const outcome = await act(removeNote, actor, { noteId: Number(form.get('noteId')) });
  told(page, outcome, 'note-removed');
}
