import type { MetadataRoute } from 'next';
import { siteName } from '@/lib/server/metadata';

/** How the atlas presents itself when it is put on a phone's screen; it opens in the reader's language. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: siteName('fr'),
    short_name: 'Atlas',
    start_url: '/',
    display: 'browser',
    background_color: '#f6f3ea',
    theme_color: '#ffffff',
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  };
}
