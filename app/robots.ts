import type { MetadataRoute } from 'next';
import { absoluteUrl } from '@/lib/server/addresses';

export const revalidate = 86_400;

/** Everything may be read; the views of a list under filters are endless, and the pages about problems say nothing. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/internal/', '/*/problem/', '/*/search?', '/*/map?'] },
    sitemap: absoluteUrl('/sitemap.xml'),
  };
}
