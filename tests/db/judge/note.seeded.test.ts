import { describe, expect, it } from 'vitest';
import { erasePerson } from '@/lib/auth/erasure.repository';
import { findEverythingAbout } from '@/lib/auth/export.repository';
import { database } from '@/lib/db';
import { removeNote, saveNote } from '@/lib/judge/note.mutations';
import { noteById, notesReadBy, publishedNotes } from '@/lib/judge/note.repository';
import { act } from '@/lib/record/act';
import { evaluator, noteOn } from '@/tests/factories/judge-samples';
import { administrator, authorityId } from '@/tests/factories/people';

const slug = 'albi-lijiang';
const bound = { authorityId: null, partnershipId: null, projectId: null, networkId: null };

async function written(author: Awaited<ReturnType<typeof evaluator>>, given: unknown): Promise<number> {
  const outcome = await act(saveNote, author, given);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value.noteId;
}

const publicOnTie = async () => (await publishedNotes({ partnership: { slug } })).map(({ id }) => id);

describe('a private note', () => {
  it('is read by its author and by nobody else: no page, no administrator, no history', async () => {
    const [author, other, admin] = [await evaluator(), await evaluator(), await administrator()];
    const secret = `Seen with our own eyes ${author.userId}`;
    const id = await written(author, { ...(await noteOn(slug, 'PRIVATE')), text: secret });
    expect((await noteById(author, id))?.text).toBe(secret);
    for (const stranger of [other, admin]) {
      expect(await noteById(stranger, id)).toBeNull();
      expect((await notesReadBy(stranger)).map((note) => note.id)).not.toContain(id);
      const again = { noteId: id, ...bound, visibility: 'PUBLISHED', text: 'Mine now.', url: null };
      for (const outcome of [
        await act(saveNote, stranger, again),
        await act(removeNote, stranger, { noteId: id }),
      ])
        expect(outcome).toMatchObject({ problem: { kind: 'not-found' } });
    }
    expect(await publicOnTie()).not.toContain(id);
    expect(await database().revision.count({ where: { recordKind: 'NOTE', recordId: id } })).toBe(0);
    const audits = await database().auditEntry.findMany({ where: { actorId: author.userId } });
    expect(JSON.stringify(audits)).not.toContain(secret);
  });

  it('that is shared begins its history then, and ends it when it is private again', async () => {
    const author = await evaluator();
    const first = `First thought ${author.userId}`;
    const id = await written(author, { ...(await noteOn(slug, 'PRIVATE')), text: first });
    const change = (visibility: string, text: string) =>
      written(author, { noteId: id, ...bound, visibility, text, url: null });
    expect(await change('PUBLISHED', 'Told to all.')).toBe(id);
    expect(await publicOnTie()).toContain(id);
    expect(await change('EVALUATORS', 'Told to some.')).toBe(id);
    expect(await publicOnTie()).not.toContain(id);
    expect(await change('PRIVATE', 'Kept.')).toBe(id);
    await change('PRIVATE', 'Kept better.');
    const revisions = await database().revision.findMany({
      where: { recordKind: 'NOTE', recordId: id },
      orderBy: { id: 'asc' },
    });
    expect(revisions.map(({ before, after }) => [before !== null, after !== null])).toEqual([
      [false, true],
      [true, true],
      [true, false],
    ]);
    const told = JSON.stringify(revisions);
    for (const kept of [first, 'Kept.', 'Kept better.']) expect(told).not.toContain(kept);
  });
});

describe('a published note', () => {
  it('stands on the record’s page with capacity and day, and without a name', async () => {
    const author = await evaluator();
    const id = await written(author, {
      ...(await noteOn(slug, 'PUBLISHED')),
      url: 'https://www.mairie-albi.fr/conseil/2024',
    });
    const note = (await publishedNotes({ partnership: { slug } })).find((each) => each.id === id);
    expect(note).toMatchObject({ capacity: 'EVALUATOR', url: 'https://www.mairie-albi.fr/conseil/2024' });
    expect(JSON.stringify(note)).not.toContain(author.userId);
    expect(JSON.stringify(note)).not.toContain(author.name);
  });

  it('of an authority, a project and a network stands there', async () => {
    const author = await evaluator();
    const given = { ...(await noteOn(slug, 'PUBLISHED')), partnershipId: null };
    const project = await database().project.findFirstOrThrow();
    const network = await database().network.findFirstOrThrow();
    await written(author, { ...given, authorityId: await authorityId('albi') });
    await written(author, { ...given, projectId: project.id });
    await written(author, { ...given, networkId: network.id });
    expect(await publishedNotes({ authority: { slug: 'albi' } })).toHaveLength(1);
    expect(await publishedNotes({ project: { slug: project.slug } })).toHaveLength(1);
    expect(await publishedNotes({ network: { slug: network.slug } })).toHaveLength(1);
  });

  it('is changed by its author alone, and removed by an administrator as well', async () => {
    const [author, other, admin] = [await evaluator(), await evaluator(), await administrator()];
    const id = await written(author, await noteOn(slug, 'PUBLISHED'));
    const again = { noteId: id, ...bound, visibility: 'PRIVATE', text: 'Mine now.', url: null };
    for (const stranger of [other, admin])
      expect(await act(saveNote, stranger, again)).toMatchObject({ problem: { kind: 'forbidden' } });
    expect(await act(removeNote, other, { noteId: id })).toMatchObject({ problem: { kind: 'forbidden' } });
    expect((await act(removeNote, admin, { noteId: id })).ok).toBe(true);
    expect(await publicOnTie()).not.toContain(id);
  });

  it('links to the web alone, says something, and is about one record', async () => {
    const author = await evaluator();
    const given = await noteOn(slug, 'PUBLISHED');
    const wrong: [unknown, string, string][] = [
      [{ ...given, url: 'javascript:alert(1)' }, 'url', 'not-a-link'],
      [{ ...given, text: ' ' }, 'text', 'needed'],
      [{ ...given, networkId: 1 }, 'partnershipId', 'one-subject'],
      [{ ...given, partnershipId: null }, 'partnershipId', 'one-subject'],
      [{ ...given, visibility: 'EVERYBODY' }, 'visibility', 'choice'],
    ];
    for (const [input, path, message] of wrong)
      expect(await act(saveNote, author, input)).toMatchObject({
        problem: { kind: 'invalid', issues: [{ path, message }] },
      });
  });
});

describe('the notes of an account that is erased', () => {
  it('stay without the name where others could read them, and go where they were private', async () => {
    const author = await evaluator();
    const [secret, shared, open] = [
      await written(author, await noteOn(slug, 'PRIVATE')),
      await written(author, await noteOn(slug, 'EVALUATORS')),
      await written(author, await noteOn(slug, 'PUBLISHED')),
    ];
    const { notes } = await findEverythingAbout(author.userId);
    expect(notes.map(({ visibility }) => visibility)).toEqual(['PRIVATE', 'EVALUATORS', 'PUBLISHED']);
    const before = await database().note.findUniqueOrThrow({ where: { id: open } });
    await erasePerson(author.userId, new Date());
    expect(await database().note.findUnique({ where: { id: secret } })).toBeNull();
    for (const id of [shared, open])
      expect(await database().note.findUnique({ where: { id } })).toMatchObject({ authorId: null });
    const after = await database().note.findUniqueOrThrow({ where: { id: open } });
    expect(after.writtenAt).toEqual(before.writtenAt);
  });
});
