import { z } from 'zod';
import type { AnyActor } from '../auth/actor';
import { decide, nobodys } from '../auth/policy';
import type { Note } from '../generated/prisma/client';
import { type Act, done, mutation, refuse } from '../record/act';
import { recordId, webAddress } from '../record/input.schema';
import { requiredText } from '../record/long-text.schema';
import type { Tx } from '../record/record-stores';

/** The record that a note is about. */
const about = {
  authorityId: recordId.nullable(),
  partnershipId: recordId.nullable(),
  projectId: recordId.nullable(),
  networkId: recordId.nullable(),
};

type About = z.output<z.ZodObject<typeof about>>;

const isAboutOne = (given: About) =>
  [given.authorityId, given.partnershipId, given.projectId, given.networkId].filter((id) => id !== null)
    .length === 1;

/** Longest note, in UTF-16 units. */
const LONGEST = 5_000;

const aboutIsThere = async (tx: Tx, given: About): Promise<boolean> => {
  const { authorityId, partnershipId, projectId, networkId } = given;
  const select = { id: true };
  if (authorityId !== null)
    return Boolean(await tx.localAuthority.findUnique({ where: { id: authorityId }, select }));
  if (partnershipId !== null)
    return Boolean(await tx.partnership.findUnique({ where: { id: partnershipId }, select }));
  if (projectId !== null) return Boolean(await tx.project.findUnique({ where: { id: projectId }, select }));
  return Boolean(await tx.network.findUnique({ where: { id: networkId ?? 0 }, select }));
};

/** A note that the person may know of, locked: to everybody else a private one is not there. */
async function noteFor(tx: Tx, noteId: number, actor: AnyActor): Promise<Note | null> {
  await tx.$queryRaw`SELECT id FROM note WHERE id = ${noteId} FOR UPDATE`;
  const note = await tx.note.findUnique({ where: { id: noteId } });
  return note && (note.visibility !== 'PRIVATE' || isAuthor(actor, note)) ? note : null;
}

const personOf = (actor: AnyActor) => (actor.kind === 'person' ? actor.userId : null);
const isAuthor = (actor: AnyActor, { authorId }: Pick<Note, 'authorId'>) =>
  authorId !== null && authorId === personOf(actor);

/** Writes a note about a record, or changes one's own. What it is about stays. */
export const saveNote = mutation({
  name: 'note.save',
  permission: 'ASSESS',
  schema: z
    .strictObject({
      /** Null for a new one; for one that is there, nothing of what it is about is given. */
      noteId: recordId.nullable(),
      ...about,
      visibility: z.enum(['PRIVATE', 'EVALUATORS', 'PUBLISHED'], 'choice'),
      text: requiredText(LONGEST),
      url: webAddress,
    })
    .refine((given) => isAboutOne(given) === (given.noteId === null), {
      path: ['partnershipId'],
      error: 'one-subject',
    }),
  async subject(tx, { noteId, ...given }, actor) {
    const known = noteId === null ? await aboutIsThere(tx, given) : await noteFor(tx, noteId, actor);
    return known ? nobodys : null;
  },
  async run(act, { noteId, visibility, text, url, ...given }) {
    const authorId = personOf(act.actor);
    if (authorId === null) return refuse('needs-person');
    const capacity: NoteFields['capacity'] = act.capacity === 'ADMINISTRATOR' ? 'ADMINISTRATOR' : 'EVALUATOR';
    const fields = { visibility, text, url, capacity, writtenAt: act.now.toISOString() };
    if (noteId === null) return done({ noteId: await write(act, null, { authorId, ...given, ...fields }) });
    const note = await act.tx.note.findUniqueOrThrow({ where: { id: noteId } });
    if (!isAuthor(act.actor, note)) return { ok: false, problem: { kind: 'forbidden' } };
    const { authorityId, partnershipId, projectId, networkId } = note;
    const keys = { authorId, authorityId, partnershipId, projectId, networkId };
    return done({ noteId: await write(act, note, { ...keys, ...fields }) });
  },
});

type NoteFields = Pick<Note, 'authorId' | 'visibility' | 'text' | 'url'> &
  About & { capacity: 'EVALUATOR' | 'ADMINISTRATOR'; writtenAt: string };

/**
 * A private note is its author's alone, as a draft is: it leaves no trace in the history, which administrators read.
 * What others could read does, from the moment it was shared until it is shared no more.
 */
async function write(act: Act, former: Note | null, fields: NoteFields): Promise<number> {
  const { tx } = act;
  const isPrivate = fields.visibility === 'PRIVATE';
  if (former && former.visibility !== 'PRIVATE' && !isPrivate) {
    await act.change('NOTE', former.id, fields, {});
    return former.id;
  }
  const born = former ? { id: former.id, createdAt: former.createdAt } : {};
  if (former?.visibility === 'PRIVATE') await tx.note.delete({ where: { id: former.id } });
  else if (former) await act.remove('NOTE', former.id, {});
  if (isPrivate) return (await tx.note.create({ data: { ...fields, ...born } })).id;
  const id = await act.create('NOTE', former ? { ...fields, id: former.id } : fields, {});
  if (former) await tx.note.update({ where: { id }, data: { createdAt: former.createdAt } });
  return id;
}

/** Takes a note away: one's own; for an administrator anybody's that others can read. */
export const removeNote = mutation({
  name: 'note.remove',
  permission: 'ASSESS',
  schema: z.strictObject({ noteId: recordId }),
  subject: async (tx, { noteId }, actor) => ((await noteFor(tx, noteId, actor)) ? nobodys : null),
  async run(act, { noteId }) {
    const note = await act.tx.note.findUniqueOrThrow({ where: { id: noteId } });
    if (!isAuthor(act.actor, note) && !decide(act.actor, 'ADMINISTER', nobodys).allowed)
      return { ok: false, problem: { kind: 'forbidden' } };
    if (note.visibility === 'PRIVATE') await act.tx.note.delete({ where: { id: noteId } });
    else await act.remove('NOTE', noteId, {});
    return done({ noteId });
  },
});
