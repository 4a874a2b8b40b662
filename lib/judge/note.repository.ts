import type { Actor } from '../auth/actor';
import { authorityNameSelect } from '../authority/authority.select';
import { database } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { tieNameSelect } from '../partnership/tie-line.select';
import {
  latestNotesFirst,
  type PublishedNoteRow,
  publishedNoteSelect,
  publishedNotesOf,
} from './note.select';

type OnePage =
  | { partnership: { slug: string } }
  | { authority: { slug: string } }
  | { project: { slug: string } }
  | { network: { slug: string } };

/** What everybody reads on the page of a record, the latest first: never who wrote it. */
export const publishedNotes = (of: OnePage): Promise<PublishedNoteRow[]> =>
  database().note.findMany({
    ...publishedNotesOf,
    where: { ...of, ...publishedNotesOf.where },
  });

const noteSelect = {
  ...publishedNoteSelect,
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
    orderBy: latestNotesFirst,
    take: MOST_NOTES,
    select: noteSelect,
  });

/** One note, where this evaluator may read it. */
export const noteById = (reader: Pick<Actor, 'userId'>, id: number): Promise<NoteRow | null> =>
  database().note.findFirst({ where: { AND: [{ id }, readableBy(reader)] }, select: noteSelect });
