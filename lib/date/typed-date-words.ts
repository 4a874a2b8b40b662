/**
 * The words by which people write dates in French, English, Chinese and Korean, folded: lower case, without accents,
 * straight apostrophes. All languages are read whatever the reader's own is, since people copy from letters of the
 * other side.
 */

const months: Record<string, number> = Object.fromEntries(
  [
    'janvier|janv|jan|january',
    'fevrier|fevr|fev|february|feb',
    'mars|march|mar',
    'avril|avr|april|apr',
    'mai|may',
    'juin|june|jun',
    'juillet|juil|july|jul',
    'aout|august|aug',
    'septembre|september|sept|sep',
    'octobre|october|oct',
    'novembre|november|nov',
    'decembre|december|dec',
  ].flatMap((names, index) => names.split('|').map((name) => [name, index + 1])),
);

/** A month by its French or English name, 1 to 12; undefined for what is none. */
export const monthNamed = (word: string): number | undefined => months[word];

const seasons: Record<string, number> = Object.fromEntries(
  [
    'printemps|spring|春|春季|春天|봄|봄철',
    'ete|summer|夏|夏季|夏天|여름|여름철',
    'automne|autumn|fall|秋|秋季|秋天|가을|가을철',
    'hiver|winter|冬|冬季|冬天|겨울|겨울철',
  ].flatMap((names, index) => names.split('|').map((name) => [name, index + 1])),
);

/** A season in any of the four languages, 1 (spring) to 4 (winter); undefined for what is none. */
export const seasonNamed = (word: string): number | undefined => seasons[word];

const weekdays =
  /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday),? /;
const leading = /^(?:le |la |les |l'|the |en |in |of |du |des |de l'|de |d'|au |aux |annee |year )+/;

/** A date without the articles, prepositions and weekday before it. */
export const withoutArticle = (text: string): string =>
  text.trim().replace(leading, '').replace(weekdays, '').trim();

const hanDigits = '〇一二三四五六七八九';

/** 一九八六: 1986; 十五: 15; 二十: 20. */
function hanNumber(text: string): string {
  const digits = [...text.replaceAll('零', '〇').replaceAll('○', '〇')];
  if (!digits.includes('十')) return digits.map((digit) => hanDigits.indexOf(digit)).join('');
  const [tens = '', units = ''] = digits.join('').split('十');
  return String((tens ? hanDigits.indexOf(tens) : 1) * 10 + (units ? hanDigits.indexOf(units) : 0));
}

/** What was typed, in one form: half-width, lower case, no accents, one kind of apostrophe and dash, arabic digits. */
export function simplify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑‒–—―−〜～]/g, '-')
    .replace(/[〇零○一二三四五六七八九十]+/g, hanNumber)
    .replace(/\s+/g, ' ')
    .trim();
}
