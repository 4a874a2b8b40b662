import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/db';
import { withClient } from '@/lib/operate/database-state';
import { exportAll } from '@/lib/operate/export';
import { publishedTables } from '@/lib/operate/export-tables';
import { act, type Mutation } from '@/lib/record/act';
import { mutations } from '@/lib/record/mutations';
import { member } from '@/tests/factories/member-samples';
import { type MutationKey, samples } from '@/tests/factories/mutation-samples';
import { administrator } from '@/tests/factories/people';

const root = process.cwd();
const url = process.env.DATABASE_URL ?? '';
const now = new Date('2026-11-22T09:00:00Z');
const base = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-export-'));
const folder = path.join(base, 'open');
type Resource = {
  name: string;
  path: string;
  rows: number;
  hash: string;
  description: string;
  schema?: {
    fields: { name: string; type: string; description: string }[];
    primaryKey: string[];
    foreignKeys: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
};
let described: { resources: Resource[]; licenses: { name: string }[] };

const read = (file: string) => fs.readFileSync(path.join(folder, file), 'utf8');
const lines = (file: string) =>
  read(file)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const cells = (table: string): Record<string, string>[] =>
  parse(read(`tables/${table}.csv`), { columns: true });
const allFiles = (of: string) =>
  fs
    .readdirSync(of, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(of, name))
    .filter((file) => fs.statSync(file).isFile());

beforeAll(async () => {
  // People do what they can do, so that there is something to leave out.
  const actors = [await member('albi', 'MANAGER'), await administrator()];
  for (const key of [
    'saveContact',
    'submitClaim',
    'inviteMember',
    'addSource',
    'saveProject',
    'stateStatus',
    'withdrawStatus',
    'confirmTie',
    'saveNote',
    'saveAssessment',
    'submitSuggestion',
  ] as MutationKey[])
    for (const actor of actors)
      await act(mutations[key] as unknown as Mutation<unknown>, actor, await samples[key]());
  await database().authorityContact.updateMany({
    data: {
      email: 'camille.martin@mairie-albi.example',
      personName: 'Camille Martin',
      consentedAt: now,
      phone: '+33 5 00 00 00 00',
    },
  });
  await exportAll({ url, root, folder, version: '0.4.0', now, withPeople: false });
  described = JSON.parse(read('datapackage.json'));
});
afterAll(() => fs.rmSync(base, { recursive: true, force: true }));

describe('npm run export -- --all', () => {
  it('gives every row of every published table, in both formats, as the database has it', async () => {
    await withClient(url, async (client) => {
      for (const { table, rows = 'true' } of publishedTables) {
        const columns = Object.keys(lines(`tables/${table}.jsonl`)[0] ?? {});
        const found = await client.query(
          `SELECT ${columns.map((name) => client.escapeIdentifier(name)).join(', ') || '1'} FROM ${table} WHERE ${rows}`,
        );
        const json = lines(`tables/${table}.jsonl`);
        expect([table, json.length, cells(table).length]).toEqual([table, found.rowCount, found.rowCount]);
        const { rows: same } = await client.query<{ count: number }>(
          `SELECT count(*)::int AS count FROM jsonb_array_elements($1::jsonb) given
           WHERE EXISTS (SELECT FROM (SELECT ${columns.map((name) => client.escapeIdentifier(name)).join(', ') || '1'} FROM ${table} WHERE ${rows}) own WHERE to_jsonb(own) = given)`,
          [JSON.stringify(json)],
        );
        expect([table, same[0]?.count]).toEqual([table, json.length]);
      }
    });
  });

  it('gives what the API gives of every tie and authority', async () => {
    const ties = lines('resources/partnerships.jsonl');
    expect(ties.map(({ id }) => id).sort()).toEqual(
      cells('partnership')
        .map(({ slug }) => slug)
        .sort(),
    );
    expect(lines('resources/authorities.jsonl')).toHaveLength(cells('local_authority').length);
    const albi = ties.find(({ id }) => id === 'albi-lijiang');
    expect(albi.observations.length).toBeGreaterThan(0);
  });

  it('describes every table and column, with keys that lead somewhere, sums and numbers that are true', () => {
    const tables = described.resources.filter(({ schema }) => schema);
    expect(tables.map(({ name }) => name)).toEqual(publishedTables.map(({ table }) => table));
    for (const { name, path: file, rows, hash, description, schema } of described.resources) {
      expect([name, hash]).toEqual([
        name,
        `sha256:${createHash('sha256')
          .update(fs.readFileSync(path.join(folder, file)))
          .digest('hex')}`,
      ]);
      expect(description, name).not.toBe('');
      if (!schema) {
        expect([name, rows]).toEqual([name, lines(file).length]);
        continue;
      }
      const given = cells(name);
      expect([name, rows]).toEqual([name, given.length]);
      for (const field of schema.fields) expect(field.description, `${name}.${field.name}`).toMatch(/\w/);
      if (given[0]) expect(Object.keys(given[0])).toEqual(schema.fields.map((field) => field.name));
      expect(schema.primaryKey.length, name).toBeGreaterThan(0);
      for (const { fields, reference } of schema.foreignKeys) {
        const there = new Set(
          cells(reference.resource).map((row) => reference.fields.map((key) => row[key]).join('/')),
        );
        const lost = given.filter(
          (row) => fields.every((key) => row[key]) && !there.has(fields.map((key) => row[key]).join('/')),
        );
        expect([name, fields, lost.length]).toEqual([name, fields, 0]);
      }
    }
    expect(described.licenses.map(({ name }) => name)).toEqual(['etalab-2.0']);
  });

  it('tells what it is in four languages', () => {
    for (const locale of ['fr', 'en', 'zh', 'ko'])
      expect(read(`README.${locale}.md`)).toMatch(/^# .+\n[\s\S]+0\.4\.0/);
  });

  it('holds no person: no address, no name, no number, nobody’s key', async () => {
    const people = await database().user.findMany();
    const contacts = await database().authorityContact.findMany();
    const mails = await database().mailMessage.findMany();
    expect(Math.min(people.length, contacts.length, mails.length)).toBeGreaterThan(0);
    const text = allFiles(folder)
      .map((file) => fs.readFileSync(file, 'utf8'))
      .join('\n');
    const known = [
      ...people.flatMap(({ id, email, name }) => [id, email, name]),
      ...contacts.flatMap(({ email, phone, personName }) => [email, phone, personName]),
      ...mails.map(({ recipient }) => recipient),
    ].filter((each): each is string => Boolean(each));
    for (const each of new Set(known)) expect(text.includes(each), each).toBe(false);
    expect(text.match(/[\w.+-]+@[\w-]+\.[\w.]+/g)?.filter((each) => !each.endsWith('.fr'))).toEqual(
      undefined,
    );
  });

  it('holds people where the operator asks for them, for the owner of the files alone', async () => {
    const own = path.join(base, 'people');
    await exportAll({ url, root, folder: own, version: '0.4.0', now, withPeople: true });
    expect(fs.statSync(own).mode & 0o777).toBe(0o700);
    for (const file of allFiles(own)) expect([file, fs.statSync(file).mode & 0o777]).toEqual([file, 0o600]);
    const users = parse(fs.readFileSync(path.join(own, 'tables/app_user.csv')), { columns: true });
    expect(users).toHaveLength(await database().user.count());
    expect(fs.readFileSync(path.join(own, 'README.fr.md'), 'utf8')).toContain('données personnelles');
    expect(fs.readdirSync(path.join(own, 'tables')).join()).not.toMatch(
      /session|passkey|two_factor|account|verification/,
    );
  });

  it('is never put over a folder that is there, and leaves none half written', async () => {
    const again = exportAll({ url, root, folder, version: '0.4.0', now, withPeople: false });
    await expect(again).rejects.toThrow('is there already');
    const failing = exportAll({
      url: `${url}x`,
      root,
      folder: path.join(base, 'failed'),
      version: '0.4.0',
      now,
      withPeople: false,
    });
    await expect(failing).rejects.toThrow();
    expect(fs.readdirSync(base).sort()).toEqual(['open', 'people']);
  });
});
