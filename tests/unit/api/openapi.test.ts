import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describedEndpoints, openapiEndpoint } from '@/lib/server/api/endpoints/openapi.endpoint';
import { describeApi } from '@/lib/server/api/openapi';
import { asker, testRuntime } from '../../support/api';

type Parameter = { name: string; in: string; description: string; schema: Record<string, unknown> };
type Operation = { operationId: string; parameters: Parameter[]; responses: Record<string, unknown> };
type Document = {
  openapi: string;
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, Record<string, unknown>> };
};

const document = JSON.parse(JSON.stringify(describeApi(describedEndpoints))) as Document;
const operations = Object.entries(document.paths).map(([address, { get }]) => ({ address, ...get }));

/** Every value of a key anywhere in the document. */
function valuesOf(key: string, within: unknown): unknown[] {
  if (typeof within !== 'object' || within === null) return [];
  return Object.entries(within).flatMap(([name, value]) => (name === key ? [value] : valuesOf(key, value)));
}

/** Addresses that route files answer, as OpenAPI writes them; the one that catches all others is none. */
function routedPaths(): string[] {
  const root = path.resolve('app/api/v1');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'route.ts' && !file.includes('[...'))
    .map((file) => `/${path.dirname(file)}`.replaceAll('[', '{').replaceAll(']', '}').replace('/.', '/'));
}

describe('the description of the API', () => {
  it('is OpenAPI 3.1, given at its own address', async () => {
    const response = await asker(openapiEndpoint, testRuntime())('/openapi.json');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(document);
    expect(document.openapi).toMatch(/^3\.1\./);
  });

  it('tells of every address that is answered, and of no other', () => {
    expect(Object.keys(document.paths).sort()).toEqual(routedPaths().sort());
  });

  it('refers to nothing that it does not hold', () => {
    const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    const references = valuesOf('$ref', document);
    expect(references.length).toBeGreaterThan(20);
    for (const reference of references) expect(known).toContain(reference);
  });

  it('names each operation once, each parameter once within it, and says what it is', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { address, parameters } of operations) {
      const names = parameters.map(({ name }) => name);
      expect(new Set(names).size, address).toBe(names.length);
      for (const { description, schema } of parameters) {
        expect(description.length).toBeGreaterThan(10);
        expect(schema.type).toBeDefined();
      }
      expect(names.includes('id')).toBe(address.includes('{id}'));
    }
  });

  it('tells the values and ranges that the requests are held to', () => {
    const parameters = operations.find(({ address }) => address === '/partnerships')?.parameters ?? [];
    const schemaOf = (name: string) => parameters.find((parameter) => parameter.name === name)?.schema;
    expect(schemaOf('pageSize')).toEqual({ type: 'integer', minimum: 1, maximum: 500 });
    expect(schemaOf('undated')).toEqual({ type: 'boolean' });
    expect(schemaOf('asOf')).toEqual({ type: 'string', format: 'date' });
    expect(schemaOf('q')).toEqual({ type: 'string', maxLength: 200 });
    expect(schemaOf('stage')).toEqual({
      type: 'array',
      items: { type: 'string', enum: ['SIGNED', 'IN_DISCUSSION', 'ENDED'] },
    });
    expect(schemaOf('format')).toEqual({
      type: 'string',
      enum: ['json', 'geojson', 'csv', 'xlsx', 'jsonld'],
    });
  });

  it('leaves room for fields that version 1 may gain', () => {
    expect(valuesOf('additionalProperties', document).filter((value) => value === false)).toEqual([]);
  });
});
