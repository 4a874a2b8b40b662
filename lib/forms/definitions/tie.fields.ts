import { AgreementState, SourceKind } from '../../generated/prisma/enums';
import { locales } from '../../i18n/locales';
import { reasons, statuses } from '../../partnership/status.mutations';
import type { Field, Section } from '../field';
import { codes, designation, instrument, stage, themes } from './shared.fields';

/** What the forms of a tie and of its parts ask. */
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

export const designationSections: readonly Section[] = [{ key: 'designation.own', fields: designation }];

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
