import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { hasAccounts, sql } from '../support/people';
import { expect, test } from '../support/test';

test.skip(!hasAccounts, 'needs a database of its own');

/** Whether the server kept the page from before or made it for this reader. */
async function made(request: APIRequestContext, path: string): Promise<boolean> {
  const answer = await request.get(path);
  expect(answer.status(), path).toBe(200);
  const told = answer.headers()['server-timing'] ?? '';
  expect(told, `${path} is static`).toMatch(/page;desc="(kept|made)"/);
  return told.includes('made');
}

/** Pages are asked for until they are kept; what others change meanwhile may make them anew once more. */
async function warm(request: APIRequestContext, paths: readonly string[]): Promise<void> {
  for (const path of paths) await expect.poll(() => made(request, path), { message: path }).toBe(false);
}

test('an edit is seen on every page that shows it and makes no other anew @desktop', async ({ request }) => {
  const [tie] = await sql<{ id: number; slug: string; parties: string[] }>(
    `SELECT p.id, p.slug, array_agg(a.slug ORDER BY pp.position) AS parties FROM partnership p JOIN partnership_party pp ON pp.partnership_id = p.id
     JOIN local_authority a ON a.id = pp.authority_id JOIN partnership_state s ON s.partnership_id = p.id WHERE s.status <> 'SUSPENDED' GROUP BY 1, 2 ORDER BY count(*), p.id DESC LIMIT 1`,
  );
  const [other] = await sql<{ slug: string }>(
    `SELECT p.slug FROM partnership p WHERE NOT EXISTS (SELECT FROM partnership_party one JOIN partnership_party two USING (authority_id) WHERE one.partnership_id = p.id AND two.partnership_id = $1)
     AND NOT EXISTS (SELECT FROM partnership_party one JOIN local_authority a ON a.id = one.authority_id JOIN territory t ON t.id = a.territory_id
       JOIN partnership_party two ON two.partnership_id = $1 JOIN local_authority b ON b.id = two.authority_id JOIN territory u ON u.id = b.territory_id
       WHERE one.partnership_id = p.id AND a.country <> 'FR' AND t.lineage[1:2] = u.lineage[1:2]) ORDER BY p.id LIMIT 1`,
    [tie?.id],
  );
  if (!tie || !other) throw new Error('the record holds no two ties that have nothing to do with each other');
  const showing = [
    `/en/partnerships/${tie.slug}`,
    `/en/authorities/${tie.parties[0]}`,
    '/en/partnerships',
    '/en',
  ];
  const beside = [`/ko/partnerships/${other.slug}`, '/fr/legal', '/zh/accessibility'];
  // Journeys beside this one edit too: what they make anew is no proof, so it is tried until nothing came between.
  await expect(async () => {
    const word = `seen-${randomUUID()}`;
    await warm(request, [...showing, ...beside]);
    const [said] = await sql<{ id: number }>(
      `INSERT INTO status_observation (partnership_id, status, as_of, as_of_earliest, as_of_latest, declarant, statement) VALUES ($1, 'SUSPENDED', '2026-11-19', '2026-11-19', '2026-11-19', 'EVALUATOR', $2) RETURNING id`,
      [tie.id, { en: word }],
    );
    try {
      const shown = async (path: string) => (await (await request.get(path)).text()).includes(word);
      await expect.poll(() => shown(showing[0] as string)).toBe(true);
      const kept = [];
      for (const path of beside) kept.push(!(await made(request, path)));
      expect(kept).toEqual(beside.map(() => true));
      for (const path of showing.slice(1)) expect(await made(request, path), path).toBe(true);
    } finally {
      await sql('DELETE FROM status_observation WHERE id = $1', [said?.id]);
    }
    await expect.poll(async () => (await request.get(showing[0] as string)).text()).not.toContain(word);
  }).toPass({ timeout: 90_000 });
});
