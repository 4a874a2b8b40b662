import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insert, records } from '@/tests/factories/records';
import { undone } from '@/tests/factories/undone';

/** What the database keeps by itself: old addresses, lineages, the version of the record, when a tie last changed. */

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
const add = records(client);
beforeAll(() => client.connect());
afterAll(() => client.end());

const itUndone = (name: string, work: () => Promise<void>) => it(name, () => undone(client, work));
const rowsOf = async (sql: string, values: unknown[] = []) => (await client.query(sql, values)).rows;

describe('a slug', () => {
  const rename = (id: number, slug: string) =>
    client.query('UPDATE partnership SET slug = $1 WHERE id = $2', [slug, id]);
  const aliases = () => rowsOf('SELECT kind, slug, target_id FROM slug_alias ORDER BY slug');

  itUndone('that was renamed stays an alias of the record, however often it is renamed', async () => {
    const { id } = await add.tie({ slug: 'one' });
    await rename(id, 'two');
    await rename(id, 'three');
    const alias = { kind: 'PARTNERSHIP', target_id: id };
    expect(await aliases()).toEqual([
      { slug: 'one', ...alias },
      { slug: 'two', ...alias },
    ]);
  });

  itUndone('that a record takes back is no longer an alias', async () => {
    const { id } = await add.tie({ slug: 'one' });
    await rename(id, 'two');
    await rename(id, 'one');
    expect(await aliases()).toEqual([{ slug: 'two', kind: 'PARTNERSHIP', target_id: id }]);
  });

  itUndone('is kept apart by kind of record', async () => {
    const { id } = await add.tie({ slug: 'albi' });
    await rename(id, 'albi-lijiang');
    expect(await add.authority({ slug: 'albi' })).toMatchObject({ slug: 'albi' });
  });

  itUndone('that does not change leaves no alias', async () => {
    const { id } = await add.tie({ slug: 'one' });
    await rename(id, 'one');
    expect(await aliases()).toEqual([]);
  });
});

describe('the lineage of a territory', () => {
  itUndone('runs from the country down, and follows a move with all that lies below', async () => {
    const [country, other] = [
      await add.territory({ code: 'FR', level: 0 }),
      await add.territory({ code: 'XX', level: 0 }),
    ];
    const region = await add.territory({ code: 'FR-OCC', parent_id: country.id });
    await add.territory({ code: 'FR-81', parent_id: region.id, level: 2 });
    const lineages = () => rowsOf('SELECT code, lineage FROM territory ORDER BY code');
    expect(await lineages()).toContainEqual({ code: 'FR-81', lineage: ['FR', 'FR-OCC', 'FR-81'] });
    await client.query('UPDATE territory SET parent_id = $1 WHERE id = $2', [other.id, region.id]);
    expect(await lineages()).toContainEqual({ code: 'FR-81', lineage: ['XX', 'FR-OCC', 'FR-81'] });
    await client.query("UPDATE territory SET code = 'FR-O' WHERE id = $1", [region.id]);
    expect(await lineages()).toContainEqual({ code: 'FR-81', lineage: ['XX', 'FR-O', 'FR-81'] });
  });
});

