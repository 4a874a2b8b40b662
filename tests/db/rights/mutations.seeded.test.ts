import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AnyActor, nobody } from '@/lib/auth/actor';
import { act, type Mutation } from '@/lib/record/act';
import { mutations } from '@/lib/record/mutations';
import { type MutationKey, samples } from '@/tests/factories/mutation-samples';
import { administrator, authorityId, clerk, correspondent, person } from '@/tests/factories/people';
import { further, rights, type Standing, standings } from '@/tests/factories/rights';

const link = async (slug: string, roundId: number): Promise<AnyActor> => ({
  kind: 'link',
  authorityId: await authorityId(slug),
  roundId,
  linkId: 1,
});

const actors: Record<Standing, (input: unknown) => Promise<AnyActor>> = {
  public: async () => nobody,
  'own editor': () => clerk('albi'),
  'foreign editor': () => clerk('lyon'),
  'own manager': () => clerk('albi', 'MANAGER'),
  'foreign manager': () => clerk('lyon', 'MANAGER'),
  'correspondent in scope': () => correspondent({ territory: 'FR-OCC' }),
  'correspondent out of scope': () => correspondent({ territory: 'FR-BRE' }),
  evaluator: () => person({ roles: [{ role: 'EVALUATOR', country: null, territory: null }] }),
  administrator: () => administrator(),
  'own link': (input) => link('albi', (input as { roundId?: number }).roundId ?? 1),
  'foreign link': (input) => link('lyon', (input as { roundId?: number }).roundId ?? 1),
};

const keys = Object.keys(mutations) as MutationKey[];

describe('every mutation, for everybody', () => {
  for (const key of keys) {
    const mutation = mutations[key] as unknown as Mutation<unknown>;
    it.each(standings)(`${mutation.name}: %s`, async (standing) => {
      const input = await samples[key]();
      const outcome = await act(mutation, await actors[standing](input), input);
      const may = rights[mutation.permission][standing] === 'yes' && (further[key]?.(standing) ?? true);
      const said = outcome.ok ? 'done' : outcome.problem.kind;
      if (may) expect(['done', 'refused'], JSON.stringify(outcome)).toContain(said);
      else expect(said).toBe('forbidden');
    });
  }

  it('refuses what the schema does not know', async () => {
    for (const key of keys) {
      const given = { ...((await samples[key]()) as object), isAdministrator: true };
      const outcome = await act(mutations[key] as unknown as Mutation<unknown>, await administrator(), given);
      expect(outcome, key).toMatchObject({ problem: { kind: 'invalid' } });
    }
  });

  it('is in the list', () => {
    const lib = path.resolve(import.meta.dirname, '../../../lib');
    const defined = fs
      .readdirSync(lib, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
      .flatMap((file) => [
        ...fs.readFileSync(path.join(lib, file), 'utf8').matchAll(/export const (\w+) = mutation\(/g),
      ])
      .map(([, name]) => name);
    expect(defined.toSorted()).toEqual([...keys].toSorted());
    expect(new Set(keys.map((key) => mutations[key].name)).size).toBe(keys.length);
  });
});
