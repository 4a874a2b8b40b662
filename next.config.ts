import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

/** Lists are static at their bare address; the server marks a request that carries a query, and it goes to the dynamic twin. */
const filteredPages = ['map', 'partnerships', 'timeline', 'search', 'news', 'my-commune'];

const config: NextConfig = {
  // Read before lib/env.ts can be; described there.
  distDir: process.env.ATLAS_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // The server in lib/server compresses (brotli as well) and answers for caching.
  compress: false,
  // It tags pages too, by what leaves; a tag of Next's own would be reckoned for each request and dropped.
  generateEtags: false,
  trailingSlash: false,
  // Types are checked by `npm run check`; a start on a fresh machine does not pay for it twice.
  typescript: { ignoreBuildErrors: true },
  // Seconds: on a busy machine with the whole record a page may take long to be made, and a build that gives up serves nobody.
  staticPageGenerationTimeout: 300,
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  serverExternalPackages: [
    'pg',
    '@prisma/adapter-pg',
    '@prisma/client',
    'jsdom',
    '@myriaddreamin/typst-ts-node-compiler',
  ],
  // Rendered pages live in memory alone: a restart, or another database, begins afresh.
  experimental: { isrFlushToDisk: false },
  images: { unoptimized: true },
  async rewrites() {
    return {
      beforeFiles: filteredPages.map((page) => ({
        source: `/:locale(fr|en|zh|ko)/${page}`,
        has: [{ type: 'header' as const, key: 'x-atlas-query' }],
        destination: `/:locale/filtered/${page}`,
      })),
      afterFiles: [],
      fallback: [],
    };
  },
};

export default withNextIntl(config);
