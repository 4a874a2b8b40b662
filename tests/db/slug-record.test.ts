import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { presentSlug } from '@/lib/slug/present-slug.repository';
import { isSlug } from '@/lib/slug/slug.rules';
import { records } from '@/tests/factories/records';

const client = new Client({ connectionString: process.env.DATABASE_URL });
beforeAll(() => client.connect());
afterAll(() => client.end());

describe('a record that was renamed', () => {
  it('is found by every slug it ever bore', async () => {
    const tie = await records(client).tie({ slug: 'albi-lijian' });
    for (const slug of ['albi-lijiang', 'albi-lijiang-shi'])
      await client.query('UPDATE partnership SET slug = $1 WHERE id = $2', [slug, tie.id]);
    expect(await presentSlug('PARTNERSHIP', 'albi-lijian')).toBe('albi-lijiang-shi');
    expect(await presentSlug('PARTNERSHIP', 'albi-lijiang')).toBe('albi-lijiang-shi');
  });

  it('is not found by the slug of a record of another kind, nor by one that nobody bore', async () => {
    const tie = await records(client).tie({ slug: 'nice-xiamen' });
    await client.query("UPDATE partnership SET slug = 'nice-amoy' WHERE id = $1", [tie.id]);
    expect(await presentSlug('AUTHORITY', 'nice-xiamen')).toBeNull();
    expect(await presentSlug('PARTNERSHIP', 'nobody')).toBeNull();
  });
});

describe('what cannot be a slug', () => {
  it.each(['', 'Albi', 'albi--lijiang', '-albi', 'albi\u0000', '%00', '서울', 'a'.repeat(121)])(
    'is never asked of the database: %j',
    (value) => {
      expect(isSlug(value)).toBe(false);
    },
  );
});
