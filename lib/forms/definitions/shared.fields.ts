import { Instrument, PartnershipStage } from '../../generated/prisma/enums';
import type { Field } from '../field';

/** Every code of an enumeration, to choose from. */
export const codes = (options: Record<string, string>) => Object.values(options);

export const stage: Field = {
  name: 'stage',
  words: 'tie.stage',
  type: 'choice',
  options: codes(PartnershipStage),
  vocabulary: 'stage',
  required: true,
};
export const themes: Field = {
  name: 'themes',
  words: 'tie.themes',
  type: 'choices',
  options: 'themes',
  vocabulary: 'themes',
};

export const instrument = {
  name: 'instrument',
  type: 'choice',
  options: codes(Instrument),
  vocabulary: 'instrument',
  required: true,
} satisfies Field;
export const designation: readonly Field[] = [
  {
    name: 'designationInstrument',
    words: 'designation.designationInstrument',
    type: 'choice',
    options: codes(Instrument).filter((code) => code !== 'UNSPECIFIED'),
    vocabulary: 'instrument',
    none: true,
  },
  { name: 'designationStatement', words: 'designation.designationStatement', type: 'texts', long: true },
];
