import { expect } from '@playwright/test';
import { further, rights, type Standing } from '@/tests/factories/rights';
import { expectRefused, findForm, lookAtChanges } from './press';
import { isLink, type Probe } from './probes/probe';
import { rows } from './record-sql';
import { tracesIn, type World } from './standings';
import { differing } from './traces';

/** Whether the table lets somebody do it. */
export const may = (world: World, key: string, standing: Standing) => {
  const permission = world.permissions[key];
  return (
    permission !== undefined && rights[permission][standing] === 'yes' && (further[key]?.(standing) ?? true)
  );
};

/** Whether a page could bring somebody there at all: the link of a reminder opens one page and no other. */
export const comesThere = ({ byLink }: Probe, standing: Standing) =>
  byLink === 'alone' ? standing === 'own link' : byLink === 'too' || !isLink(standing);

/** Nobody goes on with what an attempt before this one left. */
const dropDrafts = ({ watched }: World) => rows('DELETE FROM draft WHERE user_id = ANY($1)', [watched.users]);

/** Sends the form of the page as somebody who may; something of the record changes. */
export async function succeeds(world: World, probe: Probe, standing: Standing): Promise<void> {
  const visitor = world.visitors[standing];
  await dropDrafts(world);
  const attempt = await probe.prepare(world, standing);
  const found = await findForm(visitor, attempt, standing);
  const last = attempt.publish ? await lookAtChanges(visitor, found, attempt, standing) : found;
  const before = await tracesIn(world);
  const answer = await visitor.send(last.path, last.form, attempt.publish ?? attempt.values);
  expect(answer.status, `${standing}: ${answer.path}`).toBe(200);
  expect(differing(before, await tracesIn(world)), `${standing}, at ${answer.path}`).toContain(probe.trace);
}

/** Sends the very form of somebody who may as somebody who may not: nothing changes, and the answer says so. */
export async function fails(world: World, probe: Probe, standing: Standing): Promise<void> {
  const visitor = world.visitors[standing];
  await dropDrafts(world);
  const attempt = await probe.prepare(world, standing);
  // Whoever comes by another's link sends the form of their own screen, with ids that are not theirs.
  const holder = isLink(standing) ? visitor : world.visitors.administrator;
  const found = await findForm(holder, attempt, `the holder of the form, for ${standing},`);
  const second = attempt.publish && (await lookAtChanges(holder, found, attempt, 'administrator'));
  const before = await tracesIn(world);
  expectRefused(await visitor.send(found.path, found.form, attempt.values), standing);
  if (second) expectRefused(await visitor.send(second.path, second.form, attempt.publish), standing);
  expect(differing(before, await tracesIn(world)), `${standing} changes nothing`).toEqual([]);
}
