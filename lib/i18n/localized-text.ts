import { z } from 'zod';
import { type Locale, locales } from './locales';

/** Text by language, as the database keeps it: only the four languages, no empty text. */
export const localizedTextSchema = z.partialRecord(z.enum(locales), z.string().min(1));
export type LocalizedText = z.infer<typeof localizedTextSchema>;

/** A text ready to show: what it says, and its language where that is not the reader's. */
export type TextInLanguage = { text: string; lang: Locale | null };

/** Which language to fall back on, nearest first, when the reader's own is missing. */
const fallbacks: Record<Locale, readonly Locale[]> = {
  fr: ['en', 'zh', 'ko'],
  en: ['fr', 'zh', 'ko'],
  zh: ['en', 'fr', 'ko'],
  ko: ['en', 'fr', 'zh'],
};

/**
 * Picks the reader's language, else the nearest other one, marked with its language.
 * Takes what a jsonb column holds; returns null where nothing is said.
 */
export function textIn(locale: Locale, value: unknown): TextInLanguage | null {
  const parsed = localizedTextSchema.safeParse(value);
  if (!parsed.success) return null;
  const own = parsed.data[locale];
  if (own) return { text: own, lang: null };
  for (const other of fallbacks[locale]) {
    const text = parsed.data[other];
    if (text) return { text, lang: other };
  }
  return null;
}
