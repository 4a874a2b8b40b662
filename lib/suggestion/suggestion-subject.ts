import type { Subject } from '../auth/policy';
import { nobodys } from '../auth/policy';
import type { Tx } from '../record/record-stores';
import { authoritySubject, sharedWorkSubject } from '../record/subjects';

/** What a suggestion is about; nothing where a tie is missing altogether. */
export type About = {
  partnershipId?: number | null;
  authorityId?: number | null;
  projectId?: number | null;
};

/** The record that a suggestion is about, as rights see it: every party of a tie may decide what is said of it. */
export async function suggestionSubject(
  tx: Tx,
  { partnershipId, authorityId, projectId }: About,
): Promise<Subject | null> {
  if (partnershipId) return sharedWorkSubject(tx, partnershipId);
  if (authorityId) return authoritySubject(tx, authorityId);
  if (!projectId) return nobodys;
  const project = await tx.project.findUnique({ where: { id: projectId }, select: { partnershipId: true } });
  return project && sharedWorkSubject(tx, project.partnershipId);
}
