'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { Suspense } from 'react';
import { pathBelowLocale } from './current-path';

export type Language = { locale: string; tag: string; short: string; name: string; title: string };

export type LanguageLinksProps = { languages: readonly Language[]; current: string; label: string };

/**
 * The same page in the other languages. Static pages are written without a query and keep it out; pages with a query
 * are rendered with it. Plain links either way.
 */
export function LanguageLinks(props: LanguageLinksProps) {
  return (
    <Suspense fallback={<Links {...props} query="" />}>
      <LinksWithQuery {...props} />
    </Suspense>
  );
}

function LinksWithQuery(props: LanguageLinksProps) {
  const query = useSearchParams().toString().replaceAll('%2C', ',');
  return <Links {...props} query={query && `?${query}`} />;
}

function Links({ languages, current, label, query }: LanguageLinksProps & { query: string }) {
  const path = pathBelowLocale(usePathname());
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-0.5 text-sm">
        {languages.map(({ locale, tag, short, name, title }) => (
          <li key={locale}>
            <a
              href={`/${locale}${path}${query}`}
              lang={tag}
              hrefLang={tag}
              title={title}
              aria-current={locale === current ? 'true' : undefined}
              className="inline-flex min-h-8 items-center rounded-sm px-1.5 text-ink-2 hover:text-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              <span aria-hidden="true">{short}</span>
              <span className="sr-only">{name}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
