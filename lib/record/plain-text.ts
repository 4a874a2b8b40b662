/** Longest text that a form takes, in UTF-16 units. */
export const LONGEST_TEXT = 5_000;

// Control characters other than tab and newline, marks that turn the direction of what follows, and halves of characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\p{Surrogate}]/gu;

/** What somebody typed, without what cannot be seen; emoji and right-to-left names stay as they are. */
export function plainText(typed: string): string {
  return typed.replace(/\r\n?/g, '\n').replace(unseen, '').normalize('NFC').trim();
}

/** The same on one line. */
export const plainLine = (typed: string): string => plainText(typed).replace(/\s+/gu, ' ');
