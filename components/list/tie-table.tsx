import { getTranslations } from 'next-intl/server';
import { AtlasLink } from '@/components/ui/link';
import { StatusMark } from '@/components/ui/status-mark';
import { TieName } from '@/components/ui/tie-name';
import type { Locale } from '@/lib/i18n/locales';
import { type Punctuation, punctuation } from '@/lib/i18n/punctuation';
import type { TieItem } from '@/lib/partnership/tie-item.presenter';
import { TieMarks } from './tie-marks';

export type TieTableProps = { locale: Locale; items: readonly TieItem[]; caption: string };

/** A row that is laid out as a block, as on a phone, is no row to some assistive technology unless its role is said. */
const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** Ties set like a printed table; on a phone each row becomes a card. */
export async function TieTable({ locale, items, caption }: TieTableProps) {
  const t = await getTranslations({ locale, namespace: 'list' });
  const columns = ['tie', 'status', 'agreement', 'themes'] as const;
  return (
    <table {...roles.table} className="block w-full border-collapse text-sm md:table">
      <caption className="sr-only">{caption}</caption>
      <thead {...roles.rowgroup} className="sr-only md:not-sr-only md:table-header-group">
        <tr {...roles.row} className="border-ink-2 border-b text-ink-2">
          {columns.map((column) => (
            <th
              key={column}
              {...roles.columnheader}
              scope="col"
              className="py-2 pe-4 text-start font-semibold last:pe-0"
            >
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.rowgroup} className="block md:table-row-group">
        {items.map((item) => (
          <TieTableRow key={item.slug} item={item} t={t} marks={punctuation[locale]} />
        ))}
      </tbody>
    </table>
  );
}

type T = (key: string, values?: Record<string, number>) => string;

const cell = 'block align-top md:table-cell md:py-2.5 md:pe-4 md:last:pe-0';

function TieTableRow({ item, t, marks }: { item: TieItem; t: T; marks: Punctuation }) {
  const { agreements, stage, themes, projectCount } = item;
  const agreement = [stage, ...agreements].filter((part) => part !== null);
  return (
    <tr
      {...roles.row}
      className="block break-inside-avoid border-hairline border-b py-3 md:table-row md:py-0"
    >
      <th {...roles.rowheader} scope="row" className={`${cell} text-start font-normal md:w-[40%]`}>
        <AtlasLink href={item.href} look="quiet" className="font-semibold text-base leading-snug">
          <TieName parties={item.parties.map(({ name }) => name)} />
        </AtlasLink>
        <TiePlaces item={item} aside={marks.aside} />
        <TieMarks marks={item.marks} className="mt-0.5" />
      </th>
      <td {...roles.cell} className={`${cell} mt-1.5 md:mt-0 md:w-[22%]`}>
        <StatusMark status={item.status} label={item.statusLabel} />
        {item.said && <span className="block text-ink-2 text-xs">{item.said}</span>}
      </td>
      <td {...roles.cell} className={`${cell} md:w-[19%] ${agreement.length === 0 ? 'text-ink-2' : ''}`}>
        {agreement.length === 0
          ? t('noAgreement')
          : agreement.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
      </td>
      <td {...roles.cell} className={`${cell} text-ink-2`}>
        {themes.map(({ code, text, lang }, index) => (
          <span key={code} lang={lang ?? undefined}>
            {index > 0 && marks.comma}
            {text}
          </span>
        ))}
        {projectCount > 0 && <span className="block text-xs">{t('projects', { count: projectCount })}</span>}
      </td>
    </tr>
  );
}

/** Where each party lies, with its native name where the reader is shown another. */
function TiePlaces({ item, aside }: { item: TieItem; aside: Punctuation['aside'] }) {
  return (
    <span className="block text-ink-2 text-xs">
      {item.parties.map(({ slug, native, place }, index) => (
        <span key={slug}>
          {index > 0 && ' · '}
          {native && <span lang={native.lang ?? undefined}>{native.text}</span>}
          <span lang={place.lang ?? undefined}>{native ? aside(place.text) : place.text}</span>
        </span>
      ))}
    </span>
  );
}
