import type { Actor } from '../../auth/actor';
import { decide } from '../../auth/policy';
import { saveProject } from '../../project/project.mutations';
import type { Fields } from '../../record/snapshot';
import { sharedWorkSubject } from '../../record/subjects';
import { erased, type OpenForm, type Opening, pick } from '../definition';
import { fieldsOf } from '../field';
import {
  type FormTie,
  projectBySlug,
  projectLists,
  reading,
  storedRecord,
  tieBySlug,
} from '../form.repository';
import { projectSections } from './project.fields';

const names = fieldsOf(projectSections).map(({ name }) => name);
const lists = ['fundings', 'participants'];
const empty: Fields = {
  activities: [],
  themes: [],
  links: [],
  sdgs: [],
  coordinationTypes: [],
  fundings: [],
  participants: [],
};

export async function openProject(actor: Actor, slug: string): Promise<Opening> {
  const project = await projectBySlug(slug);
  if (!project) return 'not-found';
  const stored = { ...(await storedRecord('PROJECT', project.id)), ...(await projectLists(project.id)) };
  const speaker = await speakerFor(actor, project.partnership);
  if (speaker === null) return 'forbidden';
  return {
    ...form(project.partnership, speaker, project.id),
    recordKey: slug,
    path: `/extranet/projects/${slug}/edit`,
    publicPath: `/projects/${slug}`,
    isNew: false,
    stored: pick(stored, names),
    record: { kind: 'PROJECT', id: project.id },
  };
}

export async function openNewProject(actor: Actor, tieSlug: string): Promise<Opening> {
  const tie = await tieBySlug(tieSlug);
  if (!tie) return 'not-found';
  const speaker = await speakerFor(actor, tie);
  if (speaker === null) return 'forbidden';
  return {
    ...form(tie, speaker, null),
    recordKey: `new:${tie.slug}`,
    path: `/extranet/projects/new?tie=${tie.slug}`,
    publicPath: null,
    isNew: true,
    stored: pick(empty, names),
    preset: { ...empty, kind: 'COOPERATION_PROJECT', budgetCurrency: 'EUR' },
    record: null,
  };
}

async function speakerFor(actor: Actor, tie: FormTie): Promise<number | null> {
  const subject = await sharedWorkSubject(reading(), tie.id);
  const verdict = subject && decide(actor, 'EDIT_OWN', subject);
  if (!verdict?.allowed) return null;
  return verdict.onBehalfOf ?? tie.parties[0]?.authorityId ?? null;
}

function form(tie: FormTie, authorityId: number, projectId: number | null) {
  return {
    family: 'project',
    tieId: tie.id,
    group: 'project',
    back: `/extranet/ties/${tie.slug}/edit`,
    about: tie.parties.map(({ authority }) => authority),
    authorityId,
    sections: projectSections,
    mutation: erased(saveProject),
    input: (base: Fields, given: Fields) => {
      const fields = Object.fromEntries(Object.entries(given).filter(([name]) => !lists.includes(name)));
      // The amount decides whether there is a budget; a currency alone says nothing.
      const budgetCurrency = fields.budgetAmount === null ? null : (fields.budgetCurrency ?? null);
      return {
        partnershipId: tie.id,
        projectId,
        base,
        fields: { ...fields, budgetCurrency },
        fundings: given.fundings,
        participants: given.participants,
      };
    },
    after: (value: unknown) => `/extranet/projects/${(value as { slug: string }).slug}/edit`,
  } satisfies Partial<OpenForm>;
}
