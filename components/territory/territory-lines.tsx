import { getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/ui/data-table';
import { AtlasLink } from '@/components/ui/link';
import { StatusMark } from '@/components/ui/status-mark';
import type { Locale } from '@/lib/i18n/locales';
import { derivedStatuses } from '@/lib/partnership/partnership.rules';
import type { TerritoryLine } from '@/lib/territory/country.presenter';

/** Ties of a country by territory and status, as a cross-table; a figure opens its list. */
export async function TerritoryLines({ locale, lines }: { locale: Locale; lines: readonly TerritoryLine[] }) {
  const [t, v] = await Promise.all([
    getTranslations({ locale, namespace: 'territory' }),
    getTranslations({ locale, namespace: 'vocabulary' }),
  ]);
  return (
    <DataTable caption={t('country.territoriesCaption')}>
      <thead>
        <tr>
          <th scope="col">{t('table.territory')}</th>
          <th scope="col" data-number>
            {t('table.total')}
          </th>
          {derivedStatuses.map((status) => (
            <th key={status} scope="col" data-number>
              <StatusMark status={status} label={v(`status.${status}`)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ code, name, href, total, cells }) => (
          <tr key={code}>
            <th scope="row" className="font-normal">
              <AtlasLink href={href} look="quiet" lang={name.lang ?? undefined}>
                {name.text}
              </AtlasLink>
            </th>
            <td data-number className="font-semibold">
              {total}
            </td>
            {cells.map((cell) => (
              <td key={cell.status} data-number>
                {cell.count > 0 ? (
                  <AtlasLink
                    href={cell.href}
                    look="quiet"
                    className="inline-flex min-h-6 min-w-6 items-center justify-end"
                  >
                    {cell.count}
                  </AtlasLink>
                ) : (
                  <span className="text-ink-2">·</span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
