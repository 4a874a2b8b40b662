import type { Prisma } from '../generated/prisma/client';

/** What everybody may read of a note: never who wrote it. */
export const publishedNoteSelect = {
  id: true,
  text: true,
  url: true,
  capacity: true,
  writtenAt: true,
} satisfies Prisma.NoteSelect;

export const latestNotesFirst = [
  { writtenAt: 'desc' },
  { id: 'desc' },
] satisfies Prisma.NoteOrderByWithRelationInput[];

/** The published notes of a record, as part of what is read of it. */
export const publishedNotesOf = {
  where: { visibility: 'PUBLISHED' },
  orderBy: latestNotesFirst,
  select: publishedNoteSelect,
} as const;

export type PublishedNoteRow = Prisma.NoteGetPayload<{ select: typeof publishedNoteSelect }>;
