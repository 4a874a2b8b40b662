import { DataTable } from '@/components/ui/data-table';
import { AtlasLink } from '@/components/ui/link';
import { StatusMark } from '@/components/ui/status-mark';
import { TieName } from '@/components/ui/tie-name';
import type { WorkLine } from '@/lib/doubt/worklist.service';
import { formatDay } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { tieTitle } from '@/lib/partnership/tie-line.presenter';

export type WorkListProps = {
  locale: Locale;
  lines: readonly WorkLine[];
  /** Who reads: what they took on is called theirs. */
  userId: string;
  /** YYYY-MM-DD. */
  today: string;
  hrefOf(slug: string): string;
  /** Translator of the namespace `doubt`. */
  t: Translate;
};

const columns = ['tie', 'status', 'lastSign', 'owner', 'step', 'due', 'open'] as const;

/** Ties to look into: what is said of each, the last sign of life, and who does what about it until when. */
export function WorkList({ locale, lines, userId, today, hrefOf, t }: WorkListProps) {
  return (
    <DataTable caption={t('work.caption')} captionHidden>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column === 'open' ? (
                <span className="sr-only">{t('work.open')}</span>
              ) : (
                t(`work.column.${column}`)
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ item, lastSign, followUp }) => {
          const parties = item.parties.map(({ name }) => name);
          const title = tieTitle(parties);
          const owner = followUp?.ownerId === userId ? t('work.you') : (followUp?.owner ?? t('work.nobody'));
          return (
            <tr key={item.slug}>
              <th scope="row" className="min-w-44 font-normal">
                <AtlasLink href={item.href}>
                  <TieName parties={parties} />
                </AtlasLink>
              </th>
              <td className="min-w-40">
                <StatusMark status={item.status} label={item.statusLabel} />
                {item.said && <span className="block text-ink-2">{item.said}</span>}
              </td>
              <td>{lastSign ?? t('silent.noSign')}</td>
              <td>{followUp ? owner : '·'}</td>
              <td className="min-w-36">
                {followUp ? (followUp.isClosed ? t('work.closed') : t(`step.${followUp.step}`)) : '·'}
              </td>
              <td>{followUp ? <Due {...{ locale, followUp, today, t }} /> : '·'}</td>
              <td>
                <AtlasLink
                  href={hrefOf(item.slug)}
                  aria-label={t('work.openOf', { tie: title })}
                  className="link inline-flex min-h-6 items-center"
                >
                  {t('work.open')}
                </AtlasLink>
              </td>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}

type DueProps = Pick<WorkListProps, 'locale' | 'today' | 't'> & {
  followUp: NonNullable<WorkLine['followUp']>;
};

function Due({ locale, followUp: { dueOn, isClosed }, today, t }: DueProps) {
  if (dueOn === null || isClosed) return '·';
  const day = formatDay(locale, dueOn);
  return dueOn < today ? <strong>{t('work.overdue', { day })}</strong> : day;
}