describe('the version of the record', () => {
  const version = async () => Number((await rowsOf('SELECT version FROM dataset_version'))[0]?.version);

  itUndone('rises with what is written, changed and removed', async () => {
    const seen = [await version()];
    const { id } = await add.territory();
    seen.push(await version());
    await client.query("UPDATE territory SET name_fr = 'Occitanie' WHERE id = $1", [id]);
    seen.push(await version());
    await client.query('DELETE FROM territory WHERE id = $1', [id]);
    seen.push(await version());
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
  });

  itUndone('does not rise because a day has passed', async () => {
    const { id } = await add.tie();
    const before = await version();
    await client.query("SELECT refresh_partnership_state($1, '2030-01-01')", [[id]]);
    expect(await version()).toBe(before);
  });

  itUndone('is watched over every table of the published record', async () => {
    const unwatched = await rowsOf(`
      SELECT relname AS name FROM pg_class c WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND NOT EXISTS (
        SELECT 1 FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid WHERE t.tgrelid = c.oid AND p.proname = 'bump_dataset_version')`);
    const derived = [
      '_prisma_migrations',
      'dataset_version',
      'gazetteer_place',
      'partnership_state',
      'search_token',
      'seed_record',
    ];
    // What only signed-in people see, which no public page and no cache of one holds.
    const workspace = [
      'account',
      'app_user',
      'audit_entry',
      'change_notice',
      'claim',
      'confirmation_round',
      'draft',
      'follow_up',
      'invitation',
      'mail_message',
      'membership',
      'passkey',
      'quality_count',
      'rate_limit',
      'record_merge',
      'report',
      'role_grant',
      'round_link',
      'saved_view',
      'session',
      'suggestion',
      'two_factor',
      'verification',
      'view_follow',
    ];
    // An edition of a report is as it was handed in: what is published does not follow the record.
    const editions = ['report_edition'];
    expect(unwatched.map(({ name }) => name).sort()).toEqual([...derived, ...workspace, ...editions].sort());
  });

  it('is told to whoever listens', async () => {
    const told: (string | undefined)[] = [];
    client.on('notification', ({ payload }) => told.push(payload));
    await client.query('LISTEN atlas_changed');
    await add.territory();
    const tie = await add.tie();
    await client.query('UNLISTEN atlas_changed');
    // A name of a territory stands on pages of every kind; a tie is told by its number, and its address where it begins.
    for (const payload of ['version', 'all', `tie:${tie.id}`]) expect(told).toContain(payload);
    expect(told.filter((payload) => payload?.startsWith('page:partnerships/'))).toHaveLength(1);
  });
});

describe('the day a tie last changed', () => {
  const changedAt = async (id: number) =>
    (await rowsOf('SELECT updated_at::text AS at FROM partnership WHERE id = $1', [id]))[0]?.at;

  itUndone('moves with its parts', async () => {
    const tie = await add.tie();
    const theme = await add.theme();
    const parts = [
      () => add.agreement(tie.id),
      () => add.observation(tie.id),
      () => add.confirmation(tie.id, tie.party_ids[0] ?? 0),
      () => add.project(tie.id),
      () =>
        client.query('INSERT INTO partnership_theme (partnership_id, theme_id) VALUES ($1, $2)', [
          tie.id,
          theme.id,
        ]),
      () => client.query('DELETE FROM agreement WHERE partnership_id = $1', [tie.id]),
    ];
    for (const change of parts) {
      const before = await changedAt(tie.id);
      await change();
      expect((await changedAt(tie.id)) > before).toBe(true);
    }
  });

  itUndone('stays where nothing is changed', async () => {
    const { id } = await add.tie();
    const before = await changedAt(id);
    await client.query('UPDATE partnership SET stage = stage WHERE id = $1', [id]);
    expect(await changedAt(id)).toBe(before);
  });
});

describe('two people at once', () => {
  it('cannot leave a tie with one party by each removing another', async () => {
    const other = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await other.connect();
    const authorities = [await add.authority(), await add.authority(), await add.authority()];
    const tie = await add.tie(
      {},
      authorities.map(({ id }) => id),
    );
    const remove = 'DELETE FROM partnership_party WHERE id = $1';
    await client.query('BEGIN');
    await other.query('BEGIN');
    await client.query(remove, [tie.party_ids[0]]);
    const second = other.query(remove, [tie.party_ids[1]]).then(() => other.query('COMMIT'));
    const refused = expect(second).rejects.toMatchObject({ constraint: 'partnership_two_parties' });
    await client.query('COMMIT');
    await refused;
    await other.end();
    expect(await rowsOf('SELECT 1 FROM partnership_party WHERE partnership_id = $1', [tie.id])).toHaveLength(
      2,
    );
  });
});

describe('extensions', () => {
  itUndone('find names without accents and by likeness', async () => {
    expect(
      await rowsOf("SELECT unaccent('Séoul') AS plain, similarity('서울특별시', '서울') > 0 AS alike"),
    ).toEqual([{ plain: 'Seoul', alike: true }]);
    await insert(client, 'search_token', { token: 'hongcheon', territory_id: (await add.territory()).id });
    expect(await rowsOf("SELECT token FROM search_token WHERE token % 'hongchon'")).toEqual([
      { token: 'hongcheon' },
    ]);
  });
});
