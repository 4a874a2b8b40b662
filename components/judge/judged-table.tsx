import { DataTable } from '@/components/ui/data-table';
import { AtlasLink } from '@/components/ui/link';
import type { Translate } from '@/lib/i18n/translate';
import type { JudgedLine } from '@/lib/judge/assessment.presenter';
import { axes } from '@/lib/judge/axes';

/** What was judged: by whom, and where it stands on each axis. */
export function JudgedTable({ lines, t }: { lines: readonly JudgedLine[]; t: Translate }) {
  return (
    <DataTable caption={t('list.caption')} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t('list.name')}</th>
          <th scope="col">{t('list.by')}</th>
          <th scope="col" data-number>
            {t('list.count')}
          </th>
          {axes.map((axis) => (
            <th key={axis} scope="col" data-number>
              {t(`axis.${axis}.short`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, kind, href, by, count, spreads }) => (
          <tr key={key}>
            <th scope="row" className="min-w-40 font-normal">
              <AtlasLink href={href} lang={name.lang ?? undefined}>
                {name.text}
              </AtlasLink>
              <span className="block text-ink-2 text-xs">{kind}</span>
            </th>
            <td>{by.join(' · ')}</td>
            <td data-number className="tabular-nums">
              {count}
            </td>
            {axes.map((axis) => (
              <td key={axis} data-number className="whitespace-nowrap tabular-nums">
                {spreads[axis]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
