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
export function LanguageLinks({ languages, current, label }: LanguageLinksProps) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-0.5 text-sm [&_a:hover]:text-accent [&_a[aria-current]]:font-semibold [&_a[aria-current]]:text-ink [&_a]:inline-flex [&_a]:min-h-8 [&_a]:items-center [&_a]:rounded-sm [&_a]:px-1.5 [&_a]:text-ink-2">
        {languages.map((language) => (
          <li key={language.locale}>
            {/* One boundary a link: React sends larger ones apart, to be put in place by a script. */}
            <Suspense fallback={<LanguageLink {...language} current={current} query="" />}>
              <LinkWithQuery {...language} current={current} />
            </Suspense>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type LanguageLinkProps = Language & { current: string; query: string };

function LinkWithQuery(props: Omit<LanguageLinkProps, 'query'>) {
  const query = useSearchParams().toString().replaceAll('%2C', ',');
  return <LanguageLink {...props} query={query && `?${query}`} />;
}

function LanguageLink({ locale, tag, short, name, title, current, query }: LanguageLinkProps) {
  const path = pathBelowLocale(usePathname());
  return (
    <a
      href={`/${locale}${path}${query}`}
      lang={tag}
      hrefLang={tag}
      title={title}
      aria-current={locale === current ? 'true' : undefined}
    >
      <span aria-hidden="true">{short}</span>
      <span className="sr-only">{name}</span>
    </a>
  );
}
