import { parseEdtf } from '../date/edtf';
import { formatEdtf } from '../i18n/dates';
import { type Locale, languageTags } from '../i18n/locales';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import type { Reader } from '../i18n/reader';
import type { CitationRow } from './citation.select';
import { citationLanguage } from './citation-language';

/** One line behind the small mark after a fact: who said it, where, when, and what, if other than the record. */
export type ProvenanceItem = {
  label: string;
  citation: string;
  url: string | null;
  /** Language of the citation, BCP 47. */
  lang: string | null;
  published: string | null;
  said: string | null;
};

/** A value that a source gives and the record does not follow. */
export type Divergence = {
  field: string | null;
  /** The source's value, a date in the reader's words. */
  stated: string | null;
  source: string;
  /** What the source says, or why the record departs from it. */
  remark: TextInLanguage | null;
  /** True where the record corrects the source, false where it only knows of another account. */
  corrected: boolean;
};

/** A source in the list that closes a record. */
export type SourceView = {
  slug: string;
  label: string;
  citation: string;
  url: string | null;
  lang: string | null;
  about: TextInLanguage | null;
};

/** What a source says of a field, in the reader's words: codes of the closed vocabularies and dates are put into words. */
function inWords({ locale, v, names }: Reader, { field, statedValue }: CitationRow): string | null {
  if (statedValue === null) return null;
  if (field === 'stage') return v(`stage.${statedValue}`);
  if (field === 'party') return names?.get(statedValue) ?? statedValue;
  if (field === 'instrument' || field === 'designationInstrument') return v(`instrument.${statedValue}`);
  return parseEdtf(statedValue) ? formatEdtf(locale, statedValue) : statedValue;
}

const labelOf = (locale: Locale, source: CitationRow['source']) =>
  textIn(locale, source.label)?.text ?? source.citation;

/** The work cited with the place in it; a locator may end with an address of its own. */
function whereIn({ source, locator }: CitationRow): Pick<ProvenanceItem, 'citation' | 'url'> {
  const [, place, url] = /^(.*?)(?: – )?(https?:\/\/\S+)?$/.exec(locator ?? '') ?? [];
  return { citation: place ? `${source.citation} ${place}` : source.citation, url: url ?? source.url };
}

/**
 * What stands behind a fact: the citations of the given fields and those of the record as a whole, those that agree first.
 * A source that is named twice with nothing to add is named once.
 * @param fields fields of the record that the fact shows; none means every citation
 */
export function provenanceOf(
  reader: Reader,
  citations: readonly CitationRow[],
  fields?: readonly string[],
): ProvenanceItem[] {
  const concerned = citations.filter(({ field }) => !fields || field === null || fields.includes(field));
  const items = new Map<string, ProvenanceItem>();
  for (const citation of concerned.toSorted((a, b) => Number(b.agrees) - Number(a.agrees))) {
    const { source } = citation;
    const item = {
      label: labelOf(reader.locale, source),
      ...whereIn(citation),
      lang: citationLanguage(source),
      published: source.published && formatEdtf(reader.locale, source.published),
      said: inWords(reader, citation),
    };
    const before = items.get(source.slug);
    if (!before) items.set(source.slug, item);
    else if (item.said && before.said && before.said !== item.said)
      items.set(`${source.slug} ${item.said}`, item);
    else if (item.said) items.set(source.slug, item);
  }
  return [...items.values()];
}

/** What sources say otherwise than the record, for the fields given; each is shown beside its fact. */
export function divergencesOf(
  reader: Reader,
  citations: readonly CitationRow[],
  fields?: readonly (string | null)[],
): Divergence[] {
  return citations
    .filter(({ agrees, field }) => !agrees && (!fields || fields.includes(field)))
    .map((citation) => ({
      field: citation.field,
      stated: inWords(reader, citation),
      source: labelOf(reader.locale, citation.source),
      remark: textIn(reader.locale, citation.correction) ?? textIn(reader.locale, citation.statement),
      corrected: citation.correction !== null,
    }));
}

/** The same without remarks that stand on the page already. */
export function withoutRepeats(
  divergences: readonly Divergence[],
  told: readonly (TextInLanguage | null)[],
): Divergence[] {
  const texts = new Set(told.map((text) => text?.text));
  return divergences.map((each) =>
    each.remark && texts.has(each.remark.text) ? { ...each, remark: null } : each,
  );
}

/** Every source that the citations name, once each, in the order in which they first come. */
export function sourcesOf(locale: Locale, citations: readonly CitationRow[]): SourceView[] {
  const sources = new Map(citations.map(({ source }) => [source.slug, source]));
  return [...sources.values()].map((source) => ({
    slug: source.slug,
    label: labelOf(locale, source),
    citation: source.citation,
    url: source.url,
    lang: citationLanguage(source),
    about: textIn(locale, source.about),
  }));
}

/** The languages of a source by name, where the reader's own is not among them; null where it is or none is known. */
export function originalLanguages(locale: Locale, languages: readonly string[]): string | null {
  if (languages.length === 0 || languages.includes(locale)) return null;
  const names = new Intl.DisplayNames([languageTags[locale]], { type: 'language' });
  const list = new Intl.ListFormat([languageTags[locale]], { type: 'conjunction' });
  return list.format(languages.map((language) => names.of(language) ?? language));
}
