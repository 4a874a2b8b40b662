'use client';

import { useParams } from 'next/navigation';
import { errorWords } from '@/components/shell/error-words';
import { Button } from '@/components/ui/button';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';

/** A page that failed in the browser; what fails on the server is answered by `/problem/500`. */
export default function PageFailed({ reset }: { error: Error; reset: () => void }) {
  const { locale } = useParams();
  const words = errorWords[isLocale(locale) ? locale : defaultLocale];
  return (
    <div className="page py-12 md:py-20">
      <h1 className="text-2xl md:text-3xl">{words.title}</h1>
      <p className="mt-4 max-w-measure text-lg">{words.text}</p>
      <p className="mt-8">
        <Button look="main" onClick={reset}>
          {words.retry}
        </Button>
      </p>
    </div>
  );
}
