import type { Locale } from '../i18n/locales';
import { type FoundPlace, findPlaces, resolvePlace } from './gazetteer.service';
import { MOST_SUGGESTIONS } from './place-option.presenter';
import { placeWords } from './place-tokens';

/** Names under which a place picker sends what was chosen and what was typed. */
export const placeFieldKeys = (name: string) => ({ value: name, words: `${name}Words` });

export type PlaceField = {
  chosen: FoundPlace | null;
  /** What was typed, to be shown again. */
  words: string;
  /** Places that the words may mean, where none was chosen: the page lists them to choose from, without any script. */
  choices: FoundPlace[];
  near: boolean;
};

/** Reads a place picker of a form that was sent. What it names comes from the record again, never from the form. */
export async function readPlaceField(
  form: FormData,
  name: string,
  { locale, country }: { locale: Locale; country?: string },
): Promise<PlaceField> {
  const keys = placeFieldKeys(name);
  const words = textOf(form.get(keys.words)).slice(0, 200);
  const sent = await resolvePlace(textOf(form.get(keys.value)), locale);
  if (words.trim() === '' || (sent && isCalled(sent, words)))
    return { chosen: sent, words, choices: [], near: false };
  const { places, near } = await findPlaces({ q: words, locale, country, limit: MOST_SUGGESTIONS });
  // Without a script the choice of before is sent along with the words of now: it stands where they still mean it.
  const chosen = places.find(({ value }) => value === sent?.value) ?? null;
  return { chosen, words, choices: chosen ? [] : places, near };
}

const isCalled = ({ name, native }: FoundPlace, words: string) =>
  [name.text, native?.text ?? ''].some((each) => placeWords(each).join(' ') === placeWords(words).join(' '));

const textOf = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '');
