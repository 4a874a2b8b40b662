import type { Actor } from '../../auth/actor';
import type { Permission } from '../../auth/permissions';
import { decide } from '../../auth/policy';
import type { Locale } from '../../i18n/locales';
import { saveAgreement, setDesignation, updateTie } from '../../partnership/partnership.mutations';
import { stateStatus } from '../../partnership/status.mutations';
import type { Fields } from '../../record/snapshot';
import { sideSubject, tieSubject } from '../../record/subjects';
import { addSource } from '../../source/source.mutations';
import { erased, type OpenForm, type Opening, pick } from '../definition';
import { fieldsOf, type Section } from '../field';
import { agreementOf, type FormTie, reading, storedRecord, tieBySlug } from '../form.repository';
import {
  agreementSections,
  designationSections,
  sourceSections,
  statusSections,
  tieSections,
} from './tie.fields';

const namesIn = (sections: readonly Section[]) => fieldsOf(sections).map(({ name }) => name);

/** What the parts of a tie's forms have in common. */
function part(tie: FormTie, key: string, group: string) {
  const recordKey = `${tie.slug}/${key}`;
  return {
    family: 'tie' as const,
    group,
    recordKey,
    path: `/extranet/ties/${recordKey}/edit`,
    back: `/extranet/ties/${tie.slug}/edit`,
    publicPath: `/partnerships/${tie.slug}`,
    tieId: tie.id,
    about: tie.parties.map(({ authority }) => authority),
    authorityId: tie.parties[0]?.authorityId ?? 0,
    after: () => `/extranet/ties/${tie.slug}/edit`,
  };
}

/** The tie, where the person may edit what its parties share; with the party for whom. */
async function openTie(actor: Actor, slug: string, permission: Permission) {
  const tie = await tieBySlug(slug);
  const subject = tie && (await tieSubject(reading(), tie.id));
  if (!tie || !subject) return 'not-found';
  const verdict = decide(actor, permission, subject);
  return verdict.allowed
    ? { tie, speaker: verdict.onBehalfOf ?? tie.parties[0]?.authorityId ?? 0 }
    : 'forbidden';
}

/** The tie and one side of it, where the person may speak for that side. */
async function openSide(actor: Actor, slug: string, side: string, permission: Permission) {
  const tie = await tieBySlug(slug);
  const party = tie?.parties.find(({ authority }) => authority.slug === side);
  const subject = tie && party && (await sideSubject(reading(), tie.id, party.authorityId));
  if (!tie || !party || !subject) return 'not-found';
  const verdict = decide(actor, permission, subject);
  // An evaluator has a word on every tie, and speaks for no side.
  return verdict.allowed && verdict.capacity !== 'EVALUATOR' ? { tie, party } : 'forbidden';
}

export async function openShared(actor: Actor, slug: string): Promise<Opening> {
  const opened = await openTie(actor, slug, 'EDIT_SHARED');
  if (typeof opened === 'string') return opened;
  const { tie, speaker } = opened;
  return {
    ...part(tie, 'shared', 'tie'),
    authorityId: speaker,
    isNew: false,
    sections: tieSections,
    stored: pick((await storedRecord('PARTNERSHIP', tie.id)) ?? {}, namesIn(tieSections)),
    record: { kind: 'PARTNERSHIP', id: tie.id },
    mutation: erased(updateTie),
    input: (base, fields) => ({ partnershipId: tie.id, base, fields }),
  };
}

export async function openDesignation(actor: Actor, slug: string, side: string): Promise<Opening> {
  const opened = await openSide(actor, slug, side, 'EDIT_OWN');
  if (typeof opened === 'string') return opened;
  const { tie, party } = opened;
  return {
    ...part(tie, `designation-${side}`, 'designation'),
    authorityId: party.authorityId,
    about: [party.authority],
    isNew: false,
    sections: designationSections,
    stored: pick((await storedRecord('PARTY', party.id)) ?? {}, namesIn(designationSections)),
    record: { kind: 'PARTY', id: party.id },
    mutation: erased(setDesignation),
    input: (base, fields) => ({ partnershipId: tie.id, authorityId: party.authorityId, base, fields }),
  };
}

export async function openAgreement(actor: Actor, slug: string, id: number | null): Promise<Opening> {
  const opened = await openTie(actor, slug, 'EDIT_SHARED');
  if (typeof opened === 'string') return opened;
  const { tie, speaker } = opened;
  if (id !== null && !(await agreementOf(id, tie.id))) return 'not-found';
  const record = id === null ? null : await storedRecord('AGREEMENT', id);
  return {
    ...part(tie, `agreement-${id ?? 'new'}`, 'agreement'),
    authorityId: speaker,
    isNew: id === null,
    sections: agreementSections,
    stored: pick(record ?? { signatoryOffices: [] }, namesIn(agreementSections)),
    preset: { state: 'SIGNED', signatoryOffices: [] },
    record: id === null ? null : { kind: 'AGREEMENT', id },
    mutation: erased(saveAgreement),
    input: (base, fields) => ({ partnershipId: tie.id, agreementId: id, base, fields }),
  };
}

export async function openSource(actor: Actor, slug: string, locale: Locale): Promise<Opening> {
  const opened = await openTie(actor, slug, 'EDIT_SHARED');
  if (typeof opened === 'string') return opened;
  const { tie, speaker } = opened;
  return {
    ...part(tie, 'source-new', 'source'),
    authorityId: speaker,
    isNew: true,
    sections: sourceSections,
    stored: pick({}, namesIn(sourceSections)),
    preset: { kind: 'PRESS', language: locale },
    record: null,
    mutation: erased(addSource),
    input: (_, fields) => ({ partnershipId: tie.id, ...fields }),
  };
}

/** A word on how the tie goes: of one side, or of somebody who looks from outside (`side` null). */
export async function openStatus(actor: Actor, slug: string, side: string | null): Promise<Opening> {
  const own = side === null ? null : await openSide(actor, slug, side, 'STATE_STATUS');
  const all = side === null ? await openTie(actor, slug, 'STATE_STATUS') : null;
  if (typeof own === 'string') return own;
  if (typeof all === 'string') return all;
  const tie = own?.tie ?? all?.tie;
  if (!tie) return 'not-found';
  const common = part(tie, side === null ? 'status' : `status-${side}`, 'status');
  const input = (_: Fields, fields: Fields) => ({
    partnershipId: tie.id,
    authorityId: own?.party.authorityId ?? null,
    ...fields,
  });
  const opened: OpenForm = {
    ...common,
    authorityId: own?.party.authorityId ?? common.authorityId,
    about: own ? [own.party.authority] : common.about,
    isNew: true,
    sections: statusSections,
    stored: pick({}, namesIn(statusSections)),
    record: null,
    mutation: erased(stateStatus),
    input,
  };
  return opened;
}
