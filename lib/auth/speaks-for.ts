import { authoritySubjectOf } from '../record/subjects';
import type { AnyActor } from './actor';
import type { Permission } from './permissions';
import { decide, type Verdict } from './policy';

/** Whether somebody may do something to an authority's own entries, to show or to leave out what leads to it. */
export async function mayFor(actor: AnyActor, permission: Permission, authorityId: number): Promise<Verdict> {
  const subject = await authoritySubjectOf(authorityId);
  return subject ? decide(actor, permission, subject) : { allowed: false };
}
