import type { DeskField } from '@/components/desk/desk-field';
import type { Translate } from '@/lib/i18n/translate';
import type { typedBefore } from '@/lib/judge/assessment.presenter';
import { axes, marks } from '@/lib/judge/axes';

/** For each axis its question, a mark from 1 to 5 or none, and why. */
export function assessmentFields(t: Translate, before: ReturnType<typeof typedBefore>): DeskField[] {
  return axes.flatMap((axis): DeskField[] => [
    {
      name: axis,
      label: t(`axis.${axis}.name`),
      hint: t(`axis.${axis}.question`),
      kind: 'select',
      value: before[axis].mark,
      options: [
        { value: '', label: t('assess.notJudged') },
        ...marks.map((mark) => ({ value: String(mark), label: markLabel(t, axis, mark) })),
      ],
    },
    {
      name: `${axis}Reason`,
      label: t('assess.reason', { axis: t(`axis.${axis}.short`) }),
      hint: t('assess.reasonHint'),
      kind: 'text',
      value: before[axis].reason,
    },
  ]);
}

function markLabel(t: Translate, axis: string, mark: (typeof marks)[number]): string {
  if (mark === 1) return t('assess.lowest', { end: t(`axis.${axis}.low`) });
  if (mark === 5) return t('assess.highest', { end: t(`axis.${axis}.high`) });
  return String(mark);
}
