import type { DeskField } from '@/components/desk/desk-field';
import type { NoteVisibility } from '@/lib/generated/prisma/enums';
import type { Translate } from '@/lib/i18n/translate';

const visibilities: readonly NoteVisibility[] = ['PRIVATE', 'EVALUATORS', 'PUBLISHED'];

export type NoteBefore = { text: string; url: string | null; visibility: NoteVisibility };

/** What was seen, where it can be read, and who may read the note. @param t of `judge`, @param v of `vocabulary` */
export const noteFields = (t: Translate, v: Translate, before?: NoteBefore): DeskField[] => [
  { name: 'text', label: t('notes.text'), hint: t('notes.textHint'), kind: 'text', value: before?.text },
  { name: 'url', label: t('notes.url'), hint: t('notes.urlHint'), value: before?.url ?? undefined },
  {
    name: 'visibility',
    label: t('notes.visibility'),
    kind: 'radios',
    value: before?.visibility ?? 'PRIVATE',
    options: visibilities.map((value) => ({
      value,
      label: v(`noteVisibility.${value}`),
      hint: t(`notes.hint.${value}`),
    })),
  },
];
