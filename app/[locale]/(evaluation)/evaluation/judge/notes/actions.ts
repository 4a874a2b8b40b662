'use server';

import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { actingOn, told } from '@/app/[locale]/(admin)/admin/_desk/act-here';
import { removeNote, saveNote } from '@/lib/judge/note.mutations';
import { act } from '@/lib/record/act';
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

export async function save(given: string, keys: NoteKeys, _: FormState, form: FormData): Promise<FormState> {
  const { actor, locale, page } = await actingOn(given, '/evaluation/judge/notes');
  const t = await getTranslations({ locale, namespace: 'judge' });
  const { data, state } = readForm(noteForm, form, (code) => t(`problem.${code}`));
  if (!data) return state;
  const outcome = await act(saveNote, actor, { ...keys, ...data, url: data.url || null });
  if (!outcome.ok) return judgeFormAgain(locale, form, outcome.problem, (path) => path);
  told(page, outcome, 'note-saved');
}

export async function remove(given: string, form: FormData): Promise<void> {
  const { actor, page } = await actingOn(given, '/evaluation/judge/notes');
  const outcome = await act(removeNote, actor, { noteId: Number(form.get('noteId')) });
  told(page, outcome, 'note-removed');
}
