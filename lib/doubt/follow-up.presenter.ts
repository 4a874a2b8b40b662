import { atlasDay, dayOfColumn } from '../date/day';
import { formatDay } from '../i18n/dates';
import type { Locale } from '../i18n/locales';
import type { Translate } from '../i18n/translate';
import { steps } from './doubt.rules';
import type { FollowUpRow } from './follow-up.repository';

type Known = Pick<FollowUpRow, 'ownerId' | 'owner' | 'step' | 'word' | 'dueOn' | 'closedAt'>;

/** Who looks into a doubt, and whether it is closed, in sentences. @param userId who reads */
export function followUpSentences(
  { locale, t }: { locale: Locale; t: Translate },
  followUp: Known | null,
  userId: string,
): string[] {
  if (!followUp) return [t('follow.nobodyYet')];
  const { ownerId, owner, closedAt } = followUp;
  const held =
    ownerId === userId
      ? t('follow.withYou')
      : owner
        ? t('follow.with', { name: owner.name })
        : t('follow.nobodyYet');
  if (!closedAt) return [held];
  return [held, t('follow.closedOn', { day: formatDay(locale, atlasDay(closedAt.getTime())) })];
}

/** The questions of a follow-up, each with what is known. @param t namespace `doubt`, @param userId who answers */
export function followUpFields(t: Translate, followUp: Known | null, userId: string) {
  const isOthers = Boolean(followUp?.ownerId) && followUp?.ownerId !== userId;
  const owners = [
    { value: 'mine', label: t('follow.ownerMine') },
    ...(isOthers ? [{ value: 'unchanged', label: t('follow.ownerUnchanged') }] : []),
    { value: 'nobody', label: t('follow.ownerNobody') },
  ];
  return [
    {
      name: 'owner',
      label: t('follow.owner'),
      kind: 'radios' as const,
      value: isOthers ? 'unchanged' : 'mine',
      options: owners,
    },
    {
      name: 'step',
      label: t('follow.step'),
      kind: 'select' as const,
      value: followUp?.step ?? 'ASK_AUTHORITY',
      options: steps.map((step) => ({ value: step, label: t(`step.${step}`) })),
    },
    {
      name: 'word',
      label: t('follow.word'),
      hint: t('follow.wordHint'),
      kind: 'text' as const,
      value: followUp?.word ?? '',
    },
    {
      name: 'dueOn',
      label: t('follow.due'),
      kind: 'day' as const,
      value: (followUp && dayOfColumn(followUp.dueOn)) ?? '',
    },
  ];
}
