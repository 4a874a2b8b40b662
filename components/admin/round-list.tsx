import { type DeskField, DeskFieldView } from '@/components/desk/desk-field';
import { Pagination } from '@/components/list/pagination';
import { Button } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { AtlasLink } from '@/components/ui/link';
import { Named } from '@/components/ui/named';
import { countryOptions } from '@/lib/i18n/country-options';
import type { Locale } from '@/lib/i18n/locales';
import { nameIn } from '@/lib/i18n/names';
import type { Translate } from '@/lib/i18n/translate';
import type { RoundLine } from '@/lib/round/round-list.presenter';
import type { RoundList } from '@/lib/round/round-list.service';
import { roundStates } from '@/lib/round/round-state';

export type RoundListViewProps = {
  /** Path of the page in hand, with its language. */
  base: string;
  list: RoundList;
  locale: Locale;
  t: Translate;
};

/** Confirmation rounds: to whom they went, who opened them, what was answered. */
export function RoundListView({ base, list, locale, t }: RoundListViewProps) {
  const { lines, total, page, pageCount, chosen } = list;
  const kept = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== ''));
  return (
    <>
      <RoundFilter base={base} list={list} locale={locale} t={t} />
      {total === 0 ? (
        <p>{t('rounds.none')}</p>
      ) : (
        <RoundTable lines={lines} total={total} locale={locale} t={t} />
      )}
      <Pagination
        locale={locale}
        page={page}
        pageCount={pageCount}
        hrefOf={(number) => `${base}?${new URLSearchParams({ ...kept, page: String(number) })}`}
      />
    </>
  );
}

function RoundFilter({ base, list: { chosen, places }, locale, t }: RoundListViewProps) {
  const all = { value: '', label: t('rounds.all') };
  const states = roundStates.map((value) => ({ value, label: t(`rounds.state.${value}`) }));
  const territories = places.territories.map((territory) => ({
    value: territory.code,
    label: nameIn(locale, territory).text,
  }));
  const fields: DeskField[] = [
    { name: 'state', label: t('rounds.stateLabel'), value: chosen.state, options: states },
    {
      name: 'country',
      label: t('rounds.country'),
      value: chosen.country,
      options: countryOptions(locale, places.countries),
    },
    { name: 'territory', label: t('rounds.territory'), value: chosen.territory, options: territories },
  ];
  return (
    <form action={base} method="get" className="mb-8 grid max-w-4xl items-end gap-4 sm:grid-cols-4">
      {fields.map(({ options = [], ...field }) => (
        <DeskFieldView
          key={field.name}
          id={`rounds-${field.name}`}
          field={{ ...field, kind: 'select', options: [all, ...options] }}
        />
      ))}
      <Button type="submit">{t('rounds.filter')}</Button>
    </form>
  );
}

type TableProps = { lines: readonly RoundLine[]; total: number; locale: Locale; t: Translate };

function RoundTable({ lines, total, locale, t }: TableProps) {
  return (
    <DataTable caption={t('rounds.count', { count: total })}>
      <thead>
        <tr>
          <th scope="col">{t('rounds.authority')}</th>
          <th scope="col">{t('rounds.span')}</th>
          <th scope="col">{t('rounds.mails')}</th>
          <th scope="col">{t('rounds.opened')}</th>
          <th scope="col">{t('rounds.answered')}</th>
          <th scope="col">{t('rounds.stateLabel')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row" className="min-w-32 font-normal">
              <AtlasLink href={`/${locale}/authorities/${line.slug}`}>
                <Named name={line.name} />
              </AtlasLink>
              <span className="block text-ink-2">{line.year}</span>
            </th>
            <td className="min-w-36">
              {line.opensOn} – {line.closesOn}
            </td>
            <td className={`min-w-36 ${line.isUndelivered ? 'font-medium' : ''}`}>{line.mails}</td>
            <td className="min-w-36">{line.opened}</td>
            <td className="min-w-24">{line.answered}</td>
            <td className="min-w-32">{line.state}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
