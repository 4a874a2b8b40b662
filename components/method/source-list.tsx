import { ExternalLink } from '@/components/ui/link';
import type { SourceLine } from '@/lib/method/method.presenter';

/** Every source: its short name, what it is worth, its citation in full. */
export function SourceList({ items }: { items: readonly SourceLine[] }) {
  return (
    <ul className="max-w-3xl text-sm">
      {items.map(({ slug, label, citation, url, lang, about, cited }) => (
        <li key={slug} className="border-hairline border-b py-3 first:border-t">
          <p className="flex flex-wrap justify-between gap-x-6">
            <strong className="font-semibold">{label}</strong>
            <span className="text-ink-2">{cited}</span>
          </p>
          {about && <p lang={about.lang ?? undefined}>{about.text}</p>}
          <p className="mt-1 text-ink-2" lang={lang ?? undefined}>
            {url ? (
              <ExternalLink href={url} look="quiet">
                {citation}
              </ExternalLink>
            ) : (
              citation
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
