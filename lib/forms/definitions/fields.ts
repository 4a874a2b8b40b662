import {
  ActivityType,
  AgreementState,
  CoordinationType,
  FundingScheme,
  Instrument,
  ParticipantKind,
  PartnershipStage,
  ProjectKind,
  ProjectState,
  SourceKind,
} from '../../generated/prisma/enums';
import { locales } from '../../i18n/locales';
import { reasons, statuses } from '../../partnership/status.mutations';
import type { Field, Section } from '../field';

const codes = (options: Record<string, string>) => Object.values(options);
const goals = Array.from({ length: 17 }, (_, index) => String(index + 1));

/** What each form asks, in sections that fit a screen, the most used first. */

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

const stage: Field = {
  name: 'stage',
  words: 'tie.stage',
  type: 'choice',
  options: codes(PartnershipStage),
  vocabulary: 'stage',
  required: true,
};
const themes: Field = {
  name: 'themes',
  words: 'tie.themes',
  type: 'choices',
  options: 'themes',
  vocabulary: 'themes',
};

export const tieSections: readonly Section[] = [
  { key: 'tie.state', fields: [stage, themes] },
  {
    key: 'tie.story',
    fields: [
      { name: 'description', type: 'texts', long: true },
      { name: 'origin', type: 'texts', long: true },
    ],
  },
];

const designation: readonly Field[] = [
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

export const designationSections: readonly Section[] = [{ key: 'designation.own', fields: designation }];

const instrument: Field = {
  name: 'instrument',
  type: 'choice',
  options: codes(Instrument),
  vocabulary: 'instrument',
  required: true,
};
const agreementState: Field = {
  name: 'state',
  type: 'choice',
  options: codes(AgreementState),
  vocabulary: 'agreementState',
  required: true,
};

export const agreementSections: readonly Section[] = [
  {
    key: 'agreement.what',
    fields: [
      instrument,
      agreementState,
      { name: 'signed', type: 'date' },
      { name: 'term', type: 'date', span: true, open: true },
    ],
  },
  {
    key: 'agreement.content',
    fields: [
      { name: 'purpose', type: 'texts', long: true },
      { name: 'financialCommitment', type: 'texts', long: true },
      { name: 'renewal', type: 'texts' },
    ],
  },
  {
    key: 'agreement.making',
    fields: [
      { name: 'deliberated', type: 'date', open: true },
      { name: 'place', type: 'texts' },
      { name: 'signatoryOffices', type: 'lines' },
      { name: 'approval', type: 'texts' },
      { name: 'documentUrl', type: 'link' },
    ],
  },
];

export const sourceSections: readonly Section[] = [
  {
    key: 'source.work',
    fields: [
      { name: 'citation', type: 'line', required: true },
      { name: 'url', type: 'link' },
      { name: 'published', type: 'date' },
      { name: 'kind', type: 'choice', options: codes(SourceKind), vocabulary: 'sourceKind', required: true },
      { name: 'language', type: 'choice', options: locales, vocabulary: 'forms:language', required: true },
    ],
  },
  { key: 'source.says', fields: [{ name: 'statement', type: 'texts', long: true }] },
];

export const statusSections: readonly Section[] = [
  {
    key: 'status.word',
    fields: [
      { name: 'status', type: 'choice', options: statuses, vocabulary: 'status', required: true },
      { name: 'reason', type: 'choice', options: reasons, vocabulary: 'reason', none: true },
      { name: 'since', type: 'date', open: true },
      { name: 'statement', type: 'texts', long: true },
    ],
  },
];

const currency: Field = {
  name: 'currency',
  type: 'choice',
  options: 'currencies',
  vocabulary: 'currencies',
  bare: true,
};

export const projectSections: readonly Section[] = [
  {
    key: 'project.what',
    fields: [
      { name: 'title', type: 'texts', required: true },
      { name: 'dates', type: 'date', span: true, open: true },
      { name: 'state', type: 'choice', options: codes(ProjectState), vocabulary: 'projectState', none: true },
      {
        name: 'kind',
        type: 'choice',
        options: codes(ProjectKind),
        vocabulary: 'projectKind',
        required: true,
      },
      { name: 'activities', type: 'choices', options: codes(ActivityType), vocabulary: 'activity' },
      { ...themes, words: 'project.themes' },
    ],
  },
  {
    key: 'project.story',
    fields: [
      { name: 'note', type: 'texts', long: true },
      { name: 'results', type: 'texts', long: true },
      { name: 'links', type: 'lines' },
    ],
  },
  {
    key: 'project.money',
    fields: [
      { name: 'budgetAmount', type: 'amount' },
      { name: 'budgetCurrency', type: 'choice', options: 'currencies', vocabulary: 'currencies', none: true },
      {
        name: 'fundings',
        type: 'rows',
        fields: [
          { name: 'funder', type: 'texts', bare: true, words: 'funding.funder', required: true },
          {
            name: 'scheme',
            type: 'choice',
            options: codes(FundingScheme),
            vocabulary: 'fundingScheme',
            bare: true,
            words: 'funding.scheme',
          },
          { name: 'year', type: 'number', bare: true, words: 'funding.year' },
          { ...currency, words: 'funding.currency' },
          { name: 'amountAppliedFor', type: 'amount', bare: true, words: 'funding.amountAppliedFor' },
          { name: 'amountGranted', type: 'amount', bare: true, words: 'funding.amountGranted' },
        ],
      },
    ],
  },
  {
    key: 'project.people',
    fields: [
      {
        name: 'participants',
        type: 'rows',
        fields: [
          { name: 'name', type: 'line', bare: true, words: 'participant.name', required: true },
          {
            name: 'kind',
            type: 'choice',
            options: codes(ParticipantKind),
            vocabulary: 'participantKind',
            bare: true,
            words: 'participant.kind',
          },
        ],
      },
      {
        name: 'coordinationTypes',
        type: 'choices',
        options: codes(CoordinationType),
        vocabulary: 'coordination',
      },
      { name: 'sdgs', type: 'choices', options: goals, vocabulary: 'forms:sdg', numeric: true },
    ],
  },
];

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
    fields: [
      { name: latitude, words: 'authority.latitude', type: 'number', required: true },
      { name: longitude, words: 'authority.longitude', type: 'number', required: true },
    ],
    values: { key: `position-${place.value}`, place: place.name },
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
