import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edtfBounds, parseEdtf } from '@/lib/date/edtf';
import { stateOn, type TieRecord } from '@/lib/partnership/partnership.state';
import { almostEdtf, edtfText } from '@/tests/factories/edtf.arbitrary';
import { records } from '@/tests/factories/records';
import { askedInstant, type DrawnTie, tieAround, withdrawnAt } from '@/tests/factories/tie-record.arbitrary';
import { undone } from '@/tests/factories/undone';

/** The database and lib/partnership/partnership.rules.ts answer alike: the same state of the same record on the same day. */

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
const add = records(client);
const authorities: number[] = [];

beforeAll(async () => {
  await client.connect();
  for (let party = 0; party < 3; party++) authorities.push((await add.authority()).id);
  await client.query(`
    CREATE FUNCTION bounds_or_null(edtf text) RETURNS jsonb LANGUAGE plpgsql AS $$
    BEGIN RETURN to_jsonb(edtf_bounds(edtf)); EXCEPTION WHEN data_exception THEN RETURN NULL; END $$`);
});
afterAll(() => client.end());

const at = (instant: number) => new Date(instant).toISOString();

async function cite(
  subject: 'project_id' | 'event_id',
  id: number,
  sources: TieRecord['events'][number]['sources'],
) {
  for (const { published, agrees, recordedAt } of sources) {
    const source_id = (await add.source({ published })).id;
    await add.citation({
      source_id,
      [subject]: id,
      agrees,
      stated_value: agrees ? null : '?',
      recorded_at: at(recordedAt),
    });
  }
}

/** Writes a drawn tie and answers with its id and the record as the rules read it. */
async function write(drawn: DrawnTie): Promise<{ id: number; record: TieRecord }> {
  const tie = await add.tie({ created_at: '2020-01-01' }, authorities.slice(0, drawn.parties));
  const record: TieRecord = { ...drawn, observations: [] };
  for (const observation of drawn.observations) {
    const { status, asOf, since, party, recordedAt } = observation;
    const partyId = party === null ? null : (tie.party_ids[party] ?? null);
    const withdrawn = withdrawnAt(observation);
    const { id } = await add.observation(tie.id, {
      status,
      since,
      as_of: asOf,
      party_id: partyId,
      recorded_at: at(recordedAt),
      withdrawn_at: withdrawn && at(withdrawn),
    });
    const [said, from] = [edtfBounds(asOf), since === null ? null : edtfBounds(since)];
    record.observations.push({
      id,
      status,
      partyId,
      recordedAt,
      withdrawnAt: withdrawn,
      asOfEarliest: said.earliest ?? '',
      asOfLatest: said.latest ?? '',
      sinceEarliest: from?.earliest ?? null,
    });
  }
  for (const { state, signed, recordedAt } of drawn.agreements)
    await add.agreement(tie.id, { state, signed, created_at: at(recordedAt) });
  for (const { state, dates, sources, recordedAt } of drawn.projects) {
    await cite(
      'project_id',
      (await add.project(tie.id, { state, dates, created_at: at(recordedAt) })).id,
      sources,
    );
  }
  for (const { dates, sources, recordedAt } of drawn.events) {
    const event = await add.event({ dates, created_at: at(recordedAt) });
    await client.query('INSERT INTO event_partnership (event_id, partnership_id) VALUES ($1, $2)', [
      event.id,
      tie.id,
    ]);
    await cite('event_id', event.id, sources);
  }
  for (const { kind, confirmedOn, party, recordedAt } of drawn.confirmations) {
    await add.confirmation(tie.id, tie.party_ids[party] ?? 0, {
      kind,
      confirmed_on: confirmedOn,
      recorded_at: at(recordedAt),
    });
  }
  return { id: tie.id, record };
}

const columns = `status, observation_id AS "observationId", signal, last_sign AS said, last_sign_on::text AS on, freshness,
  confirmed_on::text AS "confirmedOn", first_signed_on::text AS "firstSignedOn"`;

/** A row of the database in the shape of the rules. */
const stateOfRow = ({ said, on, ...state }: Record<string, unknown>) => ({
  ...state,
  lastSign: on === null ? null : { said, on },
});

async function functionState(id: number, day: string, knownAt: number) {
  const asked = Number.isFinite(knownAt) ? at(knownAt) : 'infinity';
  const { rows } = await client.query(`SELECT ${columns} FROM partnership_state_on($1, $2, $3)`, [
    day,
    asked,
    [id],
  ]);
  return stateOfRow(rows[0]);
}

async function keptState(id: number) {
  const { rows } = await client.query(`SELECT ${columns} FROM partnership_state WHERE partnership_id = $1`, [
    id,
  ]);
  return stateOfRow(rows[0]);
}

const today = async () =>
  (await client.query<{ day: string }>('SELECT atlas_today()::text AS day')).rows[0]?.day ?? '';

describe('the state of a tie on any day', () => {
  const day = fc.constantFrom('2024-02-29', '2025-02-28', '2025-03-31', '2026-06-15', '2026-12-31');
  const asked = day.chain((on) => fc.tuple(fc.constant(on), askedInstant, tieAround(on)));

  it('is the same in the database as by the rules', async () => {
    await fc.assert(
      fc.asyncProperty(asked, ([on, knownAt, drawn]) =>
        undone(client, async () => {
          await client.query("SET LOCAL atlas.defer_state = 'on'");
          const { id, record } = await write(drawn);
          expect(await functionState(id, on, knownAt)).toEqual(stateOn(record, on, knownAt));
        }),
      ),
      { numRuns: 250 },
    );
  }, 60_000);
});

