import type { Divergence } from '@/lib/source/source.presenter';
import { InLanguage } from './in-language';

export type DivergencesProps = {
  items: readonly Divergence[];
  /** The sentence for one value, in the reader's words: "{source} gives {stated}". */
  sentence: (item: { source: string; stated: string; corrected: boolean }) => string;
  className?: string;
};

/** Values that sources give and the record does not follow, in a quiet voice under the fact they concern. */
export function Divergences({ items, sentence, className = '' }: DivergencesProps) {
  const stated = items.flatMap((item) => (item.stated === null ? [] : [{ ...item, stated: item.stated }]));
  if (stated.length === 0) return null;
  return (
    <ul className={`text-ink-2 text-sm ${className}`}>
      {stated.map((item) => (
        <li key={`${item.source} ${item.field} ${item.stated}`}>
          {sentence(item)}
          {item.remark && (
            <>
              {' '}
              <InLanguage {...item.remark} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
