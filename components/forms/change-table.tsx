import type { ChangeView } from '@/lib/forms/change.presenter';
import type { WordsInLanguage } from '@/lib/forms/value.presenter';

export type ChangeWords = { field: string; before: string; after: string; nothing: string; caption: string };
export type ChangeTableProps = { changes: readonly ChangeView[]; words: ChangeWords; isNew: boolean };

/** What publishing changes, in words: each field with what it held and what it will hold. Cards on a phone. */
export function ChangeTable({ changes, words, isNew }: ChangeTableProps) {
  return (
    <table className="block w-full text-base md:table md:border-collapse">
      <caption className="sr-only">{words.caption}</caption>
      <thead className="sr-only md:not-sr-only md:table-header-group">
        <tr className="border-ink-2 border-b text-start text-ink-2 text-sm">
          <th className="w-1/4 py-2 pe-4 text-start font-semibold">{words.field}</th>
          {!isNew && <th className="py-2 pe-4 text-start font-semibold">{words.before}</th>}
          <th className="py-2 text-start font-semibold">{words.after}</th>
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {changes.map((change) => (
          <tr key={change.key} className="block border-hairline border-b py-3 md:table-row md:py-0">
            <th className="block text-start align-top font-medium md:table-cell md:py-3 md:pe-4">
              {change.label}
            </th>
            {!isNew && (
              <td className="block align-top md:table-cell md:py-3 md:pe-4">
                <span aria-hidden="true" className="text-ink-2 text-sm md:hidden">
                  {words.before}
                </span>
                <Value lines={change.before} nothing={words.nothing} gone />
              </td>
            )}
            <td className="block align-top md:table-cell md:py-3">
              {!isNew && (
                <span aria-hidden="true" className="text-ink-2 text-sm md:hidden">
                  {words.after}
                </span>
              )}
              <Value lines={change.after} nothing={words.nothing} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export type ValueProps = { lines: readonly WordsInLanguage[]; nothing: string; gone?: boolean };

/** What a field holds, line by line; text keeps its own line breaks. */
export function Value({ lines, nothing, gone = false }: ValueProps) {
  if (lines.length === 0) return <p className="text-ink-2 italic">{nothing}</p>;
  return (
    <div className={gone ? 'text-ink-2' : ''}>
      {lines.map(({ text, lang }) => (
        <p key={`${lang}${text}`} lang={lang ?? undefined} className="whitespace-pre-line break-words">
          {text}
        </p>
      ))}
    </div>
  );
}
