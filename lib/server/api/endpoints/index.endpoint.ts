import { z } from 'zod';
import { absoluteUrl } from '../../addresses';
import type { Call, Endpoint } from '../endpoint';
import { DATA_LICENCE } from '../files/dataset';
import { readParameters } from '../parameters';

const address = z.string();

const bodySchema = z
  .object({
    name: z.string(),
    description: z.url().describe('The description of this API, OpenAPI 3.1.'),
    documentation: z.url(),
    license: z.url(),
    datasetVersion: z.string(),
    resources: z.record(z.string(), address),
  })
  .meta({ id: 'Index', description: 'Where the API begins.' });

async function respond({ version }: Call<unknown>) {
  const to = (path: string) => absoluteUrl(`/api/v1${path}`);
  const body: z.infer<typeof bodySchema> = {
    name: 'The atlas of decentralised cooperation',
    description: to('/openapi.json'),
    documentation: absoluteUrl('/en/data'),
    license: DATA_LICENCE,
    datasetVersion: version,
    resources: {
      partnerships: to('/partnerships'),
      partnership: to('/partnerships/{id}'),
      authorities: to('/authorities'),
      authority: to('/authorities/{id}'),
      statistics: to('/statistics'),
    },
  };
  return { kind: 'json' as const, body };
}

/** Where the API begins. */
export const indexEndpoint: Endpoint<unknown> = {
  path: '',
  operation: {
    id: 'getIndex',
    tag: 'About',
    summary: 'Where the API begins',
    description: 'The resources, the description of the API, the licence of the data.',
  },
  parameters: {},
  read: (query, others) => readParameters({}, query, others),
  formats: ['json'],
  cost: () => 1,
  body: bodySchema,
  respond,
};
