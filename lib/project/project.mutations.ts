import { z } from 'zod';
import {
  ActivityType,
  CoordinationType,
  FundingScheme,
  ParticipantKind,
  ProjectKind,
  ProjectState,
} from '../generated/prisma/enums';
import { areThemes } from '../partnership/partnership.mutations';
import { type Act, done, mutation, type Outcome, refuse } from '../record/act';
import {
  amount,
  base,
  codeList,
  currency,
  edtf,
  recordId,
  requiredLine,
  requiredTexts,
  texts,
  themeCodes,
  webAddress,
} from '../record/input.schema';
import { changeList, changeMerged, type ListRow } from '../record/merge';
import type { Fields } from '../record/snapshot';
import { sharedWorkSubject } from '../record/subjects';
import { freeSlug, slugFrom } from '../slug/free-slug';

const rowId = recordId.nullable();

/** Who paid, or was asked to: amounts in the currency, by year. */
const fundingRow = z.strictObject({
  id: rowId,
  funder: requiredTexts,
  scheme: z.enum(FundingScheme),
  year: z.int('not-a-year').min(1900, 'not-a-year').max(2199, 'not-a-year').nullable(),
  currency,
  amountAppliedFor: amount,
  amountGranted: amount,
});

const participantRow = z.strictObject({ id: rowId, name: requiredLine(200), kind: z.enum(ParticipantKind) });

const sdgs = z
  .array(z.int().min(1).max(17))
  .max(17, 'too-many')
  .transform((goals) => [...new Set(goals)].toSorted((a, b) => a - b));

const projectFields = z
  .strictObject({
    kind: z.enum(ProjectKind),
    state: z.enum(ProjectState).nullable(),
    activities: codeList(z.enum(ActivityType)),
    title: requiredTexts,
    note: texts,
    dates: edtf,
    sdgs,
    budgetAmount: amount,
    budgetCurrency: currency.nullable(),
    coordinationTypes: codeList(z.enum(CoordinationType)),
    results: texts,
    links: z
      .array(webAddress)
      .max(20, 'too-many')
      .transform((addresses) => [...new Set(addresses.filter((address) => address !== null))]),
    themes: themeCodes,
  })
  .refine(({ budgetAmount, budgetCurrency }) => budgetAmount === null || budgetCurrency !== null, {
    path: ['budgetCurrency'],
    message: 'needed',
  })
  .transform((fields) => (fields.budgetAmount === null ? { ...fields, budgetCurrency: null } : fields));

const lists = {
  fundings: z.array(fundingRow).max(50, 'too-many'),
  participants: z
    .array(participantRow)
    .max(50, 'too-many')
    .refine((rows) => new Set(rows.map(({ name }) => name)).size === rows.length, 'twice'),
};

export const projectInput = z.strictObject({
  partnershipId: recordId,
  /** Null for a new one. */
  projectId: rowId,
  base,
  fields: projectFields,
  ...lists,
});

type ProjectInput = z.infer<typeof projectInput>;

/** A project with who pays and who takes part: the work of every party of its tie alike. */
export const saveProject = mutation({
  name: 'project.save',
  permission: 'EDIT_OWN',
  schema: projectInput,
  async subject(tx, { partnershipId, projectId }) {
    if (projectId !== null && !(await tx.project.findFirst({ where: { id: projectId, partnershipId } })))
      return null;
    return sharedWorkSubject(tx, partnershipId);
  },
  async run(act, input) {
    if (!(await areThemes(act.tx, input.fields.themes))) return refuse('unknown-theme');
    return input.projectId === null ? addProject(act, input) : changeProject(act, input, input.projectId);
  },
});

type Saved = Outcome<{ projectId: number; slug: string }>;

