import { getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/ui/data-table';
import { Provenance } from '@/components/ui/provenance';
import type { Locale } from '@/lib/i18n/locales';
import type { FigureView } from '@/lib/territory/figures.presenter';

/** Figures that others have published, with their date and source, beside what the atlas counts of the same. */
export async function FiguresTable({ locale, figures }: { locale: Locale; figures: readonly FigureView[] }) {
  const t = await getTranslations({ locale, namespace: 'territory' });
  return (
    <DataTable caption={t('pair.figuresCaption')} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t('pair.figure.what')}</th>
          <th scope="col" data-number>
            {t('pair.figure.published')}
          </th>
          <th scope="col" data-number>
            {t('pair.figure.own')}
          </th>
          <th scope="col">{t('pair.figure.when')}</th>
          <th scope="col">{t('pair.figure.source')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ slug, label, statement, value, own, asOf, source }) => (
          <tr key={slug}>
            <th scope="row" className="max-w-md font-normal">
              <span lang={label.lang ?? undefined}>{label.text}</span>
              {statement && (
                <span lang={statement.lang ?? undefined} className="block text-ink-2 text-xs">
                  {statement.text}
                </span>
              )}
            </th>
            <td data-number className="whitespace-nowrap font-semibold">
              {value}
            </td>
            <td data-number className={own === null ? 'text-ink-2' : 'font-semibold'}>
              {own ?? t('pair.figure.notCounted')}
            </td>
            <td className={`whitespace-nowrap ${asOf ? '' : 'text-ink-2'}`}>
              {asOf ?? t('pair.figure.undated')}
            </td>
            <td>
              {source.label}
              <Provenance label={t('pair.figure.sourceOf', { label: label.text })} items={[source]} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
