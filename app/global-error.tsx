'use client';

import './globals.css';
import { useEffect, useState } from 'react';
import { errorWords } from '@/components/shell/error-words';
import { Button } from '@/components/ui/button';
import { defaultLocale, isLocale, type Locale, languageTags } from '@/lib/i18n/locales';

/** The last resort: the frame of the page itself failed in the browser. The language is read from the address. */
export default function AtlasFailed() {
  const [locale, setLocale] = useState<Locale>(defaultLocale);
  useEffect(() => {
    const first = window.location.pathname.split('/')[1];
    if (isLocale(first)) setLocale(first);
  }, []);
  const words = errorWords[locale];
  return (
    <html lang={languageTags[locale]}>
      <body>
        <title>{words.title}</title>
        <main className="page py-20">
          <h1 className="text-2xl md:text-3xl">{words.title}</h1>
          <p className="mt-4 max-w-measure text-lg">{words.text}</p>
          <p className="mt-8">
            <Button look="main" onClick={() => window.location.reload()}>
              {words.retry}
            </Button>
          </p>
        </main>
      </body>
    </html>
  );
}
