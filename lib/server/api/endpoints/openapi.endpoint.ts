import { z } from 'zod';
import type { Described, Endpoint } from '../endpoint';
import { describeApi } from '../openapi';
import { readParameters } from '../parameters';
import { authoritiesEndpoint } from './authorities.endpoint';
import { authorityEndpoint } from './authority.endpoint';
import { indexEndpoint } from './index.endpoint';
import { partnershipEndpoint } from './partnership.endpoint';
import { partnershipsEndpoint } from './partnerships.endpoint';
import { problemEndpoint } from './problem.endpoint';
import { statisticsEndpoint } from './statistics.endpoint';

async function respond() {
  return { kind: 'json' as const, body: describeApi(describedEndpoints) };
}

/** The description of the API, made from what parses the requests. */
export const openapiEndpoint: Endpoint<unknown> = {
  path: '/openapi.json',
  operation: {
    id: 'getDescription',
    tag: 'About',
    summary: 'This description',
    description: 'OpenAPI 3.1, made from the same schemas that parse the requests.',
  },
  parameters: {},
  read: (query, others) => readParameters({}, query, others),
  formats: ['json'],
  cost: () => 1,
  body: z.looseObject({ openapi: z.string() }),
  respond,
};

/** Every address that the description tells of. */
export const describedEndpoints: readonly Described[] = [
  partnershipsEndpoint,
  partnershipEndpoint,
  authoritiesEndpoint,
  authorityEndpoint,
  statisticsEndpoint,
  indexEndpoint,
  openapiEndpoint,
  problemEndpoint,
];
