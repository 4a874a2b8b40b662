import type { Actor } from '../auth/actor';
import { authorityNameSelect } from '../authority/authority.select';
import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { tieNameSelect } from '../partnership/tie-line.select';

const publishedSelect = {
  id: true,
  text: true,
  url: true,
  capacity: true,
  writtenAt: true,
} satisfies Prisma.NoteSelect;

const latestFirst = [{ writtenAt: 'desc' }, { id: 'desc' }] satisfies Prisma.NoteOrderByWithRelationInput[];

export type PublishedNoteRow = Prisma.NoteGetPayload<{ select: typeof publishedSelect }>;

type OnePage =
  | { partnership: { slug: string } }
  | { authority: { slug: string } }
  | { project: { slug: string } }
  | { network: { slug: string } };

/** What everybody reads on the page of a record, the latest first: never who wrote it. */
export const publishedNotes = (of: OnePage): Promise<PublishedNoteRow[]> =>
  database().note.findMany({
    where: { ...of, visibility: 'PUBLISHED' },
    orderBy: latestFirst,
    select: publishedSelect,
  });

const noteSelect = {
  ...publishedSelect,
  visibility: true,
  authorId: true,
  author: { select: { name: true } },
  partnership: { select: tieNameSelect },
  authority: { select: authorityNameSelect },
  project: { select: { slug: true, title: true } },
  network: { select: { slug: true, name: true } },
} satisfies Prisma.NoteSelect;

export type NoteRow = Prisma.NoteGetPayload<{ select: typeof noteSelect }>;

/** One's own notes, and of others' all but the private ones: the one place that says who reads which. */
const readableBy = ({ userId }: Pick<Actor, 'userId'>): Prisma.NoteWhereInput => ({
  OR: [{ authorId: userId }, { visibility: { not: 'PRIVATE' } }],
});

/** Notes that one page lists at most. */
export const MOST_NOTES = 200;

/** The latest notes that an evaluator may read, their own among them. @param of only those on one record */
export const notesReadBy = (reader: Pick<Actor, 'userId'>, of?: OnePage): Promise<NoteRow[]> =>
  database().note.findMany({
    where: { AND: [readableBy(reader), of ?? {}] },
    orderBy: latestFirst,
    take: MOST_NOTES,
    select: noteSelect,
  });

/** One note, where this evaluator may read it. */
export const noteById = (reader: Pick<Actor, 'userId'>, id: number): Promise<NoteRow | null> =>
  database().note.findFirst({ where: { AND: [{ id }, readableBy(reader)] }, select: noteSelect });
