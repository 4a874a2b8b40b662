import { resolvePlace } from '../gazetteer/gazetteer.service';
import type { Locale } from '../i18n/locales';
import { similarTies } from '../partnership/similar-ties.repository';
import type { TieLineRow } from '../partnership/tie-line.select';
import { partnersField } from './definitions/new-tie.fields';
import type { Typed } from './field';
import { reading } from './form.repository';

/** Ties that look like the one that is being entered; a partner that the atlas does not know has none. */
export async function similarTo(authorityId: number, typed: Typed, locale: Locale): Promise<TieLineRow[]> {
  const places = await Promise.all((typed[partnersField] ?? []).map((value) => resolvePlace(value, locale)));
  const known = places.flatMap((place) => place?.authority?.id ?? []);
  return similarTies(reading(), [authorityId, ...known]);
}
