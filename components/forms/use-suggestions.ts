import { useEffect, useState } from 'react';
import type { PlaceOption } from '@/lib/gazetteer/place-option.presenter';

export type Suggestions = {
  /** The words that the places answer; null while nothing was asked. */
  words: string | null;
  places: PlaceOption[];
  near: boolean;
  failed: boolean;
};

const nothing: Suggestions = { words: null, places: [], near: false, failed: false };

/** Milliseconds between the last key and the question. */
const PAUSE = 150;

/** One letter begins too many names; one character of Chinese or Korean is a word. */
const isEnough = (words: string) => words.length > 1 || /[\p{Script=Han}\p{Script=Hangul}]/u.test(words);

/** Places for what is being typed; `words` is null where nothing is to be asked. An answer that comes too late is dropped. */
export function useSuggestions(
  words: string | null,
  { locale, country }: { locale: string; country?: string },
): Suggestions {
  const [found, setFound] = useState(nothing);
  const asked = words?.trim() ?? '';
  useEffect(() => {
    if (!isEnough(asked)) return setFound(nothing);
    const stop = new AbortController();
    const wait = setTimeout(async () => {
      const query = new URLSearchParams({ q: asked, ...(country ? { country } : {}) });
      try {
        const answer = await fetch(`/${locale}/extranet/places?${query}`, { signal: stop.signal });
        if (!answer.ok) throw new Error(String(answer.status));
        setFound({ words: asked, failed: false, ...(await answer.json()) });
      } catch {
        if (!stop.signal.aborted) setFound({ ...nothing, words: asked, failed: true });
      }
    }, PAUSE);
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [asked, locale, country]);
  return found;
}
