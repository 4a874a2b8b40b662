import { expect, test } from '@playwright/test';
import { may } from '../support/attempts';
import { formsIn, mainText } from '../support/html-form';
import { hasAccounts } from '../support/people';
import { expectRefused, findForm, lookAtChanges, sentence } from '../support/press';
import { type Forged, type ForgedAbout, forgedAbout, forgedIds } from '../support/probes/forged';
import { has } from '../support/probes/probe';
import { probes } from '../support/probes/probes';
import { rows } from '../support/record-sql';
import { accounts, enter, theWorld, tracesIn, type World } from '../support/standings';
import { differing } from '../support/traces';
import { Visitor } from '../support/visitor';

test.skip(!hasAccounts, 'needs a database of its own');
const profile = ({ own }: World) => ({
  path: `/en/extranet/authorities/${own.slug}/edit`,
  find: has('base'),
  values: { 'profile.en': 'A town on a river, twinned since long ago.' },
});

let guests = 0;
/** Somebody new, with links to sign in by. @param links how many */
async function somebodyNew(world: World, origin: string, links: number) {
  guests += 1;
  const email = `${world.own.slug}-guest-${process.pid}-${guests}@mairie.example`;
  const words = ['--role', 'editor', '--authority', world.own.slug, '--email', email, '--locale', 'en'];
  const made = await accounts(Array.from({ length: links }, () => words));
  const [person] = await rows<{ id: string }>('SELECT id FROM app_user WHERE email = $1', [email]);
  world.watched.users.push(person?.id ?? '');
  const visitor = () => new Visitor(origin, `198.19.${process.pid % 256}.${guests % 256}`);
  return { id: person?.id ?? '', email, links: made.links, visitor };
}

