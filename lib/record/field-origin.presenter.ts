import { atlasDay } from '../date/day';
import { formatDay } from '../i18n/dates';
import type { Locale } from '../i18n/locales';
import { textIn } from '../i18n/localized-text';
import { nameIn } from '../i18n/names';
import type { Translate } from '../i18n/translate';
import type { OriginCitation, OriginRevision } from './field-origin.repository';

export type OriginReader = {
  locale: Locale;
  /** Translator of the namespace `forms`. */
  t: Translate;
  /** The person may see who it was; everybody else sees for whom and in which capacity. */
  namesShown: boolean;
};

/** Most sources that are named under one field. */
const MOST_SOURCES = 3;

/**
 * Who last set a field, when, and from which source: the latest change that touched it, else the sources of the field,
 * else those of the whole record. Null where the atlas does not know.
 */
export function fieldOrigin(
  reader: OriginReader,
  field: string,
  isSaid: boolean,
  revisions: readonly OriginRevision[],
  citations: readonly OriginCitation[],
): string | null {
  const last = revisions.find(({ after }) => after !== null && field in (after as object));
  if (last) return changedBy(reader, last);
  // What nobody says comes from no source.
  if (!isSaid) return null;
  const own = citations.filter((citation) => citation.field === field);
  const named = own.length > 0 ? own : citations.filter((citation) => citation.field === null);
  const labels = named.map(({ source }) => textIn(reader.locale, source.label)?.text ?? source.citation);
  const list = [...new Set(labels)].slice(0, MOST_SOURCES);
  return list.length === 0 ? null : reader.t('origin.sources', { sources: list.join(reader.t('comma')) });
}

function changedBy({ locale, t, namesShown }: OriginReader, revision: OriginRevision): string {
  const { at, capacity, onBehalfOf, actor, sourceNote } = revision;
  const as = t(`capacity.${capacity}`);
  const speaker = onBehalfOf ? nameIn(locale, onBehalfOf).text : null;
  const who = [namesShown && actor ? actor.name : null, speaker, as].filter((part) => part !== null);
  const date = formatDay(locale, atlasDay(at.getTime()));
  const set = t('origin.set', { who: who.join(t('comma')), date });
  return sourceNote ? `${set} ${t('origin.note', { source: sourceNote })}` : set;
}
