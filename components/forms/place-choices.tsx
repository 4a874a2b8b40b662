import type { PlaceOption, PlacePickerStrings } from '@/lib/gazetteer/place-option.presenter';
import { PlaceLine } from './place-line';

type PlaceChoicesProps = { name: string; choices: readonly PlaceOption[]; strings: PlacePickerStrings };

/** Places that the words of a form may mean, one to be chosen; needs no script. */
export function PlaceChoices({ name, choices, strings }: PlaceChoicesProps) {
  return (
    <fieldset className="mt-3 rounded-md border border-hairline bg-paper px-3 pt-1 pb-2">
      <legend className="px-1 font-medium text-sm">{strings.choose}</legend>
      {choices.map((place) => (
        <label key={place.value} className="flex min-h-11 cursor-pointer items-start gap-3 py-1.5">
          <input
            type="radio"
            name={name}
            value={place.value}
            required
            className="mt-0.5 size-6 shrink-0 accent-accent"
          />
          <PlaceLine place={place} inAtlas={strings.inAtlas} />
        </label>
      ))}
    </fieldset>
  );
}