test.describe('what is forged, late or used twice @desktop', () => {
  test('keys that a form does not have are refused', async ({ baseURL }) => {
    const world = await theWorld(baseURL ?? '');
    for (const [key, probe] of Object.entries(probes))
      await test.step(key, async () => {
        const standing = may(world, key, 'administrator') ? 'administrator' : 'own link';
        const visitor = world.visitors[standing];
        await rows('DELETE FROM draft WHERE user_id = ANY($1)', [world.watched.users]);
        const attempt = await probe.prepare(world, standing);
        const found = await findForm(visitor, attempt, standing);
        // Nothing but what the form is about: its act reads no key that could be added.
        if (found.form.names.every((name) => name.startsWith('$ACTION'))) return;
        const forged = { isAdministrator: 'true' };
        const before = await tracesIn(world);
        const first = await visitor.send(found.path, found.form, { ...attempt.values, ...forged });
        expect(first.status).toBe(200);
        expect(differing(before, await tracesIn(world)), key).toEqual([]);
        if (!attempt.publish) return;
        const second = await lookAtChanges(visitor, found, attempt, standing);
        const then = await tracesIn(world);
        await visitor.send(second.path, second.form, { ...attempt.publish, ...forged });
        expect(differing(then, await tracesIn(world)), `${key}, published`).toEqual([]);
      });
  });

  for (const [what, forge] of Object.entries<Forged>(forgedIds))
    test(`other people’s ids are refused: ${what}`, async ({ baseURL }) => {
      const world = await theWorld(baseURL ?? '');
      const { standing, attempt } = await forge(world);
      const visitor = world.visitors[standing];
      const { path, form } = await findForm(visitor, attempt, standing);
      const before = await tracesIn(world);
      const answer = await visitor.send(path, form, attempt.values);
      expect(answer.path).toMatch(/problem=(forbidden|not-found)/);
      expect(differing(before, await tracesIn(world))).toEqual([]);
    });

  // What a form is about stands in its hidden fields as plain text: anybody can write something else there.
  for (const [what, forge] of Object.entries<ForgedAbout>(forgedAbout))
    test(`a form that was made about something else is refused: ${what}`, async ({ baseURL }) => {
      const world = await theWorld(baseURL ?? '');
      const { standing, attempt, alter } = await forge(world);
      const visitor = world.visitors[standing];
      const found = await findForm(visitor, attempt, standing);
      const last = attempt.publish ? await lookAtChanges(visitor, found, attempt, standing) : found;
      const fields = last.form.fields.map(([name, value]): [string, string] => [
        name,
        /^\$ACTION_\d+:1$/.test(name) ? alter(value) : value,
      ]);
      expect(fields, 'something was altered').not.toEqual(last.form.fields);
      const before = await tracesIn(world);
      const answer = await visitor.send(
        last.path,
        { ...last.form, fields },
        attempt.publish ?? attempt.values,
      );
      expectRefused(answer, standing);
      expect(differing(before, await tracesIn(world))).toEqual([]);
    });

  test('a form sent by another site is refused', async ({ baseURL }) => {
    const world = await theWorld(baseURL ?? '');
    const visitor = world.visitors['own editor'];
    const attempt = profile(world);
    const { path, form } = await findForm(visitor, attempt, 'own editor');
    const before = await tracesIn(world);
    for (const headers of [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
    ] as Record<string, string>[]) {
      const answer = await visitor.send(path, form, attempt.values, headers);
      expect(answer.status, JSON.stringify(headers)).toBe(403);
    }
    expect(differing(before, await tracesIn(world))).toEqual([]);
  });

  test('whoever loses the right while the form is open is told, and finds what they typed', async ({
    baseURL,
  }) => {
    const world = await theWorld(baseURL ?? '');
    const guest = await somebodyNew(world, baseURL ?? '', 1);
    const visitor = await enter(guest.visitor(), guest.links[0] ?? '');
    const attempt = profile(world);
    const typing = await findForm(visitor, attempt, 'the guest');
    const publishing = await lookAtChanges(visitor, typing, attempt, 'the guest');
    await rows('UPDATE membership SET revoked_at = now() WHERE user_id = $1', [guest.id]);
    const before = await tracesIn(world);
    const published = await visitor.send(publishing.path, publishing.form, {});
    expectRefused(published, 'the guest');
    const answer = await visitor.send(typing.path, typing.form, attempt.values);
    expectRefused(answer, 'the guest');
    expect(mainText(answer.body)).toContain(attempt.values['profile.en']);
    expect(differing(before, await tracesIn(world))).toEqual([]);
  });

  test('what was typed at a desk is given back after the right, or the session, was lost', async ({
    baseURL,
  }) => {
    const world = await theWorld(baseURL ?? '');
    const guest = await somebodyNew(world, baseURL ?? '', 2);
    await rows(`UPDATE membership SET role = 'MANAGER' WHERE user_id = $1`, [guest.id]);
    const visitor = await enter(guest.visitor(), guest.links[0] ?? '');
    const path = `/en/extranet/authorities/${world.own.slug}/members`;
    const values = { email: `somebody-${process.pid}@mairie.example`, role: 'EDITOR' };
    const held = await findForm(visitor, { path, find: has('email'), values }, 'the guest');
    await rows('DELETE FROM session WHERE user_id = $1', [guest.id]);
    expect((await visitor.send(held.path, held.form, values)).path).toMatch(/^\/en\/extranet\/sign-in/);
    await enter(visitor, guest.links[1] ?? '');
    expect(mainText((await visitor.get(path)).body)).toContain(values.email);
    await rows('UPDATE membership SET revoked_at = now() WHERE user_id = $1', [guest.id]);
    const answer = await visitor.send(held.path, held.form, values);
    expectRefused(answer, 'the guest');
    expect(mainText(answer.body)).toContain(values.email);
  });

  test('a session that was ended is out at the next request', async ({ baseURL }) => {
    const world = await theWorld(baseURL ?? '');
    const guest = await somebodyNew(world, baseURL ?? '', 2);
    const [one, other] = [guest.visitor(), guest.visitor()];
    await enter(one, guest.links[0] ?? '');
    await enter(other, guest.links[1] ?? '');
    const attempt = profile(world);
    const held = await findForm(other, attempt, 'the other browser');
    const account = '/en/extranet/account';
    const [end] = formsIn((await one.get(account)).body).filter(({ text }) =>
      text.includes(sentence('account.account.sessions.endOthers')),
    );
    if (!end) throw new Error('no way to end other sessions');
    await one.send(account, end);
    expect((await one.get(account)).path).toBe(account);
    expect((await other.get(account)).path).toMatch(/^\/en\/extranet\/sign-in/);
    const before = await tracesIn(world);
    expect((await other.send(held.path, held.form, attempt.values)).path).toMatch(/^\/en\/extranet\/sign-in/);
    expect(differing(before, await tracesIn(world))).toEqual([]);
  });

  test('a one-time link serves once', async ({ baseURL }) => {
    const world = await theWorld(baseURL ?? '');
    const guest = await somebodyNew(world, baseURL ?? '', 1);
    const [link = ''] = guest.links;
    const [one, other] = [guest.visitor(), guest.visitor()];
    const [held] = formsIn((await other.get(link)).body);
    if (!held) throw new Error('the link opens no form');
    await enter(one, link);
    const late = await other.send(link, held);
    expect(late.path).toContain('state=');
    expect(mainText(late.body)).toContain(sentence('account.enter.goneTitle'));
    expect(mainText((await other.get(link)).body)).toContain(sentence('account.enter.goneTitle'));
    expect((await other.get('/en/extranet/account')).path).toMatch(/^\/en\/extranet\/sign-in/);
  });

  test('an invitation is accepted once, and by nobody else', async ({ baseURL }) => {
    const world = await theWorld(baseURL ?? '');
    const probe = probes.acceptInvitation;
    if (!probe) throw new Error('nobody accepts invitations');
    const { visitors } = world;
    const attempt = await probe.prepare(world, 'evaluator');
    const { path, form } = await findForm(visitors.evaluator, attempt, 'evaluator');
    const before = await tracesIn(world);
    const taken = await visitors['foreign editor'].send(path, form);
    expect(taken.status).toBe(200);
    expect(differing(before, await tracesIn(world)), 'somebody else').toEqual([]);
    await visitors.evaluator.send(path, form);
    const after = await tracesIn(world);
    expect(differing(before, after)).toContain('membership');
    const again = await visitors.evaluator.send(path, form);
    expect(mainText(again.body)).toContain(sentence('members.invitation.acceptedTitle'));
    expect(differing(after, await tracesIn(world)), 'again').toEqual([]);
  });
});