describe('the state kept for filtering', () => {
  const rowOf = async (sql: string, values: unknown[]) => (await client.query(sql, values)).rows[0]?.row;
  const kept = (id: number) =>
    rowOf(`SELECT to_jsonb(s) - 'day' AS row FROM partnership_state s WHERE partnership_id = $1`, [id]);
  const computed = (id: number) =>
    rowOf(`SELECT to_jsonb(f) AS row FROM partnership_state_on(atlas_today(), 'infinity', $1) f`, [[id]]);

  /** Everything that may happen to the rows of a tie. */
  const changes = [
    'UPDATE status_observation SET withdrawn_at = greatest(recorded_at, now()) WHERE withdrawn_at IS NULL',
    'DELETE FROM status_observation',
    "UPDATE project SET dates = '2026-10/..', state = 'ONGOING'",
    'UPDATE project SET dates = NULL',
    "UPDATE project SET state = 'CANCELLED'",
    'DELETE FROM project',
    "UPDATE event SET dates = '2026-09'",
    'DELETE FROM event_partnership',
    'DELETE FROM event',
    "UPDATE source SET published = '2026-11', kind = 'COMPILATION'",
    'UPDATE source SET published = NULL',
    "UPDATE citation SET agrees = false, stated_value = '1999'",
    'DELETE FROM citation',
    "UPDATE agreement SET signed = '2024-12', state = 'SIGNED'",
    'DELETE FROM agreement',
    "UPDATE confirmation SET kind = 'TIE_UNKNOWN'",
    'UPDATE confirmation SET confirmed_on = atlas_today()',
    'DELETE FROM confirmation',
  ];

  it('follows every row of a tie as it comes and goes', async () => {
    const day = await today();
    await fc.assert(
      fc.asyncProperty(tieAround(day), fc.shuffledSubarray(changes, { maxLength: 4 }), (drawn, happening) =>
        undone(client, async () => {
          const { id, record } = await write(drawn);
          expect(await keptState(id)).toEqual(stateOn(record, day));
          await add.citation({ partnership_id: id });
          for (const change of happening) {
            await client.query(change);
            expect({ change, row: await kept(id) }).toEqual({ change, row: await computed(id) });
          }
        }),
      ),
      { numRuns: 50 },
    );
  }, 60_000);

  it('is there from the moment a tie is entered, and goes with it', () =>
    undone(client, async () => {
      const { id } = await add.tie();
      expect(await kept(id)).toMatchObject({
        status: 'NOT_REPORTED',
        signal: null,
        freshness: 'UNVERIFIED',
        last_sign: null,
      });
      await client.query('DELETE FROM partnership WHERE id = $1', [id]);
      expect(await kept(id)).toBeUndefined();
    }));

  it('moves with the calendar when it is refreshed for another day', () =>
    undone(client, async () => {
      const tie = await add.tie();
      await add.agreement(tie.id, { signed: '2024-05-10' });
      const signalOn = async (day: string) => {
        await client.query('SELECT refresh_partnership_state($1, $2)', [[tie.id], day]);
        return (await kept(tie.id)).signal;
      };
      expect(await signalOn('2026-05-09')).toBe('ACTIVE');
      expect(await signalOn('2026-05-10')).toBe('DORMANT');
      expect(await signalOn('2024-05-09')).toBeNull();
    }));

  it('waits for the end of a bulk load', () =>
    undone(client, async () => {
      await client.query("SET LOCAL atlas.defer_state = 'on'");
      const tie = await add.tie();
      await add.observation(tie.id);
      expect(await kept(tie.id)).toBeUndefined();
      await client.query('SELECT refresh_partnership_state($1)', [[tie.id]]);
      expect(await kept(tie.id)).toMatchObject({ status: 'ACTIVE' });
    }));

  it('knows ties that one compilation alone names', () =>
    undone(client, async () => {
      const tie = await add.tie();
      const cite = async (kind: string, over = {}) =>
        add.citation({ partnership_id: tie.id, source_id: (await add.source({ kind })).id, ...over });
      const compiled = async () => (await kept(tie.id)).compilation_only;
      expect(await compiled()).toBe(false);
      await cite('COMPILATION');
      expect(await compiled()).toBe(true);
      await cite('ARTICLE', { agrees: false, stated_value: '1999' });
      expect(await compiled()).toBe(true);
      await cite('ARTICLE');
      expect(await compiled()).toBe(false);
    }));
});

describe('the bounds of a date text', () => {
  it('are the same in the database as in lib/date/edtf.ts, and both refuse the same texts', async () => {
    const texts = fc.array(fc.oneof(edtfText(), almostEdtf), { minLength: 100, maxLength: 100 });
    await fc.assert(
      fc.asyncProperty(texts, async (list) => {
        const { rows } = await client.query(
          'SELECT t.text, bounds_or_null(t.text) AS bounds FROM unnest($1::text[]) WITH ORDINALITY t (text, place) ORDER BY place',
          [list],
        );
        const here = list.map((text) => ({ text, bounds: parseEdtf(text) ? edtfBounds(text) : null }));
        expect(rows).toEqual(here);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