async function addProject(
  act: Act,
  { partnershipId, fields, fundings, participants }: ProjectInput,
): Promise<Saved> {
  const where = { partnershipId };
  const slug = await freeSlug(act.tx, 'PROJECT', await slugOf(act, partnershipId, fields.title ?? {}));
  const projectId = await act.create('PROJECT', { slug, partnershipId, ...(fields as Fields) }, where);
  for (const { id: _, ...funding } of fundings)
    await act.create('FUNDING', { projectId, ...(funding as Fields) }, where);
  for (const { id: _, ...participant } of participants)
    await act.create('PARTICIPANT', { projectId, ...participant }, where);
  return done({ projectId, slug });
}

/** The tie's slug and the first words of the title; a title without Latin letters lends none. */
async function slugOf({ tx }: Act, partnershipId: number, title: Fields): Promise<string> {
  const tie = await tx.partnership.findUniqueOrThrow({
    where: { id: partnershipId },
    select: { slug: true },
  });
  const words = slugFrom(String(title.en ?? title.fr ?? ''))
    .split('-')
    .slice(0, 5);
  return (
    [tie.slug, ...words]
      .filter((part) => part !== '')
      .join('-')
      .slice(0, 110) || 'project'
  );
}

async function changeProject(act: Act, input: ProjectInput, projectId: number): Promise<Saved> {
  const { partnershipId, base: opened, fields, fundings, participants } = input;
  const where = { partnershipId };
  const own = await changeMerged(
    act,
    'PROJECT',
    projectId,
    { base: opened, fields: fields as Fields },
    where,
  );
  if (!own.ok && own.problem.kind !== 'conflict') return own;
  const conflicts = own.ok || own.problem.kind !== 'conflict' ? [] : own.problem.conflicts;
  const inProject = { where: { projectId }, select: { id: true } } as const;
  const present = {
    fundings: await act.tx.funding.findMany(inProject),
    participants: await act.tx.participant.findMany(inProject),
  };
  const listOf = (name: 'fundings' | 'participants', mine: readonly object[]) => ({
    name,
    keys: { projectId },
    where,
    present: present[name].map(({ id }) => id),
    base: rowsOf(opened[name]),
    mine: mine as readonly ListRow[],
  });
  conflicts.push(...(await changeList(act, { kind: 'FUNDING', ...listOf('fundings', fundings) })));
  conflicts.push(
    ...(await changeList(act, { kind: 'PARTICIPANT', ...listOf('participants', participants) })),
  );
  if (conflicts.length > 0) return { ok: false, problem: { kind: 'conflict', conflicts } };
  const { slug } = await act.tx.project.findUniqueOrThrow({ where: { id: projectId } });
  return done({ projectId, slug });
}

const rowsOf = (value: unknown): ListRow[] =>
  Array.isArray(value) ? value.filter((row) => typeof row === 'object' && row !== null && 'id' in row) : [];

/** Takes a project away, with what hangs on it; each part is in the history and can come back. */
export const removeProject = mutation({
  name: 'project.remove',
  permission: 'EDIT_OWN',
  schema: z.strictObject({ projectId: recordId }),
  async subject(tx, { projectId }) {
    const project = await tx.project.findUnique({ where: { id: projectId } });
    return project && sharedWorkSubject(tx, project.partnershipId);
  },
  async run(act, { projectId }) {
    const { partnershipId } = await act.tx.project.findUniqueOrThrow({ where: { id: projectId } });
    const own = { where: { projectId }, select: { id: true } } as const;
    const cited = { where: { OR: [{ projectId }, { funding: { projectId } }] }, select: { id: true } };
    for (const { id } of await act.tx.citation.findMany(cited))
      await act.remove('CITATION', id, { partnershipId });
    for (const { id } of await act.tx.funding.findMany(own))
      await act.remove('FUNDING', id, { partnershipId });
    for (const { id } of await act.tx.participant.findMany(own))
      await act.remove('PARTICIPANT', id, { partnershipId });
    await act.remove('PROJECT', projectId, { partnershipId });
    return done({ projectId });
  },
});
