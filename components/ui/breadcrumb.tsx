import { absoluteUrl } from '@/lib/server/addresses';
import { JsonLd } from './json-ld';
import { AtlasLink } from './link';

export type Crumb = {
  label: string /** Path with its language; the page itself has none. */;
  href?: string;
  lang?: string | null;
};

export type BreadcrumbProps = {
  items: readonly Crumb[] /** Name of the landmark, in the reader's words. */;
  label: string;
};

/** Where the page stands, from the home page down; told to search engines as well. */
export function Breadcrumb({ items, label }: BreadcrumbProps) {
  return (
    <nav aria-label={label} className="no-print text-ink-2 text-sm">
      <ol className="flex flex-wrap gap-x-1.5 gap-y-1">
        {items.map((item, index) => (
          <li key={item.href ?? item.label} className="flex gap-x-1.5">
            {index > 0 && (
              <span aria-hidden="true" className="text-field">
                ›
              </span>
            )}
            <CrumbText {...item} current={index === items.length - 1} />
          </li>
        ))}
      </ol>
      <JsonLd
        data={{
          '@type': 'BreadcrumbList',
          itemListElement: items.map((item, index) => ({
            '@type': 'ListItem',
            position: index + 1,
            name: item.label,
            ...(item.href ? { item: absoluteUrl(item.href) } : {}),
          })),
        }}
      />
    </nav>
  );
}

function CrumbText({ label, href, lang, current }: Crumb & { current: boolean }) {
  if (!href || current) {
    return (
      <span lang={lang ?? undefined} aria-current={current ? 'page' : undefined}>
        {label}
      </span>
    );
  }
  return (
    <AtlasLink href={href} look="quiet" lang={lang ?? undefined}>
      {label}
    </AtlasLink>
  );
}
