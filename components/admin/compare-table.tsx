import { DataTable } from '@/components/ui/data-table';
import { AtlasLink } from '@/components/ui/link';
import type { Translate } from '@/lib/i18n/translate';
import type { ComparedFact } from '@/lib/merge/compare.presenter';

export type CompareTableProps = {
  heads: readonly { title: string; href: string }[];
  facts: readonly ComparedFact[];
  t: Translate;
};

/** Two records side by side; what differs is marked by a word, not by colour alone. */
export function CompareTable({ heads, facts, t }: CompareTableProps) {
  return (
    <DataTable caption={t('compare.caption')} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t('compare.what')}</th>
          {heads.map(({ title, href }) => (
            <th key={href} scope="col" className="min-w-40">
              <AtlasLink href={href}>{title}</AtlasLink>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {facts.map(({ key, one, two, differs }) => (
          <tr key={key}>
            <th scope="row" className="font-normal text-ink-2">
              {t(`compare.${key}`)}
              {differs && <span className="block font-medium text-ink">{t('compare.differs')}</span>}
            </th>
            <td className="max-w-80 break-words">
              <Lines of={one} />
            </td>
            <td className="max-w-80 break-words">
              <Lines of={two} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Lines({ of }: { of: readonly string[] }) {
  if (of.length === 0) return '—';
  if (of.length === 1) return of[0];
  return (
    <ul>
      {of.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same.
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
