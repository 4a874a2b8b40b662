import { AtlasLink } from '@/components/ui/link';
import { StatusMark } from '@/components/ui/status-mark';
import { TieName } from '@/components/ui/tie-name';
import type { Translate } from '@/lib/i18n/translate';
import type { DerivedStatus } from '@/lib/partnership/partnership.rules';

export type CellPanelProps = {
  /** What the cell is about: its row and its column in words. */
  title: string;
  figure: string;
  units: readonly {
    href: string;
    names: { text: string; lang: string | null }[];
    status: { value: DerivedStatus; label: string } | null;
    aside: string | null;
  }[];
  /** The whole list, and this page without the panel. */
  listHref: string;
  closeHref: string;
  t: Translate;
};

/** What a cell counts, beside the table. */
export function CellPanel({ title, figure, units, listHref, closeHref, t }: CellPanelProps) {
  return (
    <section
      id="cell"
      aria-labelledby="cell-title"
      className="self-start rounded-md border border-hairline bg-sheet p-4 xl:sticky xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:overflow-y-auto"
    >
      <div className="flex items-start justify-between gap-3">
        <h2 id="cell-title" className="text-lg">
          {title}
        </h2>
        <AtlasLink
          href={closeHref}
          scroll={false}
          className="link inline-flex min-h-8 shrink-0 items-center text-sm"
        >
          {t('cell.close')}
        </AtlasLink>
      </div>
      <p className="mt-1 font-semibold tabular-nums">{figure}</p>
      <ul className="mt-3">
        {units.map(({ href, names, status, aside }) => (
          <li key={href} className="border-hairline border-b py-2 text-sm last:border-b-0">
            <AtlasLink href={href} look="quiet" className="font-medium">
              <TieName parties={names} />
            </AtlasLink>
            {status && <StatusMark status={status.value} label={status.label} className="block" />}
            {aside && <span className="block text-ink-2 text-xs">{aside}</span>}
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm">
        <AtlasLink href={listHref}>{t('cell.list')}</AtlasLink>
      </p>
    </section>
  );
}
