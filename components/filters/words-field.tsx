import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { FILTER_FORM_ID } from './filter-panel';

export type WordsFieldProps = { locale: Locale; words: string; className?: string };

/** The field for words above a list; it belongs to the filter form, wherever it stands. */
export async function WordsField({ locale, words, className = '' }: WordsFieldProps) {
  const t = await getTranslations({ locale, namespace: 'filters' });
  return (
    <div className={`no-print flex ${className}`}>
      <label htmlFor="filter-q" className="sr-only">
        {t('words.label')}
      </label>
      <input
        type="search"
        id="filter-q"
        name="q"
        form={FILTER_FORM_ID}
        defaultValue={words}
        maxLength={200}
        placeholder={t('words.placeholder')}
        autoComplete="off"
        className="min-h-11 min-w-0 grow rounded-s-md border border-field border-e-0 bg-sheet px-3 text-base placeholder:text-ink-2"
      />
      <button
        type="submit"
        form={FILTER_FORM_ID}
        className="inline-flex min-h-11 w-11 shrink-0 items-center justify-center rounded-e-md border border-field bg-sheet text-ink-2 hover:border-accent hover:text-accent"
      >
        <svg
          viewBox="0 0 20 20"
          className="size-[18px]"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.7"
          strokeLinecap="round"
          aria-hidden="true"
        >
          <circle cx="8.5" cy="8.5" r="5.5" />
          <path d="m13 13 4.5 4.5" />
        </svg>
        <span className="sr-only">{t('words.submit')}</span>
      </button>
    </div>
  );
}
