/**
 * The form in which words are compared: lower case, without accents, ligatures opened, hangul kept whole.
 * NFKD takes accents apart so that they can be dropped; NFC puts hangul syllables together again.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');
}

const apostrophes = /['’‘ʼ＇`´]/gu;
const elisions = /(^|[\s\-–—(/])(?:l|d|qu|s|n|j|c|m|t)['’‘ʼ＇`´](?=\p{L})/giu;

/**
 * Words of a text, folded: French elisions dropped (l’Hérault: herault), other apostrophes closed up (Xi’an: xian,
 * Hongch’on: hongchon), the rest cut at whatever is neither letter nor digit.
 */
export function wordsOf(text: string): string[] {
  const plain = fold(text.replace(elisions, '$1').replace(apostrophes, ''));
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
