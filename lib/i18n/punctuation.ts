import type { Locale } from './locales';

/** Marks that code, not a message, sets between parts of a line: Chinese has its own comma for lists and full-width brackets. */
export type Punctuation = {
  comma: string;
  /** A remark in brackets, ready to follow a word: Korean and Chinese set no space before it. */
  aside: (text: string) => string;
};

const western: Punctuation = { comma: ', ', aside: (text) => ` (${text})` };

export const punctuation: Record<Locale, Punctuation> = {
  fr: western,
  en: western,
  zh: { comma: '、', aside: (text) => `（${text}）` },
  ko: { comma: ', ', aside: (text) => `(${text})` },
};
