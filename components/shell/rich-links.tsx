import type { ReactNode } from 'react';
import { AtlasLink, ExternalLink } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locales';

type Tag = (chunks: ReactNode) => ReactNode;

/** Pages that messages may link to by a tag of this name. */
const pages = {
  map: '/map',
  list: '/partnerships',
  timeline: '/timeline',
  data: '/data',
  about: '/about',
  method: '/method',
  sources: '/method#sources',
  corrections: '/method#corrections',
  contact: '/contact',
  accessibility: '/accessibility',
  legal: '/legal',
  news: '/news',
  licences: '/data#licences',
  conflicts: '/method#conflicts',
  coverage: '/method#coverage',
} as const;

/** What the tags in messages become: `<contact>write to us</contact>` a link, `<strong>` and `<code>` themselves. */
export function richTags(locale: Locale): Record<string, Tag> {
  const links = Object.entries(pages).map(([tag, path]) => {
    const render: Tag = (chunks) => <AtlasLink href={`/${locale}${path}`}>{chunks}</AtlasLink>;
    return [tag, render] as const;
  });
  return {
    ...Object.fromEntries(links),
    strong: (chunks) => <strong>{chunks}</strong>,
    em: (chunks) => <em>{chunks}</em>,
    code: (chunks) => <code>{chunks}</code>,
  };
}

/** A tag that leads outside the atlas. */
export function externalTag(href: string): Tag {
  return (chunks) => <ExternalLink href={href}>{chunks}</ExternalLink>;
}
