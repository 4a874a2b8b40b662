import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';

export type TypedTextsProps = { locale: Locale; texts: readonly string[] };

/** What somebody typed into a form that could not be sent; it is theirs to copy. Nothing where nothing was. */
export async function TypedTexts({ locale, texts }: TypedTextsProps) {
  if (texts.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'forms' });
  return (
    <section aria-labelledby="typed" className="mb-8 max-w-measure">
      <h2 id="typed" className="mb-2 text-xl">
        {t('forbidden.typed')}
      </h2>
      <ul className="divide-y divide-hairline border-hairline border-y">
        {[...new Set(texts)].map((text) => (
          <li key={text} className="whitespace-pre-line break-words py-2">
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
