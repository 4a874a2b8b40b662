import type { EdtfPart } from '../date/edtf';
import type { Locale } from './locales';

/**
 * How each language speaks of dates. The words stand here and not in the messages, because exports, feeds and e-mails
 * need them without next-intl, and because they are grammar (French contracts and elides) more than text.
 */

/** A date of one part as a noun: its text, and what the language has to know to put a preposition before it. */
export type DateNoun = { text: string; part: EdtfPart };

export type DateWords = {
  year: (year: string) => string;
  decade: (year: number) => string;
  /** `span` is one year, or the two that a winter lies in. */
  season: (season: 1 | 2 | 3 | 4, span: string) => string;
  /** Years from first to last, without saying whether all of them or one of them is meant. */
  years: (first: number, last: number) => string;
  about: (noun: DateNoun) => string;
  /** `about` where a preposition precedes. */
  aboutAfterPreposition: (noun: DateNoun) => string;
  uncertain: (text: string) => string;
  since: (noun: DateNoun) => string;
  until: (noun: DateNoun) => string;
  fromToUnknownEnd: (noun: DateNoun) => string;
  fromTo: (from: DateNoun, to: DateNoun) => string;
  between: (from: DateNoun, to: DateNoun) => string;
  orEarlier: (noun: DateNoun) => string;
  orLater: (noun: DateNoun) => string;
  oneOfYears: (first: number, last: number) => string;
  everyYear: (first: number, last: number) => string;
};

type FrenchForm = { about: string; since: string; until: string; from: string; to: string };
const frenchForms: Record<'none' | 'le' | 'l’' | 'les', FrenchForm> = {
  none: { about: 'vers ', since: 'depuis ', until: 'jusqu’en ', from: 'de ', to: 'à ' },
  le: { about: 'vers le ', since: 'depuis le ', until: 'jusqu’au ', from: 'du ', to: 'au ' },
  'l’': { about: 'vers l’', since: 'depuis l’', until: 'jusqu’à l’', from: 'de l’', to: 'à l’' },
  les: { about: 'vers les ', since: 'depuis les ', until: 'jusqu’aux ', from: 'des ', to: 'aux ' },
};

function french(preposition: keyof FrenchForm, { text, part }: DateNoun): string {
  if (part.type === 'decade' || part.type === 'century') return frenchForms.les[preposition] + text;
  if (part.type === 'day') return frenchForms.le[preposition] + text;
  if (part.type === 'season') return frenchForms[part.season === 1 ? 'le' : 'l’'][preposition] + text;
  if (preposition === 'from' && /^[ao]/.test(text)) return `d’${text}`;
  return frenchForms.none[preposition] + text;
}

const fr: DateWords = {
  year: (year) => year,
  decade: (year) => `années ${year}`,
  season: (season, span) => `${['printemps', 'été', 'automne', 'hiver'][season - 1]} ${span}`,
  years: (first, last) => `${first}-${last}`,
  about: (noun) => french('about', noun),
  aboutAfterPreposition: ({ text }) => `${text} environ`,
  uncertain: (text) => `${text} (date incertaine)`,
  since: (noun) => french('since', noun),
  until: (noun) => french('until', noun),
  fromToUnknownEnd: (noun) => `à partir ${french('from', noun)} (fin inconnue)`,
  fromTo: (from, to) => `${french('from', from)} ${french('to', to)}`,
  between: (from, to) => `entre ${from.text} et ${to.text}`,
  orEarlier: ({ text }) => `${text} ou avant`,
  orLater: ({ text }) => `${text} ou après`,
  oneOfYears: (first, last) => `l’une des années ${first} à ${last}`,
  everyYear: (first, last) => `chaque année de ${first} à ${last}`,
};

const english = ({ text, part }: DateNoun) => (part.type === 'decade' ? `the ${text}` : text);

const en: DateWords = {
  year: (year) => year,
  decade: (year) => `${year}s`,
  season: (season, span) => `${['spring', 'summer', 'autumn', 'winter'][season - 1]} ${span}`,
  years: (first, last) => `${first}-${last}`,
  about: (noun) => `about ${english(noun)}`,
  aboutAfterPreposition: ({ text }) => `about ${text}`,
  uncertain: (text) => `${text} (uncertain)`,
  since: (noun) => `since ${english(noun)}`,
  until: (noun) => `until ${english(noun)}`,
  fromToUnknownEnd: (noun) => `from ${english(noun)} (end unknown)`,
  fromTo: (from, to) => `from ${english(from)} to ${english(to)}`,
  between: (from, to) => `between ${english(from)} and ${english(to)}`,
  orEarlier: ({ text }) => `${text} or earlier`,
  orLater: ({ text }) => `${text} or later`,
  oneOfYears: (first, last) => `one of the years ${first} to ${last}`,
  everyYear: (first, last) => `every year from ${first} to ${last}`,
};

const zh: DateWords = {
  year: (year) => `${year}年`,
  decade: (year) => (year % 100 === 0 ? `${year}年代` : `${Math.floor(year / 100) + 1}世纪${year % 100}年代`),
  season: (season, span) => `${span}年${['春季', '夏季', '秋季', '冬季'][season - 1]}`,
  years: (first, last) => `${first}-${last}年`,
  about: ({ text }) => `约${text}`,
  aboutAfterPreposition: ({ text }) => `${text}前后`,
  uncertain: (text) => `${text}（存疑）`,
  since: ({ text }) => `自${text}起`,
  until: ({ text }) => `至${text}止`,
  fromToUnknownEnd: ({ text }) => `自${text}起（结束时间不详）`,
  fromTo: (from, to) => `${from.text}至${to.text}`,
  between: (from, to) => `${from.text}至${to.text}之间`,
  orEarlier: ({ text }) => `${text}或更早`,
  orLater: ({ text }) => `${text}或更晚`,
  oneOfYears: (first, last) => `${first}年至${last}年中的某一年`,
  everyYear: (first, last) => `${first}年至${last}年间每年`,
};

const ko: DateWords = {
  year: (year) => `${year}년`,
  decade: (year) => `${year}년대`,
  season: (season, span) => `${span}년 ${['봄', '여름', '가을', '겨울'][season - 1]}`,
  years: (first, last) => `${first}-${last}년`,
  about: ({ text }) => `${text}경`,
  aboutAfterPreposition: ({ text }) => `${text}경`,
  uncertain: (text) => `${text}(불확실)`,
  since: ({ text }) => `${text}부터`,
  until: ({ text }) => `${text}까지`,
  fromToUnknownEnd: ({ text }) => `${text}부터(종료 시기 미상)`,
  fromTo: (from, to) => `${from.text}부터 ${to.text}까지`,
  between: (from, to) => `${from.text}에서 ${to.text} 사이`,
  orEarlier: ({ text }) => `${text} 또는 그 이전`,
  orLater: ({ text }) => `${text} 또는 그 이후`,
  oneOfYears: (first, last) => `${first}년부터 ${last}년 사이의 어느 한 해`,
  everyYear: (first, last) => `${first}년부터 ${last}년까지 매년`,
};

export const dateWords: Record<Locale, DateWords> = { fr, en, zh, ko };
