import type { NameInLanguage } from '@/lib/i18n/names';

export type InLanguageProps = NameInLanguage & { className?: string };

/** A text marked with its language where that is not the reader's. */
export function InLanguage({ text, lang, className }: InLanguageProps) {
  if (!lang && !className) return text;
  return (
    <span lang={lang ?? undefined} className={className}>
      {text}
    </span>
  );
}
