import type { Column, TableShape } from './export-columns';
import type { ExportTable } from './export-tables';

export type ExportedFile = {
  /** Path within the folder. */
  name: string;
  format: 'csv' | 'jsonl';
  rows: number;
  bytes: number;
  sha256: string;
  /** Null for what the API gives, whose description is the API's own. */
  table: ExportTable | null;
  shape: TableShape | null;
};

/** Types of Frictionless for those of PostgreSQL; text where nothing says otherwise. */
const types: [pattern: RegExp, type: string][] = [
  [/\[\]$/, 'array'],
  [/^(smallint|integer|bigint)$/, 'integer'],
  [/^(double precision|real|numeric)/, 'number'],
  [/^boolean$/, 'boolean'],
  [/^date$/, 'date'],
  [/^timestamp/, 'datetime'],
  [/^jsonb?$/, 'any'],
];

function fieldOf({ name, type, description, isRequired, values }: Column) {
  const found = types.find(([pattern]) => pattern.test(type))?.[1] ?? 'string';
  return {
    name,
    type: found,
    // PostgreSQL writes moments as 2026-11-22 09:00:00.123456+00.
    ...(found === 'datetime' ? { format: 'any' } : {}),
    description,
    constraints: { ...(isRequired ? { required: true } : {}), ...(values ? { enum: values } : {}) },
  };
}

const schemaOf = ({ columns, key, references }: TableShape) => ({
  fields: columns.map(fieldOf),
  primaryKey: key,
  foreignKeys: references.map(({ columns: fields, table, foreign }) => ({
    fields,
    reference: { resource: table, fields: foreign },
  })),
  missingValues: [''],
});

/** The description of an export, as Frictionless' Data Package says (`datapackage.json`). */
export function dataPackage(
  files: readonly ExportedFile[],
  { version, now, withPeople }: { version: string; now: Date; withPeople: boolean },
) {
  return {
    profile: 'data-package',
    name: 'atlas-of-decentralised-cooperation',
    title: 'The atlas of decentralised cooperation',
    description:
      'Ties between French local authorities and authorities abroad, each with its sources, statuses and history.',
    version,
    created: now.toISOString(),
    licenses: withPeople
      ? []
      : [
          {
            name: 'etalab-2.0',
            title: 'Licence Ouverte 2.0 (Etalab)',
            path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
          },
        ],
    resources: files.map(({ name, format, rows, bytes, sha256, table, shape }) => ({
      name: nameOf(name, format, table),
      path: name,
      description: shape?.description ?? 'What the API gives of each record, one on each line.',
      ...(format === 'csv' ? { profile: 'tabular-data-resource' } : {}),
      format,
      mediatype: format === 'csv' ? 'text/csv' : 'application/x-ndjson',
      encoding: 'utf-8',
      bytes,
      hash: `sha256:${sha256}`,
      rows,
      ...(format === 'csv' && shape ? { schema: schemaOf(shape) } : {}),
    })),
  };
}

/** A table's CSV bears the table's name, to which references lead. */
function nameOf(file: string, format: string, table: ExportTable | null): string {
  if (table && format === 'csv') return table.table;
  return file.replace(/^.*\//, '').replace('.jsonl', table ? '-lines' : '-resources');
}
