/** Apostrophes as the atlas writes them. */
export const typographic = (name) => name.replaceAll("'", '’');

/** Lower case without accents, letters and digits alone: whether two spellings are one. */
export const plain = (name) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, '');

const hanziOnly = /^[\p{Script=Han}·・－—-]{2,}$/u;
const hangulOnly = /^[\p{Script=Hangul} ]{1,}$/u;

/**
 * The Chinese name among names of unsaid languages, in simplified characters. Where several are held, nothing tells the usual
 * one from an old or a Japanese one: then none is said, and all are kept to be searched.
 * @param simplified turns traditional characters into simplified ones
 */
export function chineseName(alternates, simplified) {
  const names = alternates
    .filter((name) => hanziOnly.test(name))
    .map((name) =>
      simplified(name)
        .replace(/[－—・]/gu, '-')
        .replace(/市$/u, ''),
    );
  const distinct = new Set(names.map((name) => name.replace(/[-·]/gu, '')));
  return distinct.size === 1 ? names[0] : '';
}

/**
 * The Korean name among names of unsaid languages: the one that sounds most like the name in Latin letters.
 * @param romanize hangul in Latin letters
 */
export function koreanName(alternates, latin, romanize) {
  const names = [
    ...new Set(alternates.filter((name) => hangulOnly.test(name)).map((name) => name.replace(/ 시$/u, ''))),
  ];
  const scored = names.map((name) => ({ name, score: likeness(plain(romanize(name)), plain(latin)) }));
  scored.sort((a, b) => b.score - a.score || a.name.length - b.name.length);
  return scored.length === 1 || scored[0]?.score >= 0.3 ? scored[0].name : '';
}

/** Share of pairs of letters that two words have in common, from 0 to 1. */
function likeness(a, b) {
  const pairs = (word) =>
    Array.from({ length: Math.max(0, word.length - 1) }, (_, index) => word.slice(index, index + 2));
  const left = pairs(a);
  const right = pairs(b);
  const common = left.filter((pair) => right.includes(pair)).length;
  return (2 * common) / (left.length + right.length || 1);
}

/** GeoNames' transliterations are all lower case; the search makes its own of the names it keeps. */
const transliteration = /^[a-z][a-z' ‘’=-]*$/;
const code = /^[A-Z]{3,4}$/;

/** Most other names that a place keeps. */
const MOST = 20;

/** Other names of a place: each once, whatever its accents, without those that it has already. */
export function otherNames(alternates, known) {
  const seen = new Set(known.filter(Boolean).map(plain));
  const kept = [];
  for (const name of alternates) {
    if (transliteration.test(name) || code.test(name) || /[|ːˈɕʑ]/u.test(name) || name.length > 60) continue;
    const key = plain(name);
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    kept.push(typographic(name.trim()));
    if (kept.length === MOST) break;
  }
  return kept;
}
