import { absoluteUrl } from '../addresses';

/** What can go wrong at the API, once each: the words of RFC 9457's `type`, `title` and `status`. */
export const problemTypes = {
  'invalid-parameters': {
    status: 400,
    title: 'Invalid parameters',
    about: 'A parameter or a value is not understood. `errors` names each; nothing was guessed.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    about: 'Nothing is published at this address, and nothing was under a former name.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    about: 'The API is read-only: GET, HEAD and OPTIONS.',
  },
  'not-acceptable': {
    status: 406,
    title: 'Not acceptable',
    about:
      'None of the formats that `Accept` names is offered here. `?format=` chooses one whatever `Accept` says.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    about:
      'More was asked from one address than the service gives at once. `Retry-After` tells the seconds to wait.',
  },
  'internal-error': {
    status: 500,
    title: 'Internal error',
    about: 'The atlas failed to answer. The failure is recorded under the id in the header `X-Request-Id`.',
  },
  unavailable: {
    status: 503,
    title: 'Unavailable for the moment',
    about: 'The record cannot be read just now. `Retry-After` tells the seconds after which to ask again.',
  },
} as const;

export type ProblemCode = keyof typeof problemTypes;

export const problemCodes = Object.keys(problemTypes) as [ProblemCode, ...ProblemCode[]];

/** What is wrong with one parameter; English, for the person who writes the request. */
export type ParameterError = { parameter: string; message: string };

/** A failure that the caller is told of. */
export type Problem = {
  kind: 'problem';
  code: ProblemCode;
  detail: string;
  errors?: ParameterError[];
  headers?: Record<string, string>;
};

export function problem(
  code: ProblemCode,
  detail: string,
  more: Pick<Problem, 'errors' | 'headers'> = {},
): Problem {
  return { kind: 'problem', code, detail, ...more };
}

export function invalidParameters(errors: ParameterError[]): Problem {
  const names = [...new Set(errors.map(({ parameter }) => parameter))].join(', ');
  return problem('invalid-parameters', `The request was not carried out; look at: ${names}.`, { errors });
}

/** The body of a problem, as RFC 9457 has it. */
export function problemBody({ code, detail, errors }: Problem) {
  const { status, title } = problemTypes[code];
  return {
    type: absoluteUrl(`/api/v1/problems/${code}`),
    title,
    status,
    detail,
    ...(errors ? { errors } : {}),
  };
}
