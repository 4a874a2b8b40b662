/** Average widths at 13 px, in pixels: of a letter, and of a character of Chinese or Korean. */
const LETTER = 6.9;
const WIDE = 13;

/** About how wide a text is drawn, in pixels at 13 px. */
export const textWidth = (text: string): number =>
  [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/.test(character) ? WIDE : LETTER),
    0,
  );
