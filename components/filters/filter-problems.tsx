import { getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/ui/data-table';
import { AtlasLink } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { type FilterProblem, filterParameters, pageParameters } from '@/lib/filter/filter.schema';
import type { Locale } from '@/lib/i18n/locales';

export type FilterProblemsProps = {
  locale: Locale;
  problems: readonly FilterProblem[];
  /** The page with what is understood alone. */
  withoutHref: string;
  /** The page without any filter. */
  allHref: string;
  /** The page around it has its own title. */
  inPage?: boolean;
};

/** Parameters that have a name in the reader's language. */
const known: ReadonlySet<string> = new Set([...filterParameters, ...pageParameters]);

/** What an address asks for and the atlas does not understand, parameter by parameter; never a guess. */
export async function FilterProblems({
  locale,
  problems,
  withoutHref,
  allHref,
  inPage = false,
}: FilterProblemsProps) {
  const t = await getTranslations({ locale, namespace: 'filters' });
  return (
    <div className={inPage ? '' : 'page pb-16'}>
      {inPage ? (
        <>
          <h2 className="text-xl">{t('problems.title')}</h2>
          <p className="mt-1 mb-4 max-w-measure text-ink-2">{t('problems.lead')}</p>
        </>
      ) : (
        <PageHeader title={t('problems.title')} lead={t('problems.lead')} />
      )}
      <DataTable caption={t('problems.lead')} captionHidden>
        <thead>
          <tr>
            <th scope="col">{t('problems.parameter')}</th>
            <th scope="col">{t('problems.value')}</th>
            <th scope="col">{t('problems.why')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ parameter, code, value }) => (
            <tr key={`${parameter}-${code}-${value}`}>
              <th scope="row" className="font-normal">
                <code>{parameter}</code>
                {known.has(parameter) && (
                  <span className="block text-ink-2 text-xs">{t(`name.${parameter}`)}</span>
                )}
              </th>
              <td>
                <code>{value}</code>
              </td>
              <td>{t(`problems.code.${code}`)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <ul className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
        <li>
          <AtlasLink href={withoutHref}>{t('problems.without')}</AtlasLink>
        </li>
        <li>
          <AtlasLink href={allHref}>{t('problems.all')}</AtlasLink>
        </li>
        <li>
          <AtlasLink href={`/${locale}/search`}>{t('problems.search')}</AtlasLink>
        </li>
      </ul>
    </div>
  );
}
