import { authorityNameSelect } from '../authority/authority.select';
import { database } from '../db';
import { tieNameSelect } from '../partnership/tie-line.select';

/** Every open disagreement, the oldest first. */
export function allOpenObjections() {
  return database().objection.findMany({
    where: { state: 'OPEN' },
    orderBy: { createdAt: 'asc' },
    take: 500,
    select: {
      id: true,
      word: true,
      createdAt: true,
      authority: { select: authorityNameSelect },
      partnership: { select: tieNameSelect },
    },
  });
}
