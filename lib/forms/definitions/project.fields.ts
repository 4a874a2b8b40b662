import {
  ActivityType,
  CoordinationType,
  FundingScheme,
  ParticipantKind,
  ProjectKind,
  ProjectState,
} from '../../generated/prisma/enums';
import type { Field, Section } from '../field';
import { codes, themes } from './shared.fields';

const goals = Array.from({ length: 17 }, (_, index) => String(index + 1));

const currency: Field = {
  name: 'currency',
  type: 'choice',
  options: 'currencies',
  vocabulary: 'currencies',
  bare: true,
};

/** What the form of a project asks. */
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
