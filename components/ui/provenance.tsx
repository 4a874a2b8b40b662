import { useId } from 'react';
import { ExternalLink } from './link';

export type ProvenanceItem = {
  /** Short name of the source, "KEY, 2025". */
  label: string;
  /** The full citation, in the source's own language. */
  citation: string;
  url: string | null;
  /** BCP 47 language of the citation. */
  lang: string | null;
  /** Day or year of publication in the reader's words. */
  published: string | null;
  /** What this source says, where it differs from what stands in the record. */
  said: string | null;
};

export type ProvenanceProps = {
  /** What the mark opens, for those who hear it: "Sources de l’année de signature". */
  label: string;
  items: readonly ProvenanceItem[];
};

/** The small mark after a fact; it opens who said it, when and where. Works without JavaScript, inside a paragraph as well. */
export function Provenance({ label, items }: ProvenanceProps) {
  const id = useId();
  if (items.length === 0) return null;
  return (
    <>
      {'\u2060'}
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        title={label}
        className="no-print -mx-0.5 -my-2 inline-flex size-6 cursor-pointer items-center justify-center align-[0.12em] text-ink-2 hover:text-accent"
      >
        <svg viewBox="0 0 16 16" className="size-[15px]" aria-hidden="true">
          <circle cx="8" cy="8" r="7.25" fill="none" stroke="currentColor" className="opacity-55" />
          <path
            d="M4.6 9.4c0-2 .9-3.5 2.4-4.1l.4.8c-.8.4-1.2 1-1.3 1.7.9 0 1.5.6 1.5 1.4S7 10.700 6.100 10.700s-1.500-.6-1.500-1.300zm4 0c0-2 .9-3.500 2.400-4.100l.4.8c-.8.4-1.200 1-1.300 1.700.9 0 1.500.6 1.500 1.400s-.6 1.500-1.500 1.500-1.500-.6-1.500-1.300z"
            fill="currentColor"
          />
        </svg>
      </button>
      <span
        popover="auto"
        id={id}
        role="note"
        aria-label={label}
        className="card-popover p-4 text-start font-normal font-sans text-ink text-sm normal-case not-italic tracking-normal"
      >
        {items.map((item) => (
          <span
            key={`${item.label}${item.citation}`}
            className="block [&+&]:mt-3 [&+&]:border-hairline [&+&]:border-t [&+&]:pt-3"
          >
            <ProvenanceEntry {...item} />
          </span>
        ))}
      </span>
    </>
  );
}

function ProvenanceEntry({ label, citation, url, lang, published, said }: ProvenanceItem) {
  return (
    <>
      <strong className="block font-semibold">{label}</strong>
      {said && <q className="block">{said}</q>}
      <cite lang={lang ?? undefined} className="mt-1 block text-ink-2 not-italic">
        {url ? (
          <ExternalLink href={url} look="quiet">
            {citation}
          </ExternalLink>
        ) : (
          citation
        )}
      </cite>
      {published && <span className="block text-ink-2">{published}</span>}
    </>
  );
}
