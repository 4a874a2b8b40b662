import { ExternalLink } from '@/components/ui/link';
import type { SourceView } from '@/lib/source/source.presenter';
import { InLanguage } from './in-language';

export type SourcesListProps = { sources: readonly SourceView[] };

/** The works that a record rests on, in full, each with how far it carries. */
export function SourcesList({ sources }: SourcesListProps) {
  return (
    <ol className="max-w-measure space-y-4 text-sm">
      {sources.map((source) => (
        <li key={source.slug}>
          <cite lang={source.lang ?? undefined} className="block not-italic">
            {source.url ? <ExternalLink href={source.url}>{source.citation}</ExternalLink> : source.citation}
          </cite>
          {source.about && (
            <p className="text-ink-2">
              <InLanguage {...source.about} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
