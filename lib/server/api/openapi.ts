import { z } from 'zod';
import { publicUrl } from '@/lib/env';
import { type Described, formatParameters } from './endpoint';
import { formatTypes } from './formats/format';
import type { Parameter } from './parameters';
import { problemCodes, problemTypes } from './problem';

type Json = Record<string, unknown>;

const problemSchema = z
  .object({
    type: z.url(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ parameter: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'What went wrong (RFC 9457).' });

/** Version 1 may gain fields: who checks answers by the description must not refuse them. */
function leaveOpen({ jsonSchema }: { jsonSchema: { additionalProperties?: unknown } }) {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
}

/** A schema as OpenAPI 3.1 takes it; what has a name of its own is referred to. */
function schemaOf(schema: z.ZodType, components: Json): Json {
  const {
    $schema,
    $defs = {},
    ...json
  } = z.toJSONSchema(schema, { io: 'output', override: leaveOpen }) as Json & { $defs?: Json };
  for (const [name, definition] of Object.entries($defs)) components[name] = referring(definition);
  return referring(json) as Json;
}

/** The same with its references pointing to the components of the document. */
function referring(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(referring);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' ? String(inner).replace('#/$defs/', '#/components/schemas/') : referring(inner),
    ]),
  );
}

function parameterOf(name: string, { schema: value, description, list }: Parameter, components: Json): Json {
  const one = schemaOf(value, components);
  const how = list
    ? { schema: { type: 'array', items: one }, style: 'form', explode: false }
    : { schema: one };
  return { name, in: 'query', required: false, description, ...how };
}

/** The answers that any address can give beside the one it is for. */
function otherResponses({ formats, idDescription }: Described): Json {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  const codes = problemCodes.filter(
    (code) => (code !== 'not-acceptable' || formats.length > 0) && (code !== 'not-found' || idDescription),
  );
  const problems = codes.map((code) => [
    String(problemTypes[code].status),
    { description: problemTypes[code].about, content },
  ]);
  return {
    '304': { description: 'What the client holds is still right.' },
    ...(idDescription ? { '308': { description: 'The record bears another id now.' } } : {}),
    ...Object.fromEntries(problems.filter(([status]) => status !== '405')),
  };
}

function operationOf(endpoint: Described, components: Json): Json {
  const { operation, parameters, formats, idDescription, body } = endpoint;
  const own = { ...parameters, ...formatParameters(formats) };
  const id = {
    name: 'id',
    in: 'path',
    required: true,
    description: idDescription,
    schema: { type: 'string' },
  };
  const content = formats.map((format) => [
    formatTypes[format].media,
    format === 'json' ? { schema: schemaOf(body, components) } : {},
  ]);
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    description: operation.description,
    parameters: [
      ...(idDescription ? [id] : []),
      ...Object.entries(own).map(([name, parameter]) => parameterOf(name, parameter, components)),
    ],
    responses: {
      '200': { description: operation.summary, content: Object.fromEntries(content) },
      ...otherResponses(endpoint),
    },
  };
}

/** The description of the API, OpenAPI 3.1, made from the schemas that parse the requests and shape the answers. */
export function describeApi(endpoints: readonly Described[]): Json {
  const schemas: Json = {};
  schemaOf(z.object({ problem: problemSchema }), schemas);
  const paths = Object.fromEntries(
    endpoints.map((endpoint) => [endpoint.path || '/', { get: operationOf(endpoint, schemas) }]),
  );
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'The atlas of decentralised cooperation',
      version: '1',
      summary:
        'Ties between French local authorities and authorities abroad, each with its source and its freshness.',
      description: about,
      license: { name: 'Licence Ouverte 2.0', identifier: 'etalab-2.0' },
    },
    servers: [{ url: `${publicUrl()}/api/v1` }],
    tags: [...new Set(endpoints.map(({ operation }) => operation.tag))].map((name) => ({ name })),
    paths,
    components: { schemas },
  };
}

const about = `Read-only and open: no key, no login, from any site. Everything the public pages show can be had here.

Dates are EDTF (ISO 8601-2): \`[1986..1987]\` is one of these years, \`2019/..\` an open span. Coordinates are longitude, latitude (WGS84). Lists repeat a parameter or join values by commas and mean OR; different parameters mean AND. An unknown parameter or value is refused and named.

Every answer bears a strong \`ETag\`; send it back in \`If-None-Match\` and an unchanged answer is 304. Problems are \`application/problem+json\` (RFC 9457).`;
