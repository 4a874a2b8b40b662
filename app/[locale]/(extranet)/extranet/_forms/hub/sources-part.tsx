import { HubSection } from '@/components/forms/hub-section';
import { RemoveButton } from '@/components/forms/remove-button';
import { ExternalLink } from '@/components/ui/link';
import { addedCitations } from '@/lib/forms/hub.repository';
import { remove } from '../remove-actions';
import { backTo, type PartProps } from './part-props';

/** The works that the tie rests on; those that people added may go again. */
export async function SourcesPart({ tie, words, base, mayShare }: PartProps) {
  const { t, locale } = words;
  const added = await addedCitations(tie.citations.map(({ id }) => id));
  return (
    <HubSection
      id="sources"
      title={t('hub.sources')}
      action={mayShare ? { href: `${base}/source-new/edit`, label: t('hub.add') } : null}
    >
      <ul className="divide-y divide-hairline text-sm">
        {tie.citations.map(({ id, source }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
            <cite className="max-w-measure not-italic">
              {source.url ? (
                <ExternalLink href={source.url}>{source.citation}</ExternalLink>
              ) : (
                source.citation
              )}
            </cite>
            {mayShare && added.has(id) && (
              <RemoveButton
                words={{ open: t('remove.open'), question: t('remove.sourceSure'), yes: t('remove.yes') }}
                action={remove.bind(null, { locale, kind: 'source', id, back: backTo(tie.slug) })}
              />
            )}
          </li>
        ))}
      </ul>
    </HubSection>
  );
}
