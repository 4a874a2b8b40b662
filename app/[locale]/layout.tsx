import '../globals.css';
import type { Metadata, Viewport } from 'next';
import { setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/shell/site-footer';
import { SiteHeader } from '@/components/shell/site-header';
import { SkipLink } from '@/components/shell/skip-link';
import { datasetState } from '@/lib/dataset/dataset.repository';
import { atlasDay } from '@/lib/date/day';
import { publicUrl } from '@/lib/env';
import { defaultLocale, isLocale, languageTags, locales } from '@/lib/i18n/locales';
import { faces } from '@/lib/server/fonts';

export const revalidate = 86_400;

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(publicUrl()),
    formatDetection: { telephone: false, address: false, email: false },
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '32x32' },
        { url: '/icons/icon.svg', type: 'image/svg+xml' },
      ],
      apple: '/icons/apple-icon.png',
    },
  };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#1c252a' },
  ],
};

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function AtlasLayout({ children, params }: Props) {
  const given = (await params).locale;
  const locale = isLocale(given) ? given : defaultLocale;
  setRequestLocale(locale);
  // The foot of a page is no reason to fail it: without the database it says that the version is not known.
  const dataset = await datasetState().catch(() => null);
  return (
    <html lang={languageTags[locale]} className={faces} suppressHydrationWarning>
      <head>
        {/* 200 bytes that must run before the first paint, or the theme flashes. */}
        <script src="/theme.js" />
      </head>
      <body className="flex min-h-dvh flex-col">
        <SkipLink locale={locale} />
        <SiteHeader locale={locale} />
        <main id="content" tabIndex={-1} className="grow outline-none">
          {children}
        </main>
        <SiteFooter
          locale={locale}
          made={dataset && { version: dataset.version, on: atlasDay(Date.now()) }}
        />
      </body>
    </html>
  );
}
