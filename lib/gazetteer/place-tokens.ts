import { wordsOf } from '../search/fold';
import { searchTokens, stopWords } from '../search/search-tokens';
import type { GazetteerLine } from './gazetteer-file';

/**
 * The words by which a place is found, in the column `search`, one space between:
 * `=saintmande` a whole name written as one, `mande` a word of a name, `+valdemarne` a word of what the place lies in.
 */
export const marks = { whole: '=', within: '+' } as const;

const eastAsian = /[\p{Script=Han}\p{Script=Hangul}]/u;

/** Abbreviations of French place names, and what they stand for. */
const abbreviations: Record<string, string> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' };

/** Words of a name or of a question, folded, abbreviations written out. */
export function placeWords(text: string): string[] {
  return wordsOf(text).map((word) => abbreviations[word] ?? word);
}

/** Whether a word may be left out of a question: articles and prepositions, which many names have. */
export const isSmallWord = (word: string) => stopWords.has(word);

type Names = Pick<
  GazetteerLine,
  'country' | 'nameNative' | 'nameFr' | 'nameEn' | 'nameZh' | 'nameKo' | 'alternateNames'
>;

const namesOf = (place: Names) => [
  ...new Set(
    [
      place.nameNative,
      place.nameFr,
      place.nameEn,
      place.nameZh,
      place.nameKo,
      ...place.alternateNames,
    ].filter((name): name is string => name !== null),
  ),
];

/**
 * Names in hanzi and hangul are found without their administrative ending too and, of Chinese and Korean places, in pinyin
 * and in the Revised Romanization.
 */
function tokensOf(name: string, romanized: boolean): string[] {
  if (eastAsian.test(name)) {
    return searchTokens([name], { romanized }).map((token) => marks.whole + token);
  }
  const words = placeWords(name);
  const whole = words.join('');
  if (whole === '') return [];
  const inner = words.length > 1 ? words.filter((word) => word.length > 1 && !isSmallWord(word)) : [];
  return [marks.whole + whole, ...inner];
}

/** What every area of a level is called, and nothing tells apart. */
const levelWords = new Set(['departement', 'department', 'region', 'province']);

const wordsOfArea = new WeakMap<Names, string[]>();

/** By the words of an area its places are told apart: "Saint-Denis Réunion". */
function areaWords(area: Names): string[] {
  const known = wordsOfArea.get(area);
  if (known) return known;
  const names = [area.nameNative, area.nameFr, area.nameEn].filter((name) => name !== null);
  const tokens = names.flatMap((name) =>
    eastAsian.test(name)
      ? searchTokens([name])
      : placeWords(name).filter((word) => !isSmallWord(word) && !levelWords.has(word)),
  );
  const marked = [...new Set(tokens)].map((token) => marks.within + token);
  wordsOfArea.set(area, marked);
  return marked;
}

/** Text of the column `search` for a place. @param above the places that it lies in */
export function placeSearchText(place: Names, above: readonly Names[] = []): string {
  const romanized = place.country === 'CN' || place.country === 'KR';
  const own = namesOf(place).flatMap((name) => tokensOf(name, romanized));
  const tokens = new Set([...own, ...above.flatMap(areaWords)]);
  return [...tokens].filter((token) => token.length <= 100).join(' ');
}
