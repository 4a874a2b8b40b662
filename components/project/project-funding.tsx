import { useTranslations } from 'next-intl';
import { InLanguage } from '@/components/record/in-language';
import { DataTable } from '@/components/ui/data-table';
import { Provenance } from '@/components/ui/provenance';
import type { FundingView } from '@/lib/project/project-record.presenter';

export type ProjectFundingProps = { fundings: readonly FundingView[] };

/** Who pays, under which scheme, what was asked for and what was given. */
export function ProjectFunding({ fundings }: ProjectFundingProps) {
  const t = useTranslations('project');
  const unknown = <span className="text-ink-2">{t('funding.unknown')}</span>;
  return (
    <DataTable caption={t('funding.title')} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t('funding.funder')}</th>
          <th scope="col">{t('funding.scheme')}</th>
          <th scope="col">{t('funding.year')}</th>
          <th scope="col" data-number>
            {t('funding.appliedFor')}
          </th>
          <th scope="col" data-number>
            {t('funding.granted')}
          </th>
        </tr>
      </thead>
      <tbody>
        {fundings.map(({ id, funder, scheme, year, appliedFor, granted, provenance }) => (
          <tr key={id}>
            <th scope="row">
              <InLanguage {...funder} />
              <Provenance label={t('sourcesOf', { what: funder.text })} items={provenance} />
            </th>
            <td>{scheme}</td>
            <td>{year ?? unknown}</td>
            <td data-number>{appliedFor ?? unknown}</td>
            <td data-number>{granted ?? unknown}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
