import { ConflictChooser } from '@/components/forms/conflict-chooser';
import { DraftSettled } from '@/components/forms/draft-keeper';
import { fieldsOf, wordsKey } from '@/lib/forms/field';
import { valueWords } from '@/lib/forms/value.presenter';
import { chooseSides } from './actions';
import type { StepProps } from './edit-step';

/** Somebody else changed the same fields since the form was opened: both are shown, and nothing is saved yet. */
export function ConflictStep({ filled, words, locale }: StepProps) {
  const { form, checked } = filled;
  const { t } = words;
  const { family, recordKey, group } = form;
  const fields = fieldsOf(form.sections);
  const conflicts = checked.conflicts.flatMap(({ field: name, theirs, mine }) => {
    const field = fields.find((each) => each.name === name);
    if (!field) return [];
    return [
      {
        field: name,
        label: t(`${wordsKey(group, field)}.label`),
        theirs: valueWords(words, field, theirs),
        mine: valueWords(words, field, mine),
      },
    ];
  });
  return (
    <>
      <DraftSettled family={family} recordKey={recordKey} />
      <p className="mb-6 max-w-measure text-ink-2">{t('conflict.lead')}</p>
      <ConflictChooser
        conflicts={conflicts}
        action={chooseSides.bind(null, { locale, family, recordKey })}
        words={{
          theirs: t('conflict.theirs'),
          mine: t('conflict.mine'),
          nothing: t('nothing'),
          go: t('conflict.go'),
        }}
      />
    </>
  );
}
