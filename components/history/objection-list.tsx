import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/field';
import type { OpenObjection } from '@/lib/history/changes-page.service';
import { formatDayOf } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { nameIn } from '@/lib/i18n/names';
import type { FormAction } from './change-answer';
import { ChangeTable } from './revision-list';

export type ObjectionListProps = {
  locale: Locale;
  objections: readonly OpenObjection[];
  settle: FormAction;
  /** Epoch milliseconds, for the age. */
  now: number;
};

/** Disagreements that are open: both values, and what this side may do to settle. */
export async function ObjectionList({ locale, objections, settle, now }: ObjectionListProps) {
  const t = await getTranslations({ locale, namespace: 'history' });
  return (
    <ul className="grid max-w-4xl gap-4">
      {objections.map((objection) => (
        <li
          key={objection.id}
          className="rounded-md border border-hairline border-s-4 border-s-status-disputed bg-sheet p-4"
        >
          <p className="font-semibold">
            {objection.partnership.parties.map(({ authority }) => nameIn(locale, authority).text).join(' ⇄ ')}
          </p>
          <p className="text-ink-2 text-sm">
            {t('objections.since', {
              who: nameIn(locale, objection.authority).text,
              date: formatDayOf(locale, objection.createdAt),
            })}{' '}
            · {t('objections.age', { days: Math.floor((now - objection.createdAt.getTime()) / 86_400_000) })}
          </p>
          <blockquote className="mt-2">{objection.word}</blockquote>
          <ChangeTable fields={objection.fields} words={{ field: t('field'), was: t('was'), is: t('is') }} />
          <form action={settle} className="mt-3 grid gap-2">
            <input type="hidden" name="objectionId" value={objection.id} />
            <label htmlFor={`settle-${objection.id}`} className="text-sm">
              {t('objections.word')}
            </label>
            <TextInput id={`settle-${objection.id}`} name="word" maxLength={1000} className="max-w-measure" />
            <div className="flex flex-wrap gap-2">
              {choicesOf(objection.side).map((choice) => (
                <Button key={choice} type="submit" name="settlement" value={choice}>
                  {t(`objections.${words[choice]}`)}
                </Button>
              ))}
            </div>
          </form>
        </li>
      ))}
    </ul>
  );
}

type Choice = 'KEPT' | 'RESTORED' | 'AMENDED' | 'WITHDRAWN';
const words: Record<Choice, string> = {
  KEPT: 'accept',
  RESTORED: 'giveWay',
  AMENDED: 'amended',
  WITHDRAWN: 'withdraw',
};

/** A side may give way, not decide in its own favour; a third decides for both. */
function choicesOf(side: OpenObjection['side']): Choice[] {
  if (side === 'objector') return ['KEPT', 'AMENDED', 'WITHDRAWN'];
  if (side === 'author') return ['RESTORED', 'AMENDED'];
  return ['KEPT', 'RESTORED', 'AMENDED'];
}
