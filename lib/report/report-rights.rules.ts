type Report = { ownerId: string | null; visibility: 'PRIVATE' | 'EVALUATORS' | 'PUBLISHED' };
type Who = { userId: string | null; administers: boolean };

/** Whoever evaluates reads and writes what is shared with evaluators; a private report is its owner's alone. */
export const mayWrite = ({ userId }: Who, { ownerId, visibility }: Report): boolean =>
  userId !== null && (ownerId === userId || visibility !== 'PRIVATE');

/** Hand in, share, remove: its owner, and administrators for what is not private. */
export const mayEnd = ({ userId, administers }: Who, { ownerId, visibility }: Report): boolean =>
  userId !== null && (ownerId === userId || (administers && visibility !== 'PRIVATE'));
