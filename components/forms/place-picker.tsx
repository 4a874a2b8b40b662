'use client';

import { type KeyboardEvent, useId, useState, useSyncExternalStore } from 'react';
import { TextInput } from '@/components/ui/field';
import type { PlaceOption, PlacePickerStrings } from '@/lib/gazetteer/place-option.presenter';
import { PlaceChoices } from './place-choices';
import { PlaceLine } from './place-line';
import { useSuggestions } from './use-suggestions';

export type PlacePickerProps = {
  /** The field that carries the choice; what is typed goes with it as `${name}Words` (see readPlaceField). */
  name: string;
  locale: string;
  label: string;
  help?: string;
  /** What is chosen already. */
  value?: PlaceOption | null;
  /** What was typed when the form came back without a choice. */
  words?: string;
  /** Places that those words may mean, to choose from. */
  choices?: readonly PlaceOption[];
  /** Why the form came back. */
  problem?: string;
  /** Only places of this country (ISO 3166-1, two letters). */
  country?: string;
  required?: boolean;
  strings: PlacePickerStrings;
  /** Told of each choice, and of its end (null). */
  onChoose?(place: PlaceOption | null): void;
};

const never = () => () => {};
/** True once the script runs in the browser: until then the field is a plain one. */
const useReady = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/**
 * Chooses a place or an authority. With a script it suggests as one types (the editable combobox of WAI-ARIA's practices,
 * with a list); without one it is a text field, and the page lists what the words may mean.
 */
export function PlacePicker(props: PlacePickerProps) {
  const { name, locale, label, country, strings, problem, required, choices = [], onChoose } = props;
  const id = useId();
  const ready = useReady();
  const [words, setWords] = useState(props.words ?? props.value?.name.text ?? '');
  const [chosen, setChosen] = useState(props.value ?? null);
  const [isTyping, setTyping] = useState(false);
  const [active, setActive] = useState(-1);
  const found = useSuggestions(isTyping ? words : null, { locale, country });
  const isOpen = isTyping && found.places.length > 0;
  const current = isOpen ? found.places[active] : undefined;

  function choose(place: PlaceOption | null) {
    setChosen(place);
    setActive(-1);
    setTyping(false);
    if (place) setWords(place.name.text);
    onChoose?.(place);
  }

  function type(text: string) {
    setWords(text);
    setTyping(true);
    setActive(-1);
    if (chosen) {
      setChosen(null);
      onChoose?.(null);
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const count = found.places.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && isOpen) {
      event.preventDefault();
      // Before the first and after the last the text itself is current again.
      setActive((before) => ((before + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (step === 1 && words.trim() !== '') {
      event.preventDefault();
      setTyping(true);
    } else if (event.key === 'Enter' && current) {
      event.preventDefault();
      choose(current);
    } else if (event.key === 'Escape' && isTyping) {
      event.preventDefault();
      setTyping(false);
      setActive(-1);
    }
  }

  const says = found.failed
    ? strings.failed
    : found.words === null
      ? ''
      : [strings.counts[found.places.length], found.near ? strings.near : ''].filter(Boolean).join(' ');
  const described = [`${id}-help`, problem && `${id}-problem`, chosen && `${id}-chosen`].filter(Boolean);

  return (
    <div className="relative max-w-xl">
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      <p id={`${id}-help`} className="mb-1.5 text-ink-2 text-sm">
        {props.help ?? strings.help}
      </p>
      {problem && (
        <p id={`${id}-problem`} className="mb-1.5 font-medium text-status-disputed">
          {problem}
        </p>
      )}
      <TextInput
        id={id}
        name={`${name}Words`}
        value={words}
        maxLength={200}
        required={required}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-describedby={described.join(' ')}
        aria-invalid={problem ? true : undefined}
        {...(ready && {
          role: 'combobox',
          'aria-autocomplete': 'list' as const,
          'aria-expanded': isOpen,
          'aria-controls': `${id}-list`,
          'aria-activedescendant': current && `${id}-${active}`,
        })}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => setTyping(false)}
      />
      {chosen && <input type="hidden" name={name} value={chosen.value} />}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        hidden={!isOpen}
        className="absolute inset-x-0 top-full z-20 mt-1 max-h-96 overflow-y-auto rounded-md border border-field bg-sheet py-1 shadow-lg"
      >
        {found.places.map((place, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are read where the focus is, in the field.
          // biome-ignore lint/a11y/useFocusableInteractive: as above.
          <div
            key={place.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className="cursor-pointer px-3 py-2 aria-selected:bg-water hover:bg-water"
            // The field must not lose the focus before the click is done.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(place)}
          >
            <PlaceLine place={place} inAtlas={strings.inAtlas} />
          </div>
        ))}
      </div>
      <p role="status" className={isTyping && !isOpen ? 'mt-1.5 min-h-6 text-sm' : 'sr-only'}>
        {isTyping ? says : ''}
      </p>
      {chosen && (
        <div id={`${id}-chosen`} className="mt-2 rounded-md border border-hairline bg-paper px-3 py-2">
          <span className="text-ink-2 text-sm">{strings.chosen}</span>
          <PlaceLine place={chosen} inAtlas={strings.inAtlas} />
        </div>
      )}
      {!chosen && !isTyping && choices.length > 0 && (
        <PlaceChoices name={name} choices={choices} strings={strings} />
      )}
    </div>
  );
}
