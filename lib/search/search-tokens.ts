import { romanize } from 'es-hangul';
import { pinyin } from 'pinyin-pro';
import { fold, wordsOf } from './fold';

/** Words that every other name has; a search for them alone finds nothing useful. */
export const stopWords = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'et',
  'of',
  'the',
  'and',
  'en',
  'sur',
  'lès',
  'les',
  'a',
]);

/** Administrative endings by which a Chinese or Korean name is often not written. */
const endings =
  /(?:特别行政区|特别市|广域市|特别自治[市道]|经济自由区|自治州|自治区|地区|大都会|大区|特別市|广域市|[市省县區区州道郡]|특별자치[시도]|특별시|광역시|경제자유구역청|레지옹|메트로폴|[시군구도성주])$/u;

const hanzi = /\p{Script=Han}/u;
const hangul = /\p{Script=Hangul}/u;

const romanizations = (word: string): string[] => {
  if (hanzi.test(word))
    return [fold(pinyin(word, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join(''))];
  if (hangul.test(word)) return [fold(romanize(word))];
  return [];
};

function tokensOfName(name: string, romanized: boolean): string[] {
  const words = wordsOf(name);
  const joined = words.join('');
  const whole = [
    joined,
    ...words.filter((word) => !stopWords.has(word) && (word.length > 1 || hanzi.test(word))),
  ];
  const shortened = whole.map((word) => word.replace(endings, '')).filter((word) => word.length > 1);
  const written = [...whole, ...shortened];
  return romanized ? [...written, ...written.flatMap(romanizations)] : written;
}

/**
 * The words by which a record is found: each name folded, whole and word by word, without its administrative ending,
 * Chinese in pinyin and Korean in the Revised Romanization as well, unless told otherwise.
 */
export function searchTokens(
  names: readonly (string | null | undefined)[],
  { romanized = true }: { romanized?: boolean } = {},
): string[] {
  const tokens = names
    .filter((name): name is string => Boolean(name))
    .flatMap((name) => tokensOfName(name, romanized));
  return [...new Set(tokens)].filter((token) => token.length > 0 && token.length <= 100).sort();
}
