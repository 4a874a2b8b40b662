import type { Actor } from '../auth/actor';
import { decide } from '../auth/policy';
import { themeNames } from '../filter/filter.service';
import { languageTags } from '../i18n/locales';
import { textIn } from '../i18n/localized-text';
import { fieldOrigin } from '../record/field-origin.presenter';
import { agreeingCitations, latestRevisions } from '../record/field-origin.repository';
import type { Fields } from '../record/snapshot';
import { authoritySubjectOf, tieSubject } from '../record/subjects';
import { type Checked, checkForm, isSaid } from './check-form';
import type { OpenForm } from './definition';
import { fieldsOf, type Typed } from './field';
import { type DraftRow, findDraft, reading } from './form.repository';
import { fill } from './typed';
import type { FormWords } from './value.presenter';

/** Labels of all themes by code, each followed by those below it. */
export async function themeLabels({ locale }: Pick<FormWords, 'locale'>): Promise<FormWords['themes']> {
  const themes = await themeNames();
  const tops = themes.filter(({ parent }) => parent === null);
  const inOrder = tops.flatMap((top) => [top, ...themes.filter(({ parent }) => parent?.code === top.code)]);
  return new Map(
    inOrder.map(({ code, label }) => {
      const words = textIn(locale, label) ?? { text: code, lang: null };
      return [code, { text: words.text, lang: words.lang && languageTags[words.lang] }];
    }),
  );
}

/** A form with what somebody typed into it, or with the record's own values where nobody did. */
export type FilledForm = {
  form: OpenForm;
  draft: DraftRow | null;
  /** The record as it stood when the person opened the form first. */
  base: Fields;
  typed: Typed;
  checked: Checked;
};

export async function filledForm(
  actor: Actor,
  form: OpenForm,
  locale: FormWords['locale'],
): Promise<FilledForm> {
  const { family, recordKey } = form;
  const draft = await findDraft({ userId: actor.userId, family, recordKey });
  const start = form.isNew ? { ...form.stored, ...form.preset } : form.stored;
  const base = draft && Object.keys(draft.base).length > 0 ? draft.base : form.stored;
  const typed = draft?.typed ?? fill(fieldsOf(form.sections), start, locale);
  return { form, draft, base, typed, checked: checkForm(form, base, typed, locale) };
}

type RecordOfForm = Pick<OpenForm, 'record' | 'sections' | 'stored' | 'tieId' | 'authorityId'>;

/** Who last set each field of the form's record, in words. */
export async function originsOf(
  actor: Actor,
  form: RecordOfForm,
  words: FormWords,
): Promise<Map<string, string>> {
  if (!form.record) return new Map();
  const { kind, id } = form.record;
  const [revisions, citations, namesShown] = await Promise.all([
    latestRevisions(kind, id),
    agreeingCitations(kind, id),
    maySeeNames(actor, form),
  ]);
  const reader = { locale: words.locale, t: words.t, namesShown };
  const fields = fieldsOf(form.sections).map(({ name }) => name);
  return new Map(
    fields.flatMap((name): [string, string][] => {
      const origin = fieldOrigin(reader, name, isSaid(form.stored[name]), revisions, citations);
      return origin ? [[name, origin]] : [];
    }),
  );
}

async function maySeeNames(actor: Actor, form: RecordOfForm): Promise<boolean> {
  const subject = form.tieId
    ? await tieSubject(reading(), form.tieId)
    : await authoritySubjectOf(form.authorityId);
  return subject !== null && decide(actor, 'READ_FULL_HISTORY', subject).allowed;
}
