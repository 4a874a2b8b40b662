import { getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/ui/data-table';
import { AtlasLink } from '@/components/ui/link';
import { StatusMark } from '@/components/ui/status-mark';
import type { Locale } from '@/lib/i18n/locales';
import { punctuation } from '@/lib/i18n/punctuation';
import type { TieItemParty } from '@/lib/partnership/tie-item.presenter';
import type { TerritoryTieRow } from '@/lib/territory/tie-rows.presenter';

export type TieRowsProps = { locale: Locale; rows: readonly TerritoryTieRow[]; caption: string };

/** A territory's ties as a table: who here, with whom, since when, how it goes and who says so, what is done. */
export async function TieRows({ locale, rows, caption }: TieRowsProps) {
  const t = await getTranslations({ locale, namespace: 'territory' });
  const columns = ['here', 'partner', 'since', 'status', 'projects'] as const;
  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.item.slug} row={row} nothing={t('table.nothing')} comma={punctuation[locale].comma} />
        ))}
      </tbody>
    </DataTable>
  );
}

function Row({ row, nothing, comma }: { row: TerritoryTieRow; nothing: string; comma: string }) {
  const { item, here, partners, projects } = row;
  const since = [item.stage, ...item.agreements].filter((part) => part !== null);
  return (
    <tr>
      <th scope="row" className="font-normal">
        <Parties parties={here} />
      </th>
      <td>
        <Parties parties={partners} native />
      </td>
      <td>
        <AtlasLink href={item.href}>{since.length > 0 ? since.join(comma) : nothing}</AtlasLink>
      </td>
      <td>
        <StatusMark status={item.status} label={item.statusLabel} />
        {item.said && <span className="block text-ink-2 text-xs">{item.said}</span>}
      </td>
      <td className="min-w-40">
        {projects.length === 0 && <span className="text-ink-2">·</span>}
        <ul>
          {projects.map(({ slug, href, text, lang }) => (
            <li key={slug}>
              <AtlasLink href={href} look="quiet" lang={lang ?? undefined}>
                {text}
              </AtlasLink>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

function Parties({ parties, native = false }: { parties: readonly TieItemParty[]; native?: boolean }) {
  return parties.map((party) => (
    <span key={party.slug} className="block">
      <AtlasLink href={party.href} look="quiet" className="font-semibold" lang={party.name.lang ?? undefined}>
        {party.name.text}
      </AtlasLink>
      {native && party.native && (
        <span lang={party.native.lang ?? undefined} className="block text-ink-2 text-xs">
          {party.native.text}
        </span>
      )}
    </span>
  ));
}
