import type { Section } from '../field';

/** What the forms of an authority ask, in sections that fit a screen, the most used first. */
export const authoritySections: readonly Section[] = [
  {
    key: 'authority.public',
    fields: [
      { name: 'website', type: 'link' },
      { name: 'profile', type: 'texts', long: true },
      { name: 'population', type: 'number' },
      { name: 'populationSource', type: 'line' },
    ],
  },
  {
    key: 'authority.names',
    fields: [
      { name: 'nameNative', type: 'line', required: true },
      { name: 'nameFr', type: 'line' },
      { name: 'nameEn', type: 'line' },
      { name: 'nameZh', type: 'line' },
      { name: 'nameKo', type: 'line' },
    ],
  },
];

type Degrees = { latitude: number; longitude: number };

/** Where an authority is, with what the register of places says of it. */
export const positionSection = (country: string, register: Degrees | null): Section => ({
  key: 'authority.position',
  fields: [
    { name: 'latitude', type: 'number', required: true },
    { name: 'longitude', type: 'number', required: true },
  ],
  point: { latitude: 'latitude', longitude: 'longitude', country, register },
});

export const contactSections: readonly Section[] = [
  {
    key: 'contact.office',
    fields: [
      { name: 'office', type: 'line', required: true },
      { name: 'email', type: 'email' },
      { name: 'phone', type: 'phone' },
    ],
  },
  {
    key: 'contact.person',
    fields: [
      { name: 'personName', type: 'line' },
      { name: 'consent', type: 'tick' },
    ],
  },
];
