import type { Field, Section } from '../field';
import { designation, instrument, stage, themes } from './shared.fields';

/** What a first agreement needs to be told of at all. */
const firstAgreement: readonly Field[] = [
  {
    ...instrument,
    name: 'agreement.instrument',
    words: 'newTie.agreementInstrument',
    required: false,
    none: true,
  },
  { name: 'agreement.signed', type: 'date', words: 'agreement.signed' },
  { name: 'agreement.purpose', type: 'texts', long: true, words: 'agreement.purpose' },
];

/** Name of the partners that were found before the form. */
export const partnersField = 'with';

/** Names of the fields that say where a partner is whose position no register tells. */
export const positionFields = (place: string) => ({
  latitude: `${place}.latitude`,
  longitude: `${place}.longitude`,
});

/** Where a partner is that is new to the atlas and has no position in the register of places. */
export function partnerPositionSection(place: { value: string; name: string; country: string }): Section {
  const { latitude, longitude } = positionFields(place.value);
  return {
    key: 'newTie.position',
    id: `position-${place.value}`,
    fields: [
      { name: latitude, words: 'authority.latitude', type: 'number', required: true },
      { name: longitude, words: 'authority.longitude', type: 'number', required: true },
    ],
    values: { place: place.name },
    point: { latitude, longitude, country: place.country, register: null },
  };
}

export const newTieSections: readonly Section[] = [
  {
    key: 'newTie.what',
    fields: [
      { name: partnersField, type: 'hidden' },
      stage,
      themes,
      { name: 'description', words: 'tie.description', type: 'texts', long: true },
    ],
  },
  { key: 'newTie.agreement', fields: firstAgreement },
  { key: 'designation.own', fields: designation },
];
