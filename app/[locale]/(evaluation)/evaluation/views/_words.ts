import type { DeskField } from '@/components/desk/desk-field';
import type { Translate } from '@/lib/i18n/translate';

/** "/evaluation/doubt/quality" is the key "evaluation-doubt-quality" of the messages. */
export const pageKey = (path: string): string => path.slice(1).replaceAll('/', '-');

type Follow = { byMail: boolean; feedTokenHash: string | null };

/** How somebody is told of changes. */
export function followWords(follow: Follow | undefined, t: Translate): string {
  if (!follow) return t('views.notFollowed');
  return [follow.byMail && t('views.byMail'), follow.feedTokenHash && t('views.byFeed')]
    .filter(Boolean)
    .join(' · ');
}

/** Who sees a view or a report in the making. */
export const visibilityField = (t: Translate, value: string): DeskField => ({
  name: 'visibility',
  label: t('views.visibility'),
  kind: 'radios',
  value,
  options: ['PRIVATE', 'EVALUATORS'].map((each) => ({
    value: each,
    label: t(`visibility.${each}`),
    hint: t(`visibility.hint.${each}`),
  })),
});
