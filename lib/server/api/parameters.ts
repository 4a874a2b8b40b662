import { z } from 'zod';
import type { ParameterError } from './problem';

/** A parameter of the query: the schema of one value, and what it means to the person who writes the request. */
export type Parameter = {
  schema: z.ZodType;
  description: string;
  /** Values repeat or are joined by commas. */
  list?: true;
};

export type Parameters = Record<string, Parameter>;

/** What a query says, and what in it was not understood. */
export type Reading<Query> = { query: Query; errors: ParameterError[] };

const shown = (value: string) => JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);

/** The sentence for a name that the address does not know. */
export function unknownParameter(parameter: string, known: readonly string[]): ParameterError {
  const names = known.length > 0 ? `It knows: ${known.join(', ')}.` : 'It takes none.';
  return {
    parameter: parameter.slice(0, 60),
    message: `This address has no parameter of that name. ${names}`,
  };
}

/** The sentence for a value that the parameter's schema refuses. */
export function unknownValue(parameter: string, value: string, schema: z.ZodType): ParameterError {
  const what = `${shown(value)} is not a value of this parameter.`;
  return { parameter, message: `${what} ${expected(schema)}`.trim() };
}

/** What a schema takes, in words: its values, its range or its form. */
function expected(schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, { io: 'output' });
  if (json.enum) return `Values: ${json.enum.join(', ')}.`;
  if (json.type === 'array')
    return `${json.minItems} to ${json.maxItems} different ones of: ${enumOf(json.items).join(', ')}.`;
  if (json.type === 'boolean') return 'Values: true, false.';
  if (json.type === 'integer') return `A whole number from ${json.minimum} to ${json.maximum}.`;
  return json.pattern ? `Form: ${json.pattern}` : '';
}

function enumOf(items: unknown): string[] {
  return (items as { enum?: string[] } | undefined)?.enum ?? [];
}

/**
 * Reads parameters that are given once; an empty one counts as not given.
 * @param others names that somebody else reads
 */
export function readParameters(
  parameters: Parameters,
  query: URLSearchParams,
  others: readonly string[] = [],
): Reading<Record<string, unknown>> {
  const known = [...Object.keys(parameters), ...others];
  const errors = [...new Set(query.keys())]
    .filter((name) => !known.includes(name))
    .map((name) => unknownParameter(name, known));
  const read: Record<string, unknown> = {};
  for (const [name, { schema }] of Object.entries(parameters)) {
    const [value, ...more] = query.getAll(name).filter((given) => given !== '');
    if (value === undefined) continue;
    const parsed = schema.safeParse(value);
    if (more.length > 0) errors.push({ parameter: name, message: 'Given more than once; give it once.' });
    else if (!parsed.success) errors.push(unknownValue(name, value, schema));
    else read[name] = parsed.data;
  }
  return { query: read, errors };
}
