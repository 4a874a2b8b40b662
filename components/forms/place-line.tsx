import { Named } from '@/components/ui/named';
import type { PlaceOption } from '@/lib/gazetteer/place-option.presenter';

/** A place with all that tells it from others of its name: native name, kind, what it lies in, code. */
export function PlaceLine({ place, inAtlas }: { place: PlaceOption; inAtlas: string }) {
  return (
    <span className="block min-w-0">
      <Named name={place.name} native={place.native} className="font-medium" />
      <span className="block text-ink-2 text-sm">
        {place.kind}
        {' · '}
        {place.path.map(({ text, lang }, index) => (
          <span key={text} lang={lang ?? undefined}>
            {index > 0 && ', '}
            {text}
          </span>
        ))}
        {place.code && <span className="whitespace-nowrap">{` · ${place.code}`}</span>}
        {place.inAtlas && <span className="whitespace-nowrap">{` · ${inAtlas}`}</span>}
      </span>
    </span>
  );
}
