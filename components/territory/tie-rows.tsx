import { getTranslations } from 'next-intl/server';
import { CardCell, CardHead, CardRow, CardTable } from '@/components/list/card-table';
import { AtlasLink } from '@/components/ui/link';
import { StatusMark } from '@/components/ui/status-mark';
import { TieArrow } from '@/components/ui/tie-name';
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
    <CardTable caption={caption} columns={columns.map((column) => t(`table.${column}`))}>
      {rows.map((row) => (
        <Row key={row.item.slug} row={row} nothing={t('table.nothing')} comma={punctuation[locale].comma} />
      ))}
    </CardTable>
  );
}

function Row({ row, nothing, comma }: { row: TerritoryTieRow; nothing: string; comma: string }) {
  const { item, here, partners, projects } = row;
  const since = [item.stage, ...item.agreements].filter((part) => part !== null);
  return (
    <CardRow>
      <CardHead flow="inline" className="md:w-[24%]">
        <Parties parties={here} />
      </CardHead>
      <CardCell flow="inline" className="md:w-[20%]">
        <span className="md:hidden">
          <TieArrow />
        </span>
        <Parties parties={partners} native />
      </CardCell>
      <CardCell className="md:w-[17%]">
        <AtlasLink href={item.href}>{since.length > 0 ? since.join(comma) : nothing}</AtlasLink>
      </CardCell>
      <CardCell className="md:w-[19%]">
        <StatusMark status={item.status} label={item.statusLabel} />
        {item.said && <span className="text-ink-2 text-xs max-md:ms-1.5 md:block">{item.said}</span>}
      </CardCell>
      <CardCell className={projects.length === 0 ? 'max-md:hidden' : ''}>
        {projects.length === 0 && <span className="text-ink-2">·</span>}
        <ul>
          {projects.map(({ slug, href, text, lang }) => (
            <li key={slug} className="py-0.5">
              <AtlasLink href={href} look="quiet" lang={lang ?? undefined}>
                {text}
              </AtlasLink>
            </li>
          ))}
        </ul>
      </CardCell>
    </CardRow>
  );
}

function Parties({ parties, native = false }: { parties: readonly TieItemParty[]; native?: boolean }) {
  return parties.map((party) => (
    <span key={party.slug} className="me-1.5 md:block">
      <AtlasLink
        href={party.href}
        look="quiet"
        className="py-1 font-semibold md:inline-block"
        lang={party.name.lang ?? undefined}
      >
        {party.name.text}
      </AtlasLink>
      {native && party.native && (
        <span lang={party.native.lang ?? undefined} className="text-ink-2 text-xs max-md:ms-1 md:block">
          {party.native.text}
        </span>
      )}
    </span>
  ));
}
