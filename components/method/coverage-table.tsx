import { DataTable } from '@/components/ui/data-table';
import { Provenance } from '@/components/ui/provenance';
import type { FigureLine } from '@/lib/home/home.presenter';

export type CoverageTableProps = {
  caption: string;
  heads: readonly [measure: string, value: string, date: string, source: string];
  own: readonly { key: string; scope: string; label: string; value: string }[];
  ownSource: string;
  today: string;
  published: readonly (FigureLine & { scope: string; unit: string | null })[];
  undated: string;
  sourceMark: string;
};

/** All figures that others have published, under our own counts of today. */
export function CoverageTable({
  caption,
  heads,
  own,
  ownSource,
  today,
  published,
  undated,
  sourceMark,
}: CoverageTableProps) {
  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          {heads.map((head, index) => (
            <th key={head} scope="col" data-number={index === 1 ? true : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {own.map(({ key, scope, label, value }) => (
          <tr key={key} className="font-semibold">
            <th scope="row" className="min-w-52 font-semibold">
              {label}
              <Scope name={scope} />
            </th>
            <td data-number>{value}</td>
            <td className="whitespace-nowrap">{today}</td>
            <td>{ownSource}</td>
          </tr>
        ))}
        {published.map(({ key, scope, label, lang, words, unit, asOf, source }) => (
          <tr key={key}>
            <th scope="row" className="min-w-52 font-normal">
              <span lang={lang ?? undefined}>{label}</span>
              <Scope name={scope} />
            </th>
            <td data-number className="whitespace-nowrap">
              {words}
              {unit && `\u00a0${unit}`}
            </td>
            <td className={`whitespace-nowrap ${asOf ? '' : 'text-ink-2'}`}>{asOf ?? undated}</td>
            <td className="min-w-36">
              {source.label}
              <Provenance label={`${sourceMark} – ${source.label}`} items={[source]} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Scope({ name }: { name: string }) {
  return <span className="block font-normal text-ink-2">{name}</span>;
}
