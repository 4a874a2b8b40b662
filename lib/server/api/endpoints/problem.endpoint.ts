import { z } from 'zod';
import type { Call, Endpoint } from '../endpoint';
import { readParameters } from '../parameters';
import { type ProblemCode, problem, problemCodes, problemTypes } from '../problem';

const bodySchema = z
  .object({ id: z.enum(problemCodes), status: z.int(), title: z.string(), about: z.string() })
  .meta({ id: 'ProblemType', description: 'What a problem of this type means.' });

const isProblemCode = (id: string): id is ProblemCode => (problemCodes as readonly string[]).includes(id);

async function respond({ id }: Call<unknown>) {
  if (!isProblemCode(id)) return problem('not-found', 'No problem of this API has this type.');
  return { kind: 'json' as const, body: { id, ...problemTypes[id] } };
}

/** What the `type` of a problem leads to. */
export const problemEndpoint: Endpoint<unknown> = {
  path: '/problems/{id}',
  operation: {
    id: 'getProblemType',
    tag: 'About',
    summary: 'What a problem means',
    description: 'What the `type` of an answer in `application/problem+json` leads to.',
  },
  idDescription: `One of ${problemCodes.join(', ')}.`,
  parameters: {},
  read: (query, others) => readParameters({}, query, others),
  formats: ['json'],
  cost: () => 1,
  body: bodySchema,
  respond,
};
