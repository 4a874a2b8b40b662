import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { FieldChange, RevisionView } from '@/lib/history/revision.presenter';
import type { Locale } from '@/lib/i18n/locales';

export type RevisionListProps = {
  locale: Locale;
  items: readonly RevisionView[];
  /** The ties that the changes are about, by the change's id, where the list is about more than one. */
  about?: ReadonlyMap<number, string>;
  /** What may be done with a change, below it. */
  actions?: (item: RevisionView) => ReactNode;
};

/** Changes, newest first: what was, what is, in which capacity and when. */
export async function RevisionList({ locale, items, about, actions }: RevisionListProps) {
  const t = await getTranslations({ locale, namespace: 'history' });
  return (
    <ol className="max-w-4xl border-hairline border-t">
      {items.map((item) => (
        <li key={item.id} id={`change-${item.id}`} className="scroll-mt-4 border-hairline border-b py-3">
          <p className="flex flex-wrap justify-between gap-x-6">
            <strong className="font-semibold">
              {about?.get(item.id) && <>{about.get(item.id)} · </>}
              {item.what}
            </strong>
            <time dateTime={item.day} className="text-ink-2 text-sm">
              {item.when}
            </time>
          </p>
          <p className="text-ink-2 text-sm">
            {item.by}
            {item.name && <> · {t('named', { name: item.name })}</>}
            {item.isReverting && <> · {t('reverts')}</>}
            {item.isReverted && <> · {t('reverted')}</>}
          </p>
          <ChangeTable
            fields={item.fields}
            turn={item.turn}
            words={{ field: t('field'), was: t('was'), is: t('is') }}
          />
          {item.reason && <p className="mt-1 text-sm">{t('reason', { reason: item.reason })}</p>}
          {item.sourceNote && <p className="mt-1 text-sm">{t('source', { source: item.sourceNote })}</p>}
          {actions?.(item)}
        </li>
      ))}
    </ol>
  );
}

export type ChangeTableProps = {
  fields: readonly FieldChange[];
  turn?: RevisionView['turn'];
  words: { field: string; was: string; is: string };
};

/** Field by field what was and what is; on a phone one below the other. */
export function ChangeTable({ fields, turn = 'changed', words }: ChangeTableProps) {
  if (fields.length === 0) return null;
  return (
    <dl className="mt-2 grid gap-y-1 text-sm">
      {fields.map(({ field, label, before, after }) => (
        <div key={field} className="grid gap-x-4 md:grid-cols-[12rem_minmax(0,1fr)]">
          <dt className="text-ink-2">{label}</dt>
          <dd className="min-w-0 break-words">
            {turn !== 'made' && (
              <>
                <span className="sr-only">{words.was} </span>
                <del lang={before.lang ?? undefined} className="text-ink-2">
                  {before.text}
                </del>
              </>
            )}
            {turn === 'changed' && <span aria-hidden="true"> → </span>}
            {turn !== 'removed' && (
              <>
                <span className="sr-only"> {words.is} </span>
                <ins lang={after.lang ?? undefined} className="no-underline">
                  {after.text}
                </ins>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
