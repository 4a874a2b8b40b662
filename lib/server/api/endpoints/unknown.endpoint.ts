import { z } from 'zod';
import { absoluteUrl } from '../../addresses';
import type { Endpoint } from '../endpoint';
import { problem } from '../problem';

/** Every address below the API that is none of its own. */
export const unknownEndpoint: Endpoint<null> = {
  path: '/{unknown}',
  operation: { id: 'unknown', tag: 'About', summary: 'Nothing', description: 'Nothing is here.' },
  parameters: {},
  read: () => ({ query: null, errors: [] }),
  formats: ['json'],
  cost: () => 1,
  body: z.never(),
  respond: async () =>
    problem('not-found', `Nothing is at this address. What there is stands in ${absoluteUrl('/api/v1')}.`),
};
